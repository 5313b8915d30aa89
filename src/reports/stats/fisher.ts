/** Fisher's exact test, two-sided by Irwin's rule: all tables at most as likely as the one seen (R's fisher.test). */
import { logFactorial } from './log-factorial.ts';
import type { Share } from './newcombe.ts';

/** Tables whose probability equals the observed one up to rounding count as equal (as in R). */
const TIE = 1 + 1e-7;

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/**
 * p-value of "both shares are the same"; 1 when nothing can be told.
 * @example fisher({count: 3, n: 4}, {count: 1, n: 4}) // 0.4857 (Fisher's tea tasting, Agresti 2002, p. 92)
 */
export function fisher(first: Share, second: Share): number {
  const hits = first.count + second.count;
  const low = Math.max(0, hits - second.n);
  const high = Math.min(first.n, hits);
  const all = logChoose(first.n + second.n, hits);
  const densities: number[] = [];
  for (let k = low; k <= high; k += 1) {
    densities.push(Math.exp(logChoose(first.n, k) + logChoose(second.n, hits - k) - all));
  }
  const seen = (densities[first.count - low] ?? 1) * TIE;
  const sum = densities.filter((probability) => probability <= seen).reduce((a, b) => a + b, 0);
  return Math.min(1, sum);
}
