/** Bayesian interval of a share from Jeffreys' prior. Brown, Cai & DasGupta (2001), Statistical Science 16, 101-133, section 4.3. */
import type { Interval } from '../../types.ts';
import type { Share } from '../newcombe.ts';
import { betaQuantile } from '../special/incomplete-beta.ts';

/** 95% interval on 0…1 that reaches the end where nobody or everybody is a hit; null when `n` is 0. */
export function jeffreys({ count, n }: Share): Interval | null {
  if (n === 0) {
    return null;
  }
  const shape = [count + 0.5, n - count + 0.5] as const;
  return [count === 0 ? 0 : betaQuantile(0.025, shape), count === n ? 1 : betaQuantile(0.975, shape)];
}
