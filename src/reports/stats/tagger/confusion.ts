/** A tagger against a person, on comments that the person labelled. */
import type { Share } from '../newcombe.ts';

export interface Confusion {
  readonly truePositives: number;
  readonly falseNegatives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
}

/** Found, of those that have the theme. */
export function sensitivity({ truePositives, falseNegatives }: Confusion): Share {
  return { count: truePositives, n: truePositives + falseNegatives };
}

/** Left alone, of those that do not have the theme. */
export function specificity({ trueNegatives, falsePositives }: Confusion): Share {
  return { count: trueNegatives, n: trueNegatives + falsePositives };
}

/** Right, of those that were tagged (precision, positive predictive value). */
export function precision({ truePositives, falsePositives }: Confusion): Share {
  return { count: truePositives, n: truePositives + falsePositives };
}

/** Right, of those that were not tagged (negative predictive value). */
export function negativePrecision({ trueNegatives, falseNegatives }: Confusion): Share {
  return { count: trueNegatives, n: trueNegatives + falseNegatives };
}

/** Null without cases. */
export function shareOf({ count, n }: Share): number | null {
  return n === 0 ? null : count / n;
}
