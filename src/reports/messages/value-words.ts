/** What the value report says, beside what every report says. */
import type { Measured } from '../stats/mover.ts';
import type { NoValueFigure, ValueBase, ValueGroup, ValueReason } from '../kinds/value/types.ts';
import type { Metric } from '../../ingest/types.ts';

export interface ValueWords {
  readonly title: string;
  readonly headings: Readonly<Record<'score' | 'reasons' | 'detractors', string>>;
  readonly labels: Readonly<
    Record<
      | 'byValue'
      | 'byCustomer'
      | 'difference'
      | 'effective'
      | 'value'
      | 'shareOfValue'
      | 'mentions'
      | 'impactByValue'
      | 'impactByCustomer'
      | 'complaints',
      string
    >
  >;
  readonly noFigures: Readonly<Record<NoValueFigure, string>>;
  /** By value less by customer. */
  readonly shiftLine: (shift: Measured) => string;
  /** "3,000 answers with a value tell as much as 812 of equal value; 120 without one are left out." */
  readonly baseLine: (base: ValueBase) => string;
  /** "Detractors hold 24% of the value (between 21% and 27%)." */
  readonly groupLine: (metric: Metric, group: ValueGroup) => string;
  /** `subject` is "Complaints about waiting". */
  readonly reasonLine: (subject: string, reason: ValueReason) => string;
  /** `why` as in the other reports. */
  readonly noReasons: (why: string) => string;
  readonly chart: Readonly<Record<'title' | 'caption', string>> & {
    readonly description: (reasons: number) => string;
  };
  readonly notes: Readonly<Record<'estimand' | 'association', string>>;
}
