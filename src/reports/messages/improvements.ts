import type { ReportLanguage } from '../types.ts';
import { improvements as ca } from './ca/improvements.ts';
import { improvements as en } from './en/improvements.ts';
import { improvements as pt } from './pt/improvements.ts';
import type { ImprovementWords } from './improvement-words.ts';

const LANGUAGES: Readonly<Record<ReportLanguage, ImprovementWords>> = { pt, ca, en };

/** The words of the improvements report in one language. */
export function improvementWords(language: ReportLanguage): ImprovementWords {
  return LANGUAGES[language];
}
