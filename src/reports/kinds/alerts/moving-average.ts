/** A cell's weeks against its baseline: control limits, and a moving average for slow or lasting rises. */
import { laneySigma } from '../../stats/series/laney.ts';
import { ewma } from '../../stats/series/ewma.ts';
import { pChart, type PChart } from '../../stats/series/p-chart.ts';
import type { Interval } from '../../types.ts';
import { weekOf, type Cell } from './week-table.ts';

/** Weeks that show whether weeks vary more than chance would. */
const LANEY_BASELINE = 20;

export interface ControlledWeeks {
  readonly chart: PChart;
  /** How much more than by chance the baseline's weeks vary; at least 1. */
  readonly sigma: number;
}

/** Null for a baseline without comments. */
export function controlWeeks(cell: Cell, baseline: readonly number[]): ControlledWeeks | null {
  const shares = Array.from(cell.counts.keys(), (week) => weekOf(cell, week));
  const chart = pChart(
    shares,
    baseline.map((week) => weekOf(cell, week)),
  );
  if (chart === null) {
    return null;
  }
  const usual = baseline.flatMap((week) => chart.weeks[week]?.z ?? []);
  const sigma = usual.length < LANEY_BASELINE ? 1 : Math.max(1, laneySigma(usual) ?? 1);
  return { chart, sigma };
}

/** What is usual in a week, 0…1; null for a week without comments. */
export function limitsAt({ chart, sigma }: ControlledWeeks, week: number): Interval | null {
  const own = chart.weeks[week]?.limits ?? null;
  const widen = (limit: number): number =>
    Math.min(1, Math.max(0, chart.centre + sigma * (limit - chart.centre)));
  return own === null ? null : [widen(own[0]), widen(own[1])];
}

/** Of `later`, the first week with the average above its limit; the average runs over the baseline before. */
export function raisedWeek(
  { chart, sigma }: ControlledWeeks,
  baseline: readonly number[],
  later: readonly number[],
): number | null {
  const weeks = [...baseline, ...later].filter((week) => (chart.weeks[week]?.z ?? null) !== null);
  const averages = ewma(weeks.map((week) => (chart.weeks[week]?.z ?? 0) / sigma));
  const found = weeks.findIndex(
    (week, index) => later.includes(week) && (averages[index]?.value ?? 0) > (averages[index]?.limit ?? 0),
  );
  return weeks[found] ?? null;
}
