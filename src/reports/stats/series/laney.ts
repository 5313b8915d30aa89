/** Over-dispersion of a control chart. Laney (2002), Improved control charts for attributes, Quality Engineering 14(4), 531-537. */

/** Mean distance of two neighbours of a standard normal series, 2 / sqrt(pi), to the three digits of control-chart tables. */
const D2 = 1.128;

/**
 * Sigma of the z values from their moving range: about 1 when weeks vary as a binomial would. At least 20 weeks are
 * needed, and charts use max(1, sigma). Null for fewer than two weeks.
 * @example laneySigma([0, 1, 0]) // 1 / 1.128
 */
export function laneySigma(z: readonly number[]): number | null {
  if (z.length < 2) {
    return null;
  }
  let sum = 0;
  for (let week = 1; week < z.length; week += 1) {
    sum += Math.abs((z[week] ?? 0) - (z[week - 1] ?? 0));
  }
  return sum / (z.length - 1) / D2;
}
