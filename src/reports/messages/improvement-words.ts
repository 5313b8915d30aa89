/** What the improvements report says, beside what every report says. */
import type { Change, First, WhatIf } from '../kinds/improvements/types.ts';
import type { Periods, RaisedSegment, Trend } from '../why-types.ts';

export interface ImprovementWords {
  readonly title: string;
  readonly headings: {
    readonly priorities: string;
    readonly backlog: string;
    readonly keep: string;
    readonly requests: string;
    readonly complaints: string;
    readonly praise: string;
    readonly segments: string;
  };
  readonly labels: {
    readonly improvement: string;
    readonly customers: string;
    readonly customerShare: string;
    readonly requests: string;
    readonly points: string;
    readonly perMention: string;
    readonly atMost: string;
    readonly first: string;
    readonly trend: string;
    readonly id: string;
    readonly status: string;
  };
  readonly change: Readonly<Record<Change, string>>;
  readonly direction: Readonly<Record<NonNullable<Trend['direction']>, string>>;
  /** "Comments: 1,904. To change: 22. To keep: 14." */
  readonly counts: (counts: { commenters: number; changes: number; kept: number }) => string;
  /** "Which one costs most cannot be told for sure: A (60%) and B (40%)." */
  readonly tied: (items: readonly { name: string; first: First }[]) => string;
  /** "12 of them suggest or ask for something." */
  readonly asking: (count: number) => string;
  /** "At the very most, in points: 3.3 (between 2.7 and 4.0), if …" */
  readonly whatIf: (whatIf: WhatIf) => string;
  /** "Raised more and more often (27 weeks)." */
  readonly trend: (direction: NonNullable<Trend['direction']>, periods: Periods) => string;
  /** "Internet 5G (product): 40 of 300 comments, 2.7 times the expected (between 2.0 and 3.5)" */
  readonly segment: (segment: RaisedSegment) => string;
  readonly chart: {
    readonly title: string;
    readonly caption: string;
    readonly share: string;
    readonly loss: string;
    readonly cost: (points: number) => string;
    /** `names` in the order of the picture, the costliest first. */
    readonly description: (names: readonly string[]) => string;
  };
  readonly notes: {
    readonly association: string;
    readonly request: string;
    readonly ids: string;
    /** Combinations that were searched for segments. */
    readonly searched: (count: number) => string;
    readonly noPoints: string;
  };
}
