import type { ReportLanguage } from '../types.ts';
import { value as ca } from './ca/value.ts';
import { value as en } from './en/value.ts';
import { value as pt } from './pt/value.ts';
import type { ValueWords } from './value-words.ts';

const LANGUAGES: Readonly<Record<ReportLanguage, ValueWords>> = { pt, ca, en };

/** The words of the value report in one language. */
export function valueWords(language: ReportLanguage): ValueWords {
  return LANGUAGES[language];
}
