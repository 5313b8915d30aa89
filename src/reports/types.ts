/** The report as data: the JSON report is exactly this. Ids, counts and codes never depend on the language. */
import type { Owner, Polarity } from '../analysis/types.ts';
import type { InputSummary, Metric } from '../ingest/types.ts';

export type Group = 'promoter' | 'neutral' | 'detractor';
/** In points (-100…100) or per cent (0…100), as the figure beside it. */
export type Interval = readonly [low: number, high: number];
export type Verdict = 'solid' | 'tentative' | 'too-few';

/** Either an interval or the reason why there is none: never both missing. */
export interface Estimate {
  readonly value: number | null;
  readonly interval: Interval | null;
  /** Base of the figure (respondents or commenters, as `base` says). */
  readonly n: number;
  readonly method: string;
  /** A code such as `few-responses`, `few-mentions`, `no-variation`; null when there is an interval. */
  readonly reason: string | null;
}

export interface ScoreSummary {
  readonly metric: Metric;
  readonly n: number;
  readonly promoters: number;
  readonly neutrals: number;
  readonly detractors: number;
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** A comment quoted word for word, with the evidence inside it. Offsets are into `text`. */
export interface Quote {
  /** Source line of the response. */
  readonly line: number;
  readonly id: string | null;
  readonly score: number | null;
  readonly date: string | null;
  readonly language: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One theme with one polarity as a reason of one group. */
export interface Reason {
  readonly theme: string;
  readonly owner: Owner;
  readonly polarity: Polarity;
  /** Commenters of the group who mention it so. */
  readonly mentions: number;
  /** Per cent of the group's commenters; Wilson interval. */
  readonly share: Estimate;
  /** Regression-adjusted cost (negative) or gain (positive) in points over all respondents; see docs/method.md. */
  readonly impact: Estimate;
  /** The same as incumbents compute it (raw gap contribution), shown beside as a check. */
  readonly rawGap: Estimate;
  readonly verdict: Verdict;
  /** Codes: `companion` (raw >= 1.5x adjusted), `signs-differ`, `interval-contains-zero`, `low-base`. */
  readonly caveats: readonly string[];
  /** Theme most often mentioned together with it, when `companion`. */
  readonly companion: string | null;
  readonly quotes: readonly Quote[];
  /** Source lines of every response behind the figure. */
  readonly evidence: readonly number[];
}

export interface GroupSummary {
  readonly group: Group;
  readonly n: number;
  readonly share: Estimate;
  readonly commenters: number;
  /** Commenters in whose text no theme was found. */
  readonly unexplained: number;
  readonly reasons: readonly Reason[];
}

/** Score of one value of the `--by` attribute. */
export interface Breakdown {
  readonly attribute: string;
  readonly values: readonly { readonly value: string; readonly score: ScoreSummary }[];
}

export interface LanguageShare {
  readonly code: string;
  readonly comments: number;
  readonly share: number;
}

export interface Report {
  readonly input: InputSummary;
  readonly score: ScoreSummary | null;
  readonly kind: 'why';
  readonly engine: string;
  readonly lexiconDigest: string;
  readonly filter: {
    readonly from: string | null;
    readonly to: string | null;
    /** Responses left out by the filter. */
    readonly excluded: number;
  };
  readonly comments: {
    readonly responses: number;
    readonly commented: number;
    readonly rate: Estimate;
    readonly commentsWithoutScore: number;
    /** Comments in which no theme was found. */
    readonly unclassified: number;
  };
  readonly languages: readonly LanguageShare[];
  /** Responses per score value: index = score. */
  readonly distribution: readonly number[];
  readonly groups: readonly GroupSummary[];
  /** Themes over all comments when there is no score: share only. */
  readonly themes: readonly Reason[];
  /** Points of the score that the comments do not explain (intercept and silence of the model), when fitted. */
  readonly unexplainedPoints: { readonly baseline: number; readonly noComment: number } | null;
  /** theme x group shares for the heat map: per cent of the group's commenters. */
  readonly heatmap: readonly {
    readonly theme: string;
    readonly polarity: Polarity;
    readonly shares: Readonly<Record<Group, Estimate>>;
  }[];
  readonly breakdown: Breakdown | null;
  /** Codes of notes that the reader must see: `few-responses`, `themes-describe-commenters`, ... */
  readonly notes: readonly string[];
}
