/** What the change report says in one language. */
import type { Metric } from '../../ingest/types.ts';
import type {
  ChangeFinding,
  ChangeMethod,
  ChangeReport,
  ChangeStep,
  CompositionCheck,
  FrequencyChange,
  MixCheck,
  NoLedger,
  SideName,
  Trend,
} from '../kinds/change/types.ts';

/** What kind of sides are compared. */
export type Comparison = 'time' | 'groups' | 'target';

/** What a sentence about a finding needs beside it. */
export interface ChangeContext {
  readonly metric: Metric;
  readonly comparison: Comparison;
}

interface ChangeHeadings {
  readonly scores: string;
  readonly ledger: string;
  readonly said: string;
  readonly trend: string;
  readonly mix: string;
  readonly checks: string;
  readonly found: string;
  readonly tested: string;
  readonly method: string;
}

/** Column heads. */
interface ChangeLabels {
  readonly step: string;
  readonly points: string;
  readonly interval: string;
  readonly difference: string;
  readonly what: string;
  readonly needed: string;
  readonly limits: string;
  readonly begin: Readonly<Record<Trend['step'], string>>;
  readonly atSameMix: string;
  readonly mix: string;
  readonly moved: string;
}

export interface ChangeMessages {
  readonly title: Readonly<Record<Comparison, string>>;
  readonly headings: ChangeHeadings;
  readonly labels: ChangeLabels;
  /** "1 January 2026 – 31 March 2026", "channel: Shop", "channel: not Shop". */
  readonly sideName: (name: SideName) => string;
  /** "The NPS of … is 2.5 points lower than that of … (between −8.7 and +3.6). …", or why there is no difference. */
  readonly difference: (report: ChangeReport, context: ChangeContext) => string;
  /** Label of a line of the ledger; `mention` is "Complaints about charges". */
  readonly step: (step: ChangeStep, mention: string, context: ChangeContext) => string;
  /** "Who answered: channel, product". */
  readonly whoAnswered: (controls: readonly string[]) => string;
  /** One sentence that stands alone, for what was found. */
  readonly found: (finding: ChangeFinding, mention: string, context: ChangeContext) => string;
  readonly nothingFound: (tested: number) => string;
  /** What was tested, by kind: "how often it is said". */
  readonly tested: Readonly<Record<ChangeFinding['kind'], string>>;
  readonly testedLine: (tested: number, found: number) => string;
  /** "in 16% of the comments instead of 6%" */
  readonly frequency: (change: FrequencyChange, mention: string) => string;
  readonly noneMoreOften: (tested: number) => string;
  /** Simpson's paradox. */
  readonly reversed: (mix: MixCheck) => string;
  readonly notReversed: (attributes: readonly string[]) => string;
  readonly checkName: (check: CompositionCheck) => string;
  readonly check: (check: CompositionCheck) => string;
  readonly noLedger: Readonly<Record<NoLedger, string>>;
  readonly method: Readonly<Record<ChangeMethod, string>>;
  readonly caution: string;
  readonly undated: (count: number) => string;
  readonly waterfall: (report: ChangeReport) => string;
  readonly waterfallCaption: string;
  readonly trend: (trend: Trend) => string;
  /** What the points and their moving average say; '' without limits. */
  readonly trendLine: (trend: Trend) => string;
  readonly trendCaption: (trend: Trend) => string;
}
