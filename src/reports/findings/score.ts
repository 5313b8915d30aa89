import type { Metric } from '../../ingest/types.ts';
import { adjustedWald } from '../stats/adjusted-wald.ts';
import { netScore, totalOf, type GroupCounts } from '../stats/counts.ts';
import { wilson } from '../stats/wilson.ts';
import type { ScoreSummary } from '../types.ts';
import { scaled } from './estimates.ts';
import { MIN_BASE } from './gates.ts';

/** NPS in points; CSAT and CES in per cent satisfied. No value below `minimum` answers. */
export function summarizeScore(metric: Metric, counts: GroupCounts, minimum = MIN_BASE): ScoreSummary {
  const n = totalOf(counts);
  const isNet = metric === 'nps';
  const interval = isNet ? adjustedWald(counts) : wilson(counts.promoters, n);
  const parts = { metric, n, ...counts };
  if (n < minimum || interval === null) {
    return { ...parts, value: null, interval: null };
  }
  const value = isNet ? netScore(counts) : counts.promoters / n;
  return { ...parts, value: value * 100, interval: scaled(interval) };
}
