/** What the JSON reports of all kinds have in common. */
import type { Report, ScoreSummary } from '../types.ts';

/** The reports beside "why". */
export type ReportKind =
  'change' | 'coaching' | 'improvements' | 'alerts' | 'segments' | 'value' | 'channels' | 'discover';

/** What every report begins with. */
export interface ReportHead extends Pick<Report, 'input' | 'engine' | 'lexiconDigest' | 'filter'> {
  readonly score: ScoreSummary | null;
  readonly kind: ReportKind;
}
