/**
 * The regularised incomplete beta function: the distribution behind Clopper-Pearson, Jeffreys, t and F. Continued
 * fraction of DLMF 8.17.22 by the modified method of Lentz (Thompson & Barnett 1986, Journal of Computational Physics
 * 64, 490-509).
 */
import { bisect } from '../bisect.ts';
import { logGamma } from './log-gamma.ts';

/** The two parameters of a beta distribution, both above 0. */
export type BetaShape = readonly [a: number, b: number];

const TINY = 1e-300;
const EPSILON = 1e-16;
/** The fraction takes about the root of the larger parameter: enough for parameters up to 1e8. */
const MOST_TERMS = 20_000;

const awayFromZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** d(index) of DLMF 8.17.23. */
function numerator(x: number, [a, b]: BetaShape, index: number): number {
  const m = Math.floor(index / 2);
  return index % 2 === 0
    ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
}

/** 1 + d(1) / (1 + d(2) / (1 + …)) */
function fraction(x: number, shape: BetaShape): number {
  let value = 1;
  let above = 1;
  let below = 0;
  for (let index = 1; index < MOST_TERMS; index += 1) {
    const term = numerator(x, shape, index);
    below = 1 / awayFromZero(1 + term * below);
    above = awayFromZero(1 + term / above);
    value *= above * below;
    if (Math.abs(above * below - 1) <= EPSILON) {
      break;
    }
  }
  return value;
}

/**
 * Probability that a beta(a, b) number is at most `x`. Relative precision holds in the lower tail; for the upper tail
 * ask for `incompleteBeta(1 - x, [b, a])`.
 * @example incompleteBeta(0.5, [2, 3]) // 0.6875
 */
export function incompleteBeta(x: number, [a, b]: BetaShape): number {
  if (x <= 0 || x >= 1) {
    return x <= 0 ? 0 : 1;
  }
  if (x > (a + 1) / (a + b + 2)) {
    return 1 - incompleteBeta(1 - x, [b, a]);
  }
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  return Math.exp(logFront) / (a * fraction(x, [a, b]));
}

/** The `x` with `incompleteBeta(x, shape) === p`. */
export function betaQuantile(p: number, shape: BetaShape): number {
  return bisect((x) => p - incompleteBeta(x, shape), [0, 1]);
}
