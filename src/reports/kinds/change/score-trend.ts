/** The score week by week over both periods, with limits from the first. */
import { scaled } from '../../findings/estimates.ts';
import { MIN_BASE } from '../../findings/gates.ts';
import { summarizeScore } from '../../findings/score.ts';
import { NO_DAY, isoDate } from '../../response-columns.ts';
import { dayAt, signAt } from '../../stats/at.ts';
import { totalOf, type GroupCounts } from '../../stats/counts.ts';
import { pChart } from '../../stats/series/p-chart.ts';
import { laneySigma } from '../../stats/series/laney.ts';
import { scoreChart } from '../../stats/series/score-chart.ts';
import type { Interval } from '../../types.ts';
import type { ChangeQuestion } from './change-question.ts';
import type { Trend, TrendPoint } from './types.ts';

/** Points of the first period without which limits would be a guess, and those that show over-dispersion. */
const LEAST_BASELINE = { week: 12, month: 6 } as const;
const LANEY_BASELINE = 20;
const LIMIT = 3;

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

interface Limits {
  readonly centre: number;
  readonly ofPoints: readonly (Interval | null)[];
}

/** On the score's own scale; NPS by the variance of an answer, the others as shares; wider where weeks vary more than chance. */
function limitsOf(
  { metric }: ChangeQuestion,
  all: readonly GroupCounts[],
  baseline: readonly GroupCounts[],
): Limits | null {
  if (metric !== 'nps') {
    const asShare = (counts: GroupCounts) => ({ count: counts.promoters, n: totalOf(counts) });
    const chart = pChart(all.map(asShare), baseline.map(asShare));
    return chart === null
      ? null
      : {
          centre: 100 * chart.centre,
          ofPoints: chart.weeks.map((week) => (week === null ? null : scaled(week.limits))),
        };
  }
  const chart = scoreChart(all, baseline);
  if (chart === null) {
    return null;
  }
  const { centre, variance } = chart;
  const z = (scoreChart(baseline, baseline)?.z ?? []).filter((value) => value !== null);
  const sigma = z.length < LANEY_BASELINE ? 1 : Math.max(1, laneySigma(z) ?? 1);
  const half = (counts: GroupCounts): number => LIMIT * sigma * Math.sqrt(variance / totalOf(counts));
  return {
    centre: 100 * centre,
    ofPoints: all.map((counts) =>
      scaled([Math.max(-1, centre - half(counts)), Math.min(1, centre + half(counts))]),
    ),
  };
}

function pointOf(question: ChangeQuestion, { start, counts }: Bucket, limits: Interval | null): TrendPoint {
  const { n, value, interval } = summarizeScore(question.metric, counts);
  const isOutside = limits !== null && value !== null && (value < limits[0] || value > limits[1]);
  return { from: isoDate(start) ?? '', n, value, interval, limits, isOutside };
}

function inOrder({ first, second }: ChangeQuestion): Uint32Array {
  return Uint32Array.from([...first, ...second]);
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
  const baseline = bucketsOf(question, question.first, startOf).map(({ counts }) => counts);
  const all = points.map(({ counts }) => counts);
  const limits = baseline.length < LEAST_BASELINE[step] ? null : limitsOf(question, all, baseline);
  return {
    step,
    centre: limits?.centre ?? null,
    points: points.map((bucket, index) => pointOf(question, bucket, limits?.ofPoints[index] ?? null)),
  };
}
