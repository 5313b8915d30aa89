/** The change report as data. Points are on the scale of the score; "second" is told as compared with "first". */
import type { Polarity } from '../../../analysis/types.ts';
import type { Interval, Quote, ScoreSummary, Verdict } from '../../types.ts';
import type { ReportHead } from '../types.ts';

/** What is compared: days, a value of an attribute, everybody else, all answers, or a score that somebody wants. */
export type SideName =
  | { readonly is: 'period'; readonly from: string; readonly to: string }
  | { readonly is: 'segment'; readonly attribute: string; readonly value: string }
  | { readonly is: 'rest'; readonly attribute: string; readonly value: string }
  | { readonly is: 'all' }
  | { readonly is: 'target'; readonly value: number };

export interface ChangeSide {
  readonly name: SideName;
  /** Null for a target. */
  readonly score: ScoreSummary | null;
  /** Answers, and those whose comment says something. */
  readonly responses: number;
  readonly commenters: number;
}

/** How the ledger was made; each has a paragraph in docs/method.md. */
export type ChangeMethod =
  | 'oaxaca-blinder' // twofold, equal weights, with silence and controls
  | 'ledger-difference' // each answer's point shared among its themes, one ledger less the other
  | 'adjusted-cost'; // against a target: the score taken apart

/** What one line of the ledger stands for. */
export type StepKind =
  | 'who-answered' // channels and products grew or shrank
  | 'who-wrote' // more or fewer wrote a comment
  | 'said-more' // a theme is mentioned more or less often
  | 'hurts-more' // those who mention it score higher or lower
  | 'points' // a theme's points, ledger or impact
  | 'other-said'
  | 'other-hurts'
  | 'other-points'
  | 'silent' // points of those who wrote nothing
  | 'no-theme' // points of those who name no theme; against a target, what they give beyond it
  | 'unexplained';

/** A line of the ledger; all lines together are the difference exactly. */
export interface ChangeStep {
  readonly kind: StepKind;
  /** Null where the line is not about one theme. */
  readonly theme: string | null;
  readonly polarity: Polarity | null;
  readonly value: number;
  /** Null where it cannot be told. */
  readonly interval: Interval | null;
}

/** How often a theme is mentioned on one side. */
export interface Mentioned {
  readonly mentions: number;
  readonly commenters: number;
}

/** How much more often a theme is mentioned, of those who comment. */
export interface FrequencyChange {
  readonly theme: string;
  readonly polarity: Polarity;
  readonly first: Mentioned;
  readonly second: Mentioned;
  /** Points of share, second less first; Newcombe interval. */
  readonly value: number;
  readonly interval: Interval;
  /** Fisher's exact test, Benjamini-Hochberg over all themes with 10 mentions. */
  readonly adjustedP: number;
  readonly verdict: Verdict;
}

/** One thing that was tested: a theme's frequency, or its weight. */
export interface ChangeFinding {
  /** The same in every run: "said-more billing.charges neg". */
  readonly id: string;
  readonly kind: 'said-more' | 'hurts-more' | 'points';
  readonly theme: string;
  readonly polarity: Polarity;
  readonly value: number;
  readonly interval: Interval;
  /** Answers of both sides. */
  readonly n: number;
  readonly method: ChangeMethod;
  readonly first: Mentioned;
  readonly second: Mentioned;
  /** Benjamini-Hochberg over everything tested here. */
  readonly adjustedP: number;
  /** "too-few": nothing found, which is no proof that nothing changed. */
  readonly verdict: Verdict;
  /**
   * Answers still missing until the interval leaves out 0, if the estimate stays as it is; null where that is idle, or
   * where it does and only the number of tests forbids to call it found.
   */
  readonly answersNeeded: number | null;
  /** Source lines of the second side's mentions; none where nothing was found. */
  readonly evidence: readonly number[];
}

/** A theme that was found, in the second side's words. */
export interface Voice {
  readonly theme: string;
  readonly polarity: Polarity;
  readonly quotes: readonly Quote[];
}

/** Did the score change, or who answered? For one attribute. */
export interface MixCheck {
  readonly attribute: string;
  /** The difference if every value had kept its share, with interval; `mix` is the rest of the difference. */
  readonly rate: number;
  readonly rateInterval: Interval;
  readonly mix: number;
  /** Simpson's paradox: the values tell another story than the total, and not by chance alone. */
  readonly isReversed: boolean;
}

/** Something beside the score that may have changed between the sides. */
export interface CompositionCheck {
  readonly what: 'comment-rate' | 'attribute' | 'language';
  readonly attribute: string | null;
  /** Per cent of the answers (languages: of the comments) that would have to move to make both sides alike. */
  readonly moved: number;
  readonly adjustedP: number;
  /** "changed" from 5% and an adjusted p up to 0.05; "steady" otherwise. */
  readonly verdict: 'changed' | 'steady';
  /** The value whose share moved most, with its share in per cent on both sides. */
  readonly most: { readonly value: string; readonly first: number; readonly second: number };
}

/** One point of the trend. */
export interface TrendPoint {
  /** First day of the week or month. */
  readonly from: string;
  readonly n: number;
  /** Null below 10 answers. */
  readonly value: number | null;
  readonly interval: Interval | null;
  /** Three standard errors around the first side's score; null without a baseline of 12 weeks (6 months). */
  readonly limits: Interval | null;
  readonly isOutside: boolean;
}

export interface Trend {
  readonly step: 'week' | 'month';
  readonly centre: number | null;
  readonly points: readonly TrendPoint[];
  /** Where the moving average (EWMA) first leaves what is usual after the first period: slow drifts. Null where it does not. */
  readonly drift: { readonly from: string; readonly isUp: boolean } | null;
}

/** Why there is no ledger. */
export type NoLedger = 'no-score' | 'few-responses';

export interface ChangeReport extends ReportHead {
  readonly kind: 'change';
  readonly first: ChangeSide;
  readonly second: ChangeSide;
  /** Answers without a date, which belong to no period; 0 where no periods are compared. */
  readonly undated: number;
  readonly difference: {
    readonly value: number | null;
    readonly interval: Interval | null;
    /** Null below 10 answers on a side. */
    readonly verdict: 'clear' | 'cannot-tell' | null;
  };
  readonly method: ChangeMethod | null;
  readonly noLedger: NoLedger | null;
  readonly ledger: readonly ChangeStep[];
  /** Attributes that "who answered" stands for. */
  readonly controls: readonly string[];
  /** Everything tested, the largest first; what was not found has the verdict "too-few". */
  readonly findings: readonly ChangeFinding[];
  /** The surest first. */
  readonly frequencies: readonly FrequencyChange[];
  readonly voices: readonly Voice[];
  readonly mixes: readonly MixCheck[];
  readonly checks: readonly CompositionCheck[];
  /** Null unless periods are compared. */
  readonly trend: Trend | null;
}
