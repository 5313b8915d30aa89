/**
 * "x times as often": ratio of two shares with its score interval. Koopman (1984), Confidence intervals for the
 * ratio of two binomial proportions, Biometrics 40, 513-517. Defined at zero cells (upper limit Infinity).
 */
import type { Interval } from '../types.ts';
import { bisect } from './bisect.ts';
import type { Share } from './newcombe.ts';
import { Z95 } from './normal.ts';

/** (seen - expected)^2 / variance of one binomial; 0 where it cannot vary. */
function standardized(seen: number, n: number, p: number): number {
  const variance = n * p * (1 - p);
  return variance > 0 ? (seen - n * p) ** 2 / variance : 0;
}

/** Signed root of Koopman's chi-square at the ratio `exp(logRatio)`, positive below the ratio seen. */
function signedRoot({ count: x, n: m }: Share, { count: y, n }: Share, logRatio: number): number {
  const theta = Math.exp(logRatio);
  const total = m + n;
  const b = theta * (m + y) + x + n;
  const root = Math.sqrt(Math.max(0, b * b - 4 * theta * total * (x + y)));
  const p1 = Math.min(1, (b - root) / (2 * total));
  const p2 = p1 / theta;
  const sign = Math.sign(x - m * p1 - (y - n * p2));
  return sign * Math.sqrt(standardized(x, m, p1) + standardized(y, n, p2));
}

const WIDEST: readonly [number, number] = [-60, 60];

/**
 * Ratio of the two shares and its 95% interval; null when nobody has it in either group or a group is empty.
 * @example koopman({count: 5, n: 10}, {count: 0, n: 20}) // {ratio: Infinity, interval: [2.933, Infinity]}
 */
export function koopman(first: Share, second: Share): { ratio: number; interval: Interval } | null {
  if (first.n === 0 || second.n === 0 || first.count + second.count === 0) {
    return null;
  }
  const root = (logRatio: number): number => signedRoot(first, second, logRatio);
  const low = first.count === 0 ? 0 : Math.exp(bisect((t) => root(t) - Z95, WIDEST));
  const high = second.count === 0 ? Infinity : Math.exp(bisect((t) => root(t) + Z95, WIDEST));
  return { ratio: first.count / first.n / (second.count / second.n), interval: [low, high] };
}
