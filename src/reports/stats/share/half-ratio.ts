/**
 * Ratios with half an answer added to each cell, for exports: risk ratio (Walter 1975, Biometrika 62, 371-374) and odds
 * ratio (Haldane 1956, Annals of Human Genetics 20, 309-311; Woolf's interval 1955).
 */
import type { Interval } from '../../types.ts';
import type { Share } from '../newcombe.ts';
import { Z95 } from '../normal.ts';

export interface HalfRatio {
  readonly ratio: number;
  readonly interval: Interval;
}

function around(ratio: number, variance: number): HalfRatio {
  const factor = Math.exp(Z95 * Math.sqrt(variance));
  return { ratio, interval: [ratio / factor, ratio * factor] };
}

/** Share of `first` over share of `second`, with its 95% interval; null when a group is empty. */
export function halfRiskRatio(first: Share, second: Share): HalfRatio | null {
  if (first.n === 0 || second.n === 0) {
    return null;
  }
  const [a, m, b, n] = [first.count + 0.5, first.n + 0.5, second.count + 0.5, second.n + 0.5];
  return around(a / m / (b / n), 1 / a - 1 / m + 1 / b - 1 / n);
}

/** Odds of `first` over odds of `second`, with its 95% interval; null when a group is empty. */
export function halfOddsRatio(first: Share, second: Share): HalfRatio | null {
  if (first.n === 0 || second.n === 0) {
    return null;
  }
  const [a, b] = [first.count + 0.5, first.n - first.count + 0.5];
  const [c, d] = [second.count + 0.5, second.n - second.count + 0.5];
  return around((a * d) / (b * c), 1 / a + 1 / b + 1 / c + 1 / d);
}
