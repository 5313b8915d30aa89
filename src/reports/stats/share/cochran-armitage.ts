/** Trend of shares over ordered groups. Cochran (1954), Biometrics 10, 417-451; Armitage (1955), Biometrics 11, 375-386 (R's prop.trend.test). */
import type { Share } from '../newcombe.ts';
import { chiSquaredTail } from '../special/chi-squared.ts';

export interface OrderedShare extends Share {
  /** Place of the group: a week, -1 0 1. */
  readonly score: number;
}

export interface TrendTest {
  /** Chi-squared of one degree of freedom. */
  readonly statistic: number;
  readonly p: number;
}

/** Null where all or none are hits, or all answers are in one place. */
export function cochranArmitage(groups: readonly OrderedShare[]): TrendTest | null {
  const sum = (part: (group: OrderedShare) => number): number =>
    groups.reduce((total, group) => total + part(group), 0);
  const n = sum((group) => group.n);
  const share = sum(({ count }) => count) / n;
  const mean = sum((group) => group.n * group.score) / n;
  const variance = share * (1 - share) * sum((group) => group.n * (group.score - mean) ** 2);
  if (!(variance > 0)) {
    return null;
  }
  const statistic = sum((group) => group.score * (group.count - group.n * share)) ** 2 / variance;
  return { statistic, p: chiSquaredTail(statistic, 1) };
}
