/** Exponentially weighted moving average. Lucas & Saccucci (1990), Technometrics 32(1), 1-12; the same as R's qcc::ewma. */

/** Weight of the newest week and width of the limits: an in-control run of about 555 weeks. */
const WEIGHT = 0.2;
const WIDTH = 3;

export interface EwmaWeek {
  readonly value: number;
  /** The exact limit of this week; the lower one is its negative. */
  readonly limit: number;
}

/** Of standardised weeks (mean 0, sigma 1), oldest first. */
export function ewma(z: readonly number[]): EwmaWeek[] {
  let value = 0;
  return z.map((week, index) => {
    value += WEIGHT * (week - value);
    const growth = 1 - (1 - WEIGHT) ** (2 * (index + 1));
    return { value, limit: WIDTH * Math.sqrt((WEIGHT / (2 - WEIGHT)) * growth) };
  });
}
