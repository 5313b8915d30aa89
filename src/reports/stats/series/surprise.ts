/** How surprising a week's count is: the probability of as many or more if nothing had changed since the baseline. */
import { logFactorial } from '../log-factorial.ts';
import type { Share } from '../newcombe.ts';
import { incompleteBeta } from '../special/incomplete-beta.ts';
import { logGamma } from '../special/log-gamma.ts';
import { tailSum } from '../special/tail-sum.ts';

/** Jeffreys' prior of the baseline's share. */
const PRIOR = 0.5;

/** Exact binomial tail P(X >= count) at a `share` known for sure (DLMF 8.17.5). */
export function binomialUpper({ count, n }: Share, share: number): number {
  return count === 0 ? 1 : incompleteBeta(share, [count, n - count + 1]);
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/**
 * Predictive tail: the beta-binomial(baseline count + 1/2, baseline misses + 1/2), which carries the uncertainty of the
 * baseline. Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., 2.4. Summed on the shorter side of the mean.
 */
export function predictiveUpper({ count, n }: Share, baseline: Share): number {
  const a = baseline.count + PRIOR;
  const b = baseline.n - baseline.count + PRIOR;
  const own = logBeta(a, b);
  const at = (k: number): number => Math.exp(logChoose(n, k) + logBeta(k + a, n - k + b) - own);
  if (count * (a + b) > n * a) {
    const rise = (k: number): number => ((n - k) * (k + a)) / ((k + 1) * (n - k - 1 + b));
    return Math.min(
      1,
      tailSum(at(count), n - count, (step) => rise(count + step)),
    );
  }
  const fall = (k: number): number => (k * (n - k + b)) / ((n - k + 1) * (k - 1 + a));
  return count === 0
    ? 1
    : Math.max(0, 1 - tailSum(at(count - 1), count - 1, (step) => fall(count - 1 - step)));
}
