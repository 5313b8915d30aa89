/**
 * Did the score change, or who answered? Difference of two means taken apart by exclusive segments: mix, because
 * segments grew or shrank, and rate, because their own means moved. Kitagawa (1955), JASA 50, 1168-1194, with the mean
 * of both groups as the standard. A segment that is empty in one group borrows the other's mean: all of it is mix.
 */
import { addMoments, meanOf, meanVariance, type Moments } from '../moments.ts';

export interface SegmentPart {
  readonly mix: number;
  readonly rate: number;
  /** The segment is empty in one group. */
  readonly isBorrowed: boolean;
}

export interface SegmentChange {
  readonly segments: readonly SegmentPart[];
  readonly mix: number;
  /** The change if the segments had kept their sizes. */
  readonly rate: number;
  /** Of `rate`, the sizes held fixed. */
  readonly rateSe: number;
  /** Mean of the second group less mean of the first = mix + rate. */
  readonly total: number;
  /** Every segment with a full base in both groups moves against the total. */
  readonly allOpposite: boolean;
  /** Simpson's paradox: the segments tell another story than the total. */
  readonly isReversed: boolean;
}

/** Answers below which a segment's own movement is not looked at (display gate of a full base). */
const FULL_BASE = 30;

const EMPTY: Moments = { n: 0, sum: 0, squares: 0 };

interface Weighed {
  readonly n: number;
  readonly mean: number;
}

function partOf(pair: readonly [Moments, Moments], totals: readonly [Weighed, Weighed]): SegmentPart {
  const [first, second] = pair;
  const before = meanOf(first) ?? meanOf(second) ?? 0;
  const after = meanOf(second) ?? before;
  const shares = [first.n / totals[0].n, second.n / totals[1].n] as const;
  const isEmpty = first.n + second.n === 0;
  const level = (before + after) / 2 - (totals[0].mean + totals[1].mean) / 2;
  return {
    mix: isEmpty ? 0 : (shares[1] - shares[0]) * level,
    rate: ((shares[0] + shares[1]) / 2) * (after - before),
    isBorrowed: !isEmpty && (first.n === 0 || second.n === 0),
  };
}

function allMoveAgainst(pairs: readonly (readonly [Moments, Moments])[], total: number): boolean {
  const changes = pairs
    .filter((pair) => pair.every(({ n }) => n >= FULL_BASE))
    .map(([first, second]) => (meanOf(second) ?? 0) - (meanOf(first) ?? 0));
  return changes.length > 0 && changes.every((change) => change * total < 0);
}

/** The same segments in the same order, second less first group; null when a group is empty. */
export function segmentChange(first: readonly Moments[], second: readonly Moments[]): SegmentChange | null {
  const pairs = first.map((moments, index) => [moments, second[index] ?? EMPTY] as const);
  const sums = [first.reduce(addMoments, EMPTY), second.reduce(addMoments, EMPTY)] as const;
  const [before, after] = [meanOf(sums[0]), meanOf(sums[1])];
  if (before === null || after === null) {
    return null;
  }
  const totals = [
    { n: sums[0].n, mean: before },
    { n: sums[1].n, mean: after },
  ] as const;
  const segments = pairs.map((pair) => partOf(pair, totals));
  const rate = segments.reduce((sum, part) => sum + part.rate, 0);
  const total = after - before;
  const allOpposite = allMoveAgainst(pairs, total);
  const variance = pairs
    .filter((_, index) => segments[index]?.isBorrowed === false)
    .reduce((sum, [one, two]) => {
      const share = (one.n / totals[0].n + two.n / totals[1].n) / 2;
      return sum + share ** 2 * (meanVariance(one) + meanVariance(two));
    }, 0);
  return {
    segments,
    mix: segments.reduce((sum, part) => sum + part.mix, 0),
    rate,
    rateSe: Math.sqrt(variance),
    total,
    allOpposite,
    isReversed: allOpposite || rate * total < 0,
  };
}
