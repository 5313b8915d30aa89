import type { ReportLanguage } from '../types.ts';
import { ca } from './ca.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';
import type { Messages } from './types.ts';

const LANGUAGES: Readonly<Record<ReportLanguage, Messages>> = { pt, ca, en };

/** The words of a report in one language. */
export function messagesFor(language: ReportLanguage): Messages {
  return LANGUAGES[language];
}
