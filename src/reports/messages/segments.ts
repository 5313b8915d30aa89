import type { ReportLanguage } from '../types.ts';
import { segments as ca } from './ca/segments.ts';
import { segments as en } from './en/segments.ts';
import { segments as pt } from './pt/segments.ts';
import type { SegmentWords } from './segment-words.ts';

const LANGUAGES: Readonly<Record<ReportLanguage, SegmentWords>> = { pt, ca, en };

/** The words of the segments report in one language. */
export function segmentWords(language: ReportLanguage): SegmentWords {
  return LANGUAGES[language];
}
