/** Interval of a share. Wilson (1927), JASA 22, 209-212; Newcombe (1998), Statistics in Medicine 17, 857-872, method 3. */
import type { Interval } from '../types.ts';
import { Z95 } from './normal.ts';

/**
 * 95% interval of `count` out of `n` on 0…1; null when `n` is 0.
 * @example wilson(81, 263) // [0.2553, 0.3662] (Newcombe 1998, table I)
 */
export function wilson(count: number, n: number): Interval | null {
  if (n === 0) {
    return null;
  }
  const z2 = Z95 * Z95;
  const center = (count + z2 / 2) / (n + z2);
  const half = (Z95 / (n + z2)) * Math.sqrt((count * (n - count)) / n + z2 / 4);
  return [count === 0 ? 0 : Math.max(0, center - half), count === n ? 1 : Math.min(1, center + half)];
}
