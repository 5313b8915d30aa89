/** The segments report as data: where a theme comes more often than elsewhere, found by searching all combinations. */
import type { Owner } from '../../../analysis/types.ts';
import type { Estimate, Group, Interval, Quote, Verdict } from '../../types.ts';
import type { ReportHead } from '../types.ts';

export interface SegmentPart {
  /** Header of the column. */
  readonly attribute: string;
  readonly value: string;
}

/** What a reader must know before trusting a cell. */
export type SegmentCaveat =
  | 'low-base' // fewer than 30 comments in the segment
  | 'language'; // gone once the languages of the comments are held equal

export interface RaisedCell {
  /** One value, or two of different columns that are both over-represented. */
  readonly segment: readonly SegmentPart[];
  readonly theme: string;
  readonly owner: Owner;
  readonly count: number;
  /** Of the segment's comments, and of all others, in per cent. */
  readonly share: Estimate;
  readonly elsewhere: Estimate;
  /** Comments that the cell would have if segment and theme had nothing to do with each other. */
  readonly expected: number;
  /** Times the expected, pulled toward 1. */
  readonly ratio: number;
  readonly interval: Interval;
  /** One-sided Fisher test, Benjamini-Hochberg over all that was searched. */
  readonly bh: number;
  readonly verdict: Verdict;
  readonly caveats: readonly SegmentCaveat[];
  readonly quotes: readonly Quote[];
  /** Source lines. */
  readonly evidence: readonly number[];
}

/** Per cent of the comments of each value of one column. */
export interface SegmentHeatmap {
  readonly attribute: string;
  /** Largest first. */
  readonly values: readonly { readonly value: string; readonly n: number }[];
  /** Values left out because the picture was full or they have fewer than 30 comments. */
  readonly omitted: number;
  /** Commonest first; `share` is null where fewer than 5, but not nobody, say it. */
  readonly rows: readonly {
    readonly theme: string;
    readonly cells: readonly { readonly share: number | null; readonly isRaised: boolean }[];
  }[];
}

export interface SegmentSearch {
  /** Whose comments were searched; null for everybody in a survey without scores. */
  readonly group: Group | null;
  /** What was searched for: complaints or praise. */
  readonly polarity: 'neg' | 'pos';
  readonly comments: number;
  /** Combinations of theme and segment. */
  readonly searched: number;
  /** Surest first: by the lower end of the interval. */
  readonly cells: readonly RaisedCell[];
  readonly heatmaps: readonly SegmentHeatmap[];
}

export interface SegmentsReport extends ReportHead {
  readonly kind: 'segments';
  /** Columns that were searched. */
  readonly attributes: readonly string[];
  readonly searches: readonly SegmentSearch[];
}
