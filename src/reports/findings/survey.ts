/** Everything a finding may look at: computed once per report. */
import type { Metric } from '../../ingest/types.ts';
import type { ResponseColumns } from '../response-columns.ts';
import type { Selection } from '../select-rows.ts';
import type { EvidenceByGroup } from '../tally/collect-evidence.ts';
import type { Tally } from '../tally/tally.ts';
import type { NoEstimate, Taxonomy } from '../types.ts';
import type { Quoted } from './choose-quotes.ts';
import type { ReasonModel } from './reason-model.ts';
import type { Borders } from './thresholds.ts';

export interface Survey {
  readonly columns: ResponseColumns;
  readonly metric: Metric | null;
  readonly selection: Selection;
  readonly taxonomy: Taxonomy;
  /** Themes that name no reason. */
  readonly general: ReadonlySet<string>;
  readonly tally: Tally;
  readonly evidence: EvidenceByGroup;
  readonly model: ReasonModel | NoEstimate;
  readonly borders: Borders | null;
  readonly quoted: Quoted;
}
