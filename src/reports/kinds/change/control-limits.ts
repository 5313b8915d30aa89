/** What is usual in a week or a month, from a baseline: limits for single points, and distances for slow drifts. */
import type { Metric } from '../../../ingest/types.ts';
import { scaled } from '../../findings/estimates.ts';
import { totalOf, type GroupCounts } from '../../stats/counts.ts';
import { laneySigma } from '../../stats/series/laney.ts';
import { pChart } from '../../stats/series/p-chart.ts';
import { scoreChart } from '../../stats/series/score-chart.ts';
import type { Interval } from '../../types.ts';

/** Points that show whether weeks vary more than chance would. */
const LANEY_BASELINE = 20;
const LIMIT = 3;

interface Chart {
  /** On -1…1. */
  readonly centre: number;
  /** Of one answer. */
  readonly variance: number;
  readonly z: readonly (number | null)[];
  /** The scale's lower end. */
  readonly least: number;
}

/** NPS by the variance of an answer, the others as shares. */
function chartOf(
  metric: Metric,
  all: readonly GroupCounts[],
  baseline: readonly GroupCounts[],
): Chart | null {
  if (metric === 'nps') {
    const chart = scoreChart(all, baseline);
    return chart === null ? null : { ...chart, least: -1 };
  }
  const asShare = (counts: GroupCounts) => ({ count: counts.promoters, n: totalOf(counts) });
  const chart = pChart(all.map(asShare), baseline.map(asShare));
  if (chart === null) {
    return null;
  }
  const { centre, weeks } = chart;
  return { centre, variance: centre * (1 - centre), z: weeks.map((week) => week?.z ?? null), least: 0 };
}

export interface ControlLimits {
  /** In points, as the limits. */
  readonly centre: number;
  readonly limits: readonly Interval[];
  /** Distance of each point from the centre in its own standard errors; null where it has none. */
  readonly z: readonly (number | null)[];
}

/** Null when the baseline holds no answers; limits are wider where the baseline varies more than chance (Laney). */
export function controlLimits(
  metric: Metric,
  all: readonly GroupCounts[],
  baseline: readonly GroupCounts[],
): ControlLimits | null {
  const chart = chartOf(metric, all, baseline);
  if (chart === null) {
    return null;
  }
  const { centre, variance, z, least } = chart;
  const usual = (chartOf(metric, baseline, baseline)?.z ?? []).filter((value) => value !== null);
  const sigma = usual.length < LANEY_BASELINE ? 1 : Math.max(1, laneySigma(usual) ?? 1);
  const limits = all.map((counts) => {
    const half = LIMIT * sigma * Math.sqrt(variance / Math.max(1, totalOf(counts)));
    return scaled([Math.max(least, centre - half), Math.min(1, centre + half)]);
  });
  return { centre: 100 * centre, limits, z: z.map((value) => (value === null ? null : value / sigma)) };
}
