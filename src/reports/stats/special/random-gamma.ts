/** Random gamma and normal numbers, for posterior draws (a Dirichlet draw is gamma draws over their sum). */
import { normalQuantile } from '../normal.ts';
import type { Random } from './seeded-random.ts';

/** By inversion; halves of a step keep 0 and 1 out. */
export function randomNormal(random: Random): number {
  return normalQuantile(random() + 1 / 8_589_934_592);
}

/**
 * Gamma of shape `a` above 0 and scale 1. Marsaglia & Tsang (2000), A simple method for generating gamma variables, ACM
 * Transactions on Mathematical Software 26(3), 363-372, with their boost for shapes below 1.
 */
export function randomGamma(a: number, random: Random): number {
  if (a < 1) {
    return randomGamma(a + 1, random) * (1 - random()) ** (1 / a);
  }
  const d = a - 1 / 3;
  const scale = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = randomNormal(random);
    const v = (1 + scale * z) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) {
      return d * v;
    }
  }
}
