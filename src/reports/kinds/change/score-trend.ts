/** The score week by week over both periods, with limits from the first. */
import { MIN_BASE } from '../../findings/gates.ts';
import { summarizeScore } from '../../findings/score.ts';
import { NO_DAY, isoDate } from '../../response-columns.ts';
import { dayAt, signAt } from '../../stats/at.ts';
import { totalOf, type GroupCounts } from '../../stats/counts.ts';
import type { Interval } from '../../types.ts';
import type { ChangeQuestion } from './change-question.ts';
import { ewma } from '../../stats/series/ewma.ts';
import { controlLimits, type ControlLimits } from './control-limits.ts';
import type { Trend, TrendPoint } from './types.ts';

/** Points of the first period without which limits would be a guess. */
const LEAST_BASELINE = { week: 12, month: 6 } as const;

/** Monday of the week: day 0 was a Thursday. */
function weekStart(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

function monthStart(day: number): number {
  const iso = isoDate(day) ?? '1970-01-01';
  return day - Number(iso.slice(8)) + 1;
}

interface Bucket {
  readonly start: number;
  readonly counts: GroupCounts;
}

function bucketsOf(
  { columns }: ChangeQuestion,
  rows: Uint32Array,
  startOf: (day: number) => number,
): Bucket[] {
  const byStart = new Map<number, [number, number, number]>();
  for (const row of rows) {
    const day = dayAt(columns.day, row);
    if (day !== NO_DAY) {
      const counts = byStart.get(startOf(day)) ?? [0, 0, 0];
      const group = signAt(columns.x, row) + 1;
      counts[group] = (counts[group] ?? 0) + 1;
      byStart.set(startOf(day), counts);
    }
  }
  return [...byStart]
    .toSorted(([a], [b]) => a - b)
    .map(([start, [detractors, neutrals, promoters]]) => ({
      start,
      counts: { promoters, neutrals, detractors },
    }));
}

function pointOf(question: ChangeQuestion, { start, counts }: Bucket, limits: Interval | null): TrendPoint {
  const { n, value, interval } = summarizeScore(question.metric, counts);
  const isOutside = limits !== null && value !== null && (value < limits[0] || value > limits[1]);
  return { from: isoDate(start) ?? '', n, value, interval, limits, isOutside };
}

function inOrder({ first, second }: ChangeQuestion): Uint32Array {
  return Uint32Array.from([...first, ...second]);
}

/** The first point after the baseline, from `later` on, at which the moving average has left what is usual. */
function driftOf(
  points: readonly TrendPoint[],
  control: ControlLimits | null,
  later: number,
): Trend['drift'] {
  if (control === null || later < 0) {
    return null;
  }
  const averages = ewma(control.z.slice(later).map((z) => z ?? 0));
  const at = averages.findIndex(({ value, limit }) => Math.abs(value) > limit);
  const point = at < 0 ? undefined : points[later + at];
  return point === undefined ? null : { from: point.from, isUp: (averages[at]?.value ?? 0) > 0 };
}

/** Weeks, or months where a typical week has fewer than 10 answers; null below three points. */
export function scoreTrend(question: ChangeQuestion): Trend | null {
  const rows = inOrder(question);
  const weeks = bucketsOf(question, rows, weekStart);
  const enough = weeks.filter(({ counts }) => totalOf(counts) >= MIN_BASE).length;
  const step = 2 * enough >= weeks.length ? 'week' : 'month';
  const startOf = step === 'week' ? weekStart : monthStart;
  const points = step === 'week' ? weeks : bucketsOf(question, rows, monthStart);
  if (points.length < 3) {
    return null;
  }
  const usual = bucketsOf(question, question.first, startOf);
  const baseline = usual.map(({ counts }) => counts);
  const later = points.findIndex(({ start }) => start > (usual.at(-1)?.start ?? Infinity));
  const all = points.map(({ counts }) => counts);
  const control =
    baseline.length < LEAST_BASELINE[step] ? null : controlLimits(question.metric, all, baseline);
  const told = points.map((bucket, index) => pointOf(question, bucket, control?.limits[index] ?? null));
  return {
    step,
    centre: control?.centre ?? null,
    points: told,
    drift: driftOf(told, control, later),
  };
}
