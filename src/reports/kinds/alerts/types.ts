/** The alerts report as data: themes that jumped in a week, one alert for each incident, and what rises slowly. */
import type { Owner } from '../../../analysis/types.ts';
import type { Estimate, Interval, Quote, Verdict } from '../../types.ts';
import type { SegmentPart } from '../segments/types.ts';
import type { ReportHead } from '../types.ts';

/** Why no week could be tested. */
export type NoAlerts =
  | 'no-dates' // no comment has a date
  | 'few-weeks'; // fewer weeks than the baseline and one week to hold against it

/** What a reader must know before trusting an alert. */
export type AlertCaveat =
  | 'one-week' // confirmed in a single week
  | 'not-raised' // the moving average has not left its limit
  | 'low-base'; // fewer than 30 comments in the first week, of a rare theme in the first four

/** Comments that say it, of the comments of these weeks. */
export interface AlertFigures {
  readonly count: number;
  readonly n: number;
  /** Comments to be expected from the baseline's share. */
  readonly expected: number;
  /** Of these comments, and of the baseline's, in per cent. */
  readonly share: Estimate;
  readonly before: Estimate;
}

export interface AlertWeek {
  /** Monday, yyyy-mm-dd. */
  readonly from: string;
  readonly count: number;
  readonly n: number;
  /** In per cent; null with fewer than 10 comments. */
  readonly share: number | null;
  /** Three standard errors around the baseline, in per cent; null for a week without comments. */
  readonly limits: Interval | null;
  readonly isOutside: boolean;
}

export interface Alert extends AlertFigures {
  /** "billing.charges:neg:2026-05-04"; the same from report to report as long as the first week is. */
  readonly id: string;
  readonly theme: string;
  readonly owner: Owner;
  readonly polarity: 'neg' | 'pos';
  /** Where it shows best; null for all comments. */
  readonly segment: SegmentPart | null;
  /** Mondays of the first and the last confirmed week. */
  readonly firstWeek: string;
  readonly lastWeek: string;
  /** Not yet followed by two normal weeks. */
  readonly isOpen: boolean;
  /** What confirms: Fisher's test of the first week (of a rare theme: four), Benjamini-Hochberg over all cells tested in it. */
  readonly rule: { readonly p: number; readonly bh: number; readonly tested: number; readonly weeks: number };
  /** What raises: Monday of the first week in which the moving average leaves its limit; null if it has not. */
  readonly raised: string | null;
  readonly verdict: Verdict;
  readonly caveats: readonly AlertCaveat[];
  /** Segments in which the same theme jumped in the same weeks, the largest excess first. */
  readonly also: readonly (AlertFigures & { readonly segment: SegmentPart })[];
  readonly baselineWeeks: number;
  readonly weeks: readonly AlertWeek[];
  readonly quotes: readonly Quote[];
  /** Source lines of the comments that say it in these weeks. */
  readonly evidence: readonly number[];
}

/** Not an alert: the moving average of all comments stands beyond its limit in the last week. Figures of four weeks. */
export interface Rising extends AlertFigures {
  readonly theme: string;
  readonly owner: Owner;
  readonly polarity: 'neg' | 'pos';
  readonly evidence: readonly number[];
}

export interface AlertsReport extends ReportHead {
  readonly kind: 'alerts';
  /** Mondays of all weeks, and their comments. */
  readonly weeks: { readonly from: readonly string[]; readonly commenters: readonly number[] };
  /** Columns whose values were watched beside all comments. */
  readonly attributes: readonly string[];
  /** Tests of a theme in a week, in all. */
  readonly tested: number;
  /** Comments without a date. */
  readonly undated: number;
  readonly noAlerts: NoAlerts | null;
  /** Weeks that are missing for a first test; 0 if none. */
  readonly weeksNeeded: number;
  /** Still open first, then the largest excess. */
  readonly alerts: readonly Alert[];
  readonly rising: readonly Rising[];
}
