/** Random binomial numbers. */
import { logFactorial } from '../log-factorial.ts';
import type { Random } from './seeded-random.ts';

function modeProbability(n: number, p: number, mode: number): number {
  const choose = logFactorial(n) - logFactorial(mode) - logFactorial(n - mode);
  return Math.exp(choose + mode * Math.log(p) + (n - mode) * Math.log1p(-p));
}

/**
 * Hits in `n` tries of probability `p`, by inversion from the mode outwards, in steps of about the standard deviation
 * (Devroye 1986, Non-uniform random variate generation, section X.4.3).
 */
export function randomBinomial(n: number, p: number, random: Random): number {
  if (p <= 0 || p >= 1) {
    return p >= 1 ? n : 0;
  }
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  let below = modeProbability(n, p, mode);
  let above = below;
  let left = random() - below;
  // Beyond 0 and n the probabilities are 0: nothing is found there.
  for (let step = 1; left > 0 && step <= n; step += 1) {
    above *= ((n - mode - step + 1) / (mode + step)) * odds;
    below *= (mode - step + 1) / ((n - mode + step) * odds);
    left -= above;
    if (left <= 0) {
      return mode + step;
    }
    left -= below;
    if (left <= 0) {
      return mode - step;
    }
  }
  return mode;
}
