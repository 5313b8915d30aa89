/** The value report as data: score and reasons weighted by what customers bring. Another question, not a better sample. */
import type { Owner } from '../../../analysis/types.ts';
import type { Measured } from '../../stats/mover.ts';
import type { Group, NoEstimate, Quote, Verdict } from '../../types.ts';
import type { ReportHead } from '../types.ts';

/** Why nothing can be said by value. */
export type NoValueFigure =
  | 'no-score'
  | 'no-value' // fewer than two answers with a value above 0
  | 'few-responses' // less than 10 effective answers
  | 'one-dominates'; // one answer holds more than 10% of the value

export interface ValueBase {
  /** Scored answers with a value above 0: what all figures rest on. */
  readonly n: number;
  readonly withoutValue: number;
  readonly total: number;
  /** Kish's effective number of answers. */
  readonly effectiveN: number;
  /** Per cent of the value that the largest answer holds. */
  readonly largestShare: number;
}

export interface ValueGroup {
  readonly group: Group;
  readonly n: number;
  readonly value: number;
  /** Per cent of the value. */
  readonly share: Measured;
}

/** In points of the weighted score; an impact is negative where points are lost. */
export interface ValueReason {
  readonly theme: string;
  readonly owner: Owner;
  readonly polarity: 'neg' | 'pos';
  readonly mentions: number;
  /** Kish's effective number of those who mention it. */
  readonly effectiveMentions: number;
  readonly impact: Measured;
  /** Every answer weighing the same; null where that model has none. */
  readonly plainImpact: Measured | null;
  readonly verdict: Verdict;
  readonly quotes: readonly Quote[];
  /** Source lines. */
  readonly evidence: readonly number[];
}

export interface ValuableDetractor {
  readonly line: number;
  readonly id: string | null;
  readonly value: number;
  /** Per cent of all value. */
  readonly share: number;
  readonly themes: readonly string[];
  /** Null without a comment. */
  readonly quote: Quote | null;
}

export interface ValueFigures {
  /** Score by value, and with every one of these answers weighing the same. */
  readonly byValue: Measured;
  readonly byCustomer: Measured;
  /** By value less by customer. */
  readonly shift: Measured;
  readonly verdict: Verdict;
  /** Detractors, neutrals, promoters. */
  readonly groups: readonly ValueGroup[];
}

export interface ValueReport extends ReportHead {
  readonly kind: 'value';
  readonly base: ValueBase;
  readonly figures: ValueFigures | null;
  /** Null with figures. */
  readonly noFigures: NoValueFigure | null;
  /** Complaints from the costliest, then praise from the most gainful. */
  readonly reasons: readonly ValueReason[];
  /** Null with a model. */
  readonly noReasons: NoEstimate | null;
  /** Of those with a value, the most valuable first. */
  readonly detractors: readonly ValuableDetractor[];
}
