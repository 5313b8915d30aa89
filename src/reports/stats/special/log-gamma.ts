/** ln Γ(x) for x > 0. Stirling's series (Abramowitz & Stegun 6.1.40) from `SHIFT` on, recurrence 6.1.15 below it. */

/** From here on the seven terms of the series are exact to the last bit. */
const SHIFT = 12;
const HALF_LOG_TWO_PI = 0.9189385332046727;
/** B(2k) / (2k (2k - 1)), Bernoulli numbers B. */
const TERMS = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156];

/**
 * Absolute error about 1e-15 x max(1, ln Γ(x)).
 * @example logGamma(0.5) // 0.5723649429247001, ln of the root of pi
 */
export function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < SHIFT) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / (shifted * shifted);
  const series = TERMS.reduceRight((sum, term) => sum * inverse + term, 0) / shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + series - Math.log(product);
}
