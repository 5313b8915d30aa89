/** Tabular cumulative sum. Page (1954), Biometrika 41, 100-115; Montgomery (2013), 9.1.2; the same as R's qcc::cusum(se.shift = 1). */

/** Half of the shift to be found (one standard error). */
const SLACK = 0.5;
/** Sum that counts as a shift: an in-control run of about 463 weeks. */
const DECISION = 5;

export interface CusumWeek {
  /** At least 0. */
  readonly up: number;
  /** At most 0. */
  readonly down: number;
  readonly shifted: boolean;
}

/** Of standardised weeks (mean 0, sigma 1), oldest first. */
export function cusum(z: readonly number[]): CusumWeek[] {
  let up = 0;
  let down = 0;
  return z.map((week) => {
    up = Math.max(0, up + week - SLACK);
    down = Math.min(0, down + week + SLACK);
    return { up, down, shifted: up > DECISION || down < -DECISION };
  });
}
