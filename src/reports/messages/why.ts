import type { ReportLanguage } from '../types.ts';
import { why as ca } from './ca/why.ts';
import { why as en } from './en/why.ts';
import { why as pt } from './pt/why.ts';
import type { WhyWords } from './why-words.ts';

const LANGUAGES: Readonly<Record<ReportLanguage, WhyWords>> = { pt, ca, en };

/** The words of a theme's profile in one language. */
export function whyWords(language: ReportLanguage): WhyWords {
  return LANGUAGES[language];
}
