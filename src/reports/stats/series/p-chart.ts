/** Control chart of a share by week. Montgomery (2013), Introduction to Statistical Quality Control, 7th ed., 7.2; the same as R's qcc(type = "p"). */
import type { Interval } from '../../types.ts';
import type { Share } from '../newcombe.ts';

export interface PChartWeek {
  /** Limits of three standard errors around the baseline, inside 0…1. */
  readonly limits: Interval;
  /** Standard errors from the baseline; null where the baseline is 0 or 1. */
  readonly z: number | null;
}

export interface PChart {
  /** Share of all baseline weeks together, 0…1. */
  readonly centre: number;
  /** Null for a week without answers. */
  readonly weeks: readonly (PChartWeek | null)[];
}

const LIMIT = 3;

/** All weeks as one: sums of counts and bases. */
export function pool(weeks: readonly Share[]): Share {
  return weeks.reduce((sum, { count, n }) => ({ count: sum.count + count, n: sum.n + n }), {
    count: 0,
    n: 0,
  });
}

/** `baseline` are the weeks in which nothing happened; null when they hold no answers. */
export function pChart(weeks: readonly Share[], baseline: readonly Share[]): PChart | null {
  const normal = pool(baseline);
  if (normal.n === 0) {
    return null;
  }
  const centre = normal.count / normal.n;
  return {
    centre,
    weeks: weeks.map(({ count, n }) => {
      const se = Math.sqrt((centre * (1 - centre)) / n);
      return n === 0
        ? null
        : {
            limits: [Math.max(0, centre - LIMIT * se), Math.min(1, centre + LIMIT * se)],
            z: se === 0 ? null : (count / n - centre) / se,
          };
    }),
  };
}
