/** The improvements report as data: a backlog that says what each line rests on. */
import type { Periods, RaisedSegment, Trend } from '../../why-types.ts';
import type { Owner } from '../../../analysis/types.ts';
import type { Caveat, Estimate, Group, Quote, Verdict } from '../../types.ts';
import type { ReportHead } from '../types.ts';

/** What would have to happen: mend, add, speed up, simplify, tell customers, price, rules, keep as it is. */
export type Change = 'fix' | 'add' | 'speed' | 'simplify' | 'inform' | 'price' | 'policy' | 'keep';

/** How a theme is spoken of: complained of, complained of in a comment that suggests or asks something, praised. */
export type Voice = 'problem' | 'request' | 'praise';

/** The score if those who complain of it felt otherwise: counts, not a forecast. Overlap, so never to be added up. */
export interface WhatIf {
  /** What its detractors are supposed to become: neutral (NPS), or satisfied (CSAT, CES). */
  readonly become: Exclude<Group, 'detractor'>;
  /** All detractors who name it: points at the very most. */
  readonly any: Estimate;
  /** Only those who complain of nothing else. */
  readonly sole: Estimate;
}

/** Probability (0-1) that it costs most of all, from draws with `ImprovementsReport.seed`. */
export interface First {
  readonly probability: number;
  /** Cannot be told from the costliest. */
  readonly isTied: boolean;
}

export interface Improvement {
  /** Stays the same from report to report: `fix:digital.reliability`. */
  readonly id: string;
  /** By points at stake; what is to be kept comes after what is to be changed. */
  readonly rank: number;
  readonly change: Change;
  readonly theme: string;
  readonly owner: Owner;
  /** For the reader's own backlog to fill in. */
  readonly status: null;
  /** Respondents who say it. */
  readonly mentions: number;
  /** Of those, in a comment that suggests or asks something; none for what is to be kept. */
  readonly requests: number;
  /** The others: they complain, or praise what is to be kept. */
  readonly opinions: number;
  /** Null without a score. */
  readonly groups: Readonly<Record<Group, number>> | null;
  /** Per cent of all respondents; Wilson interval. */
  readonly share: Estimate;
  /** Points at stake: regression-adjusted, negative where they are lost. */
  readonly points: Estimate;
  /** The same for one who mentions it: points by which such an answer lies off a like one. */
  readonly perMention: Estimate;
  readonly rawGap: Estimate;
  readonly verdict: Verdict;
  readonly mentionsNeeded: number | null;
  readonly caveats: readonly Caveat[];
  /** Id of the improvement whose company explains most of the raw gap. */
  readonly companion: string | null;
  /** Null for what is to be kept, and without a score. */
  readonly whatIf: WhatIf | null;
  /** Null where no points could be estimated. */
  readonly first: First | null;
  readonly trend: Trend;
  /** The most over-represented first. */
  readonly segments: readonly RaisedSegment[];
  readonly examples: { readonly requests: readonly Quote[]; readonly opinions: readonly Quote[] };
  /** Source lines of every response behind it. */
  readonly evidence: readonly number[];
}

export interface ImprovementsReport extends ReportHead {
  readonly kind: 'improvements';
  readonly responses: number;
  readonly commenters: number;
  /** Null without dates. */
  readonly periods: Periods | null;
  /** Combinations of improvement and segment that were searched. */
  readonly searched: number;
  /** Of the draws behind `first`. */
  readonly seed: number;
  readonly improvements: readonly Improvement[];
}
