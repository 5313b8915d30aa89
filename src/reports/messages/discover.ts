import type { ReportLanguage } from '../types.ts';
import { discoverWords as ca } from './ca/discover.ts';
import type { DiscoverWords } from './discover-words.ts';
import { discoverWords as en } from './en/discover.ts';
import { discoverWords as pt } from './pt/discover.ts';

const LANGUAGES: Readonly<Record<ReportLanguage, DiscoverWords>> = { pt, ca, en };

/** The words of the discover report in one language. */
export function discoverWords(language: ReportLanguage): DiscoverWords {
  return LANGUAGES[language];
}
