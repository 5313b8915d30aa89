/** Exact interval of a share, for contracts and law. Clopper & Pearson (1934), Biometrika 26, 404-413. */
import type { Interval } from '../../types.ts';
import type { Share } from '../newcombe.ts';
import { betaQuantile } from '../special/incomplete-beta.ts';

/**
 * 95% interval on 0…1, at least that sure; null when `n` is 0.
 * @example clopperPearson({count: 0, n: 10}) // [0, 0.3085]
 */
export function clopperPearson({ count, n }: Share): Interval | null {
  if (n === 0) {
    return null;
  }
  return [
    count === 0 ? 0 : betaQuantile(0.025, [count, n - count + 1]),
    count === n ? 1 : betaQuantile(0.975, [count + 1, n - count]),
  ];
}
