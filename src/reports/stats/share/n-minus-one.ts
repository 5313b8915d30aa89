/**
 * The "N - 1" chi-squared test of two shares: more powerful than Fisher's, but too eager with rare themes in unequal
 * groups. Campbell (2007), Statistics in Medicine 26, 3661-3675.
 */
import type { Share } from '../newcombe.ts';
import { chiSquaredTail } from '../special/chi-squared.ts';
import { chiSquaredTest } from './chi-squared-test.ts';

/** p-value of "both shares are the same"; null where all or none are hits, or a group is empty. */
export function nMinusOneTest(first: Share, second: Share): number | null {
  const n = first.n + second.n;
  const pearson = chiSquaredTest([first, second].map(({ count, n: size }) => [count, size - count]));
  return pearson === null ? null : chiSquaredTail((pearson.statistic * (n - 1)) / n, 1);
}
