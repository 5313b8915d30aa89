/** The channels report as data: score and reasons by channel and journey stage, and the same customers across them. */
import type { Owner } from '../../../analysis/types.ts';
import type { Metric } from '../../../ingest/types.ts';
import type { Measured } from '../../stats/mover.ts';
import type { Estimate, Interval, Quote, ScoreSummary, Verdict } from '../../types.ts';
import type { ReportHead } from '../types.ts';

/** A theme with a polarity at a place. */
export interface PlaceReason {
  readonly theme: string;
  readonly owner: Owner;
  readonly polarity: 'neg' | 'pos';
  readonly count: number;
  /** Of the place's comments, and of all others, in per cent. */
  readonly share: Estimate;
  readonly elsewhere: Estimate;
  /** Share less share elsewhere, in points of per cent; null where a side has no comments. */
  readonly difference: Measured | null;
  /** Fisher's exact test, Benjamini-Hochberg over all themes and places of the column. */
  readonly bh: number;
  readonly verdict: Verdict;
  readonly quotes: readonly Quote[];
  /** Source lines. */
  readonly evidence: readonly number[];
}

/** One channel, or one stage of the journey. */
export interface Place {
  readonly value: string;
  /** Null without a score column. */
  readonly score: ScoreSummary | null;
  /** Second score of the same answers; null where the file has none. */
  readonly second: ScoreSummary | null;
  /** Score less that of all other places, in points; null below 10 answers on a side. */
  readonly difference: Measured | null;
  readonly verdict: Verdict;
  readonly comments: number;
  /** The commonest, three at most of each. */
  readonly complaints: readonly PlaceReason[];
  readonly praise: readonly PlaceReason[];
}

/** By one column. */
export interface PlaceTable {
  readonly attribute: string;
  /** Largest first. */
  readonly places: readonly Place[];
  /** Places with too few answers, and their answers. */
  readonly omitted: { readonly places: number; readonly answers: number };
}

/** Channel by stage; the score is null where fewer than 10 answered. */
export interface Crossing {
  readonly channels: readonly string[];
  readonly rows: readonly { readonly stage: string; readonly scores: readonly ScoreSummary[] }[];
}

/** The same customers in two channels: mean of `second` less mean of `first`. */
export interface ChannelPair {
  readonly first: string;
  readonly second: string;
  readonly customers: number;
  /** In points; interval of the paired t. */
  readonly difference: Measured;
  readonly verdict: Verdict;
}

/** A complaint that the same customers make in more than one channel. */
export interface RepeatedComplaint {
  readonly theme: string;
  readonly owner: Owner;
  readonly customers: number;
  readonly evidence: readonly number[];
}

export interface Customers {
  /** Customers with a number, those with several answers, and those in several channels. */
  readonly known: number;
  readonly returning: number;
  readonly crossing: number;
  /** Interval of the score that takes a customer's answers as one cluster; null without returning customers. */
  readonly clustered: Interval | null;
  readonly pairs: readonly ChannelPair[];
  readonly repeated: readonly RepeatedComplaint[];
}

/** Answers with both scores. */
export interface BothScores {
  readonly first: ScoreSummary;
  readonly second: ScoreSummary;
  /** `table[i][j]`: group i (detractor, neutral, promoter) by the first score, j by the second. */
  readonly table: readonly (readonly number[])[];
  /** Pleased by the second score and detractors by the first; and the reverse. */
  readonly pleasedDetractors: Estimate;
  readonly displeasedPromoters: Estimate;
  /** Linear-weighted kappa; null where chance alone would agree fully. */
  readonly kappa: number | null;
}

/** Answers that belong together: all, or those of one type of survey. */
export interface ChannelPart {
  /** Value of the column of survey types; null for all. */
  readonly surveyType: string | null;
  readonly answers: number;
  readonly score: ScoreSummary | null;
  readonly channels: PlaceTable | null;
  readonly stages: PlaceTable | null;
  readonly crossing: Crossing | null;
  readonly customers: Customers | null;
  readonly both: BothScores | null;
}

export interface ChannelsReport extends ReportHead {
  readonly kind: 'channels';
  /** Headers of the columns used; null where the file has none. */
  readonly columns: {
    readonly channel: string | null;
    readonly stage: string | null;
    readonly surveyType: string | null;
    readonly secondScore: { readonly name: string; readonly metric: Metric } | null;
  };
  /** One for each type of survey: they are never added up. */
  readonly parts: readonly ChannelPart[];
}
