/**
 * What one theme adds to the difference of two means: it is mentioned by more people, its mentioners score lower, the
 * rest scores lower. Kitagawa (1955), Components of a difference between two rates, JASA 50, 1168-1194, with the mean
 * of both groups as the standard, so that the order of the groups only changes the signs. The parts of different themes
 * overlap and never add up.
 */
import { addMoments, meanOf, meanVariance, type Moments } from '../moments.ts';

/** One group of respondents, split by whether they mention the theme. */
export interface ThemeSplit {
  readonly mentioners: Moments;
  readonly rest: Moments;
}

/** One part of a difference. */
export interface ChangePart {
  readonly value: number;
  /** Null where a mean had to be borrowed. */
  readonly se: number | null;
}

export interface ThemeChange {
  /** Mentioned more or less often. */
  readonly prevalence: ChangePart;
  /** Those who mention it score higher or lower. */
  readonly severity: ChangePart;
  /** Those who do not mention it score higher or lower. */
  readonly rest: ChangePart;
  readonly total: number;
  /** Nobody (or everybody) mentions it in one group: the mean was borrowed from the other. */
  readonly isBorrowed: boolean;
}

interface Pair {
  readonly first: number;
  readonly second: number;
  /** Variance of each mean, summed. */
  readonly variance: number;
}

/** Means of a part in both groups; an empty one takes the other's; two empty ones cancel out. */
function pairOf(first: Moments, second: Moments): Pair {
  const one = meanOf(first);
  const two = meanOf(second);
  return {
    first: one ?? two ?? 0,
    second: two ?? one ?? 0,
    variance: meanVariance(first) + meanVariance(second),
  };
}

function shareOf({ mentioners, rest }: ThemeSplit): Pick<Pair, 'first' | 'variance'> {
  const n = mentioners.n + rest.n;
  const share = mentioners.n / n;
  return { first: share, variance: (share * (1 - share)) / n };
}

/** Second less first group, adding up exactly; null when a group is empty. Variance of products keeps its second order. */
export function themeChange(first: ThemeSplit, second: ThemeSplit): ThemeChange | null {
  const before = meanOf(addMoments(first.mentioners, first.rest));
  const after = meanOf(addMoments(second.mentioners, second.rest));
  if (before === null || after === null) {
    return null;
  }
  const shares = [shareOf(first), shareOf(second)] as const;
  const share = (shares[0].first + shares[1].first) / 2;
  const shift = shares[1].first - shares[0].first;
  const shiftVariance = shares[0].variance + shares[1].variance;
  const mentioners = pairOf(first.mentioners, second.mentioners);
  const rest = pairOf(first.rest, second.rest);
  const isBorrowed = [first, second].some((split) => split.mentioners.n === 0 || split.rest.n === 0);
  const part = (value: number, variance: number): ChangePart => ({
    value,
    se: isBorrowed ? null : Math.sqrt(variance),
  });
  const rate = (weight: number, pair: Pair): ChangePart => {
    const change = pair.second - pair.first;
    return part(weight * change, weight ** 2 * pair.variance + (change / 2) ** 2 * shiftVariance);
  };
  const gap = (mentioners.first + mentioners.second - rest.first - rest.second) / 2;
  const gapVariance = (mentioners.variance + rest.variance) / 4;
  return {
    prevalence: part(
      shift * gap,
      gap ** 2 * shiftVariance + shift ** 2 * gapVariance + shiftVariance * gapVariance,
    ),
    severity: rate(share, mentioners),
    rest: rate(1 - share, rest),
    total: after - before,
    isBorrowed,
  };
}
