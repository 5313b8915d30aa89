import type { ReportLanguage } from '../types.ts';
import type { AlertWords } from './alert-words.ts';
import { alerts as ca } from './ca/alerts.ts';
import { alerts as en } from './en/alerts.ts';
import { alerts as pt } from './pt/alerts.ts';

const LANGUAGES: Readonly<Record<ReportLanguage, AlertWords>> = { pt, ca, en };

/** The words of the alerts report in one language. */
export function alertWords(language: ReportLanguage): AlertWords {
  return LANGUAGES[language];
}
