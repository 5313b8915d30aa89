/**
 * The regularised incomplete gamma functions: the distribution behind chi-squared tails and Poisson limits. Series
 * below `a + 1` (DLMF 8.7.1), continued fraction above it (DLMF 8.9.2) by the modified method of Lentz.
 */
import { bisect } from '../bisect.ts';
import { logGamma } from './log-gamma.ts';

const TINY = 1e-300;
const EPSILON = 1e-16;
/** Both expansions take about the root of `a`: enough for `a` up to 1e8. */
const MOST_TERMS = 100_000;

const logFront = (x: number, a: number): number => a * Math.log(x) - x - logGamma(a);

function lowerSeries(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > EPSILON * sum; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.exp(logFront(x, a)) * sum;
}

function upperFraction(x: number, a: number): number {
  let divisor = x + 1 - a;
  let above = 1 / TINY;
  let below = 1 / divisor;
  let value = below;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const term = -n * (n - a);
    divisor += 2;
    below = 1 / (divisor + term * below || TINY);
    above = divisor + term / above || TINY;
    value *= above * below;
    if (Math.abs(above * below - 1) <= EPSILON) {
      break;
    }
  }
  return Math.exp(logFront(x, a)) * value;
}

/**
 * Probability that a gamma number of shape `a` (above 0) and scale 1 is at most `x`.
 * @example lowerGamma(1, 1) // 0.6321, 1 - 1/e
 */
export function lowerGamma(x: number, a: number): number {
  if (x <= 0) {
    return 0;
  }
  return x < a + 1 ? lowerSeries(x, a) : 1 - upperFraction(x, a);
}

/** Probability that a gamma number of shape `a` and scale 1 is above `x`; keeps its relative precision far out. */
export function upperGamma(x: number, a: number): number {
  if (x <= 0) {
    return 1;
  }
  return x < a + 1 ? 1 - lowerSeries(x, a) : upperFraction(x, a);
}

/**
 * The `x` with `lowerGamma(x, a) === p`, of scale 1; divide by the rate for another (R's qgamma(p, a, rate)).
 * Infinity at 1.
 */
export function gammaQuantile(p: number, a: number): number {
  if (p >= 1) {
    return Infinity;
  }
  let high = a + 1;
  while (lowerGamma(high, a) < p) {
    high *= 2;
  }
  return bisect((x) => p - lowerGamma(x, a), [0, high]);
}
