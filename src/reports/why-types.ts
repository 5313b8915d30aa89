/** What the why report knows of a theme beside its reasons by group, and of who wrote. */
import type { Estimate, Group, Interval, Quote } from './figures.ts';

export interface Trend {
  /** Commenters who say it, by period of the report. */
  readonly counts: readonly number[];
  /** Null with fewer than four periods, or too few mentions. */
  readonly direction: 'rising' | 'falling' | 'steady' | null;
  /** Cochran-Armitage test, Benjamini-Hochberg over all lines of the report. */
  readonly q: number | null;
}

/** A segment whose commenters say it more often than others do. */
export interface RaisedSegment {
  readonly attribute: string;
  readonly value: string;
  readonly count: number;
  /** Commenters of the segment. */
  readonly n: number;
  /** Times what was to be expected, pulled toward 1, with its interval. */
  readonly ratio: number;
  readonly interval: Interval;
}

export interface Periods {
  readonly unit: 'week' | 'month';
  /** First day of each (yyyy-mm-dd), without gaps between the first and the last answer. */
  readonly from: readonly string[];
  /** Commenters of each. */
  readonly commenters: readonly number[];
}

/** Praise and complaint of one theme by what they go with, where both have an impact. */
export type Nature =
  | 'hygiene' // complaints clearly go with lower scores, praise not with higher ones
  | 'delight' // praise clearly goes with higher scores, complaints not with lower ones
  | 'both'; // both do

/** A theme with a polarity over the whole survey. */
export interface ThemeProfile {
  readonly theme: string;
  readonly polarity: 'neg' | 'pos';
  readonly mentions: number;
  /** Points of the score that sit in its answers, each answer's point shared by its themes: exact accounting, no model. */
  readonly ledger: { readonly value: number; readonly interval: Interval } | null;
  /** Severity: points that go with one mention, the others held equal. */
  readonly perMention: Estimate;
  /** Contribution in points by the proportional-odds model; null where it could not be fitted. */
  readonly ordinal: number | null;
  readonly nature: Nature | null;
  readonly trend: Trend;
  /** Where it comes more often than elsewhere; searched together with all profiles. */
  readonly segments: readonly RaisedSegment[];
  /** As if, in each group of scores, the silent were like those who wrote, in per cent of all answers. */
  readonly projected: { readonly value: number; readonly interval: Interval } | null;
  /** The most intense comment, and one whose score says the opposite. */
  readonly sharpest: Quote | null;
  readonly contrary: Quote | null;
}

/** Commenters against the silent, and scores against texts. */
export interface Writing {
  /** Share of each group that wrote something. */
  readonly rates: readonly { readonly group: Group; readonly rate: Estimate }[];
  /** Chi-squared test of the rates; null where all or none wrote. */
  readonly p: number | null;
  /** Score of those who wrote less that of the silent, in points; null below 10 of either. */
  readonly difference: { readonly value: number; readonly interval: Interval } | null;
  /** Promoters who only complain and detractors who only praise, of all commenters. */
  readonly contradictions: {
    readonly share: Estimate;
    readonly count: number;
    /** As many would be expected from errors of reading alone, at the rate measured on comments held aside. */
    readonly expected: number;
    readonly quotes: readonly Quote[];
    readonly evidence: readonly number[];
  };
}
