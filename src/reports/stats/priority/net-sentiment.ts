/**
 * How a theme fares among those who judge it: share who praise less share who complain; who does both counts on both
 * sides. The same three-way count as the NPS, hence its interval: Rocks (2016), The American Statistician 70(4), 365-372.
 */
import type { Interval } from '../../types.ts';
import { adjustedWald } from '../adjusted-wald.ts';
import { netScore } from '../counts.ts';

/** Comments that praise, that complain, and that do both (counted in the other two as well). */
export interface Judgements {
  readonly positive: number;
  readonly negative: number;
  readonly mixed: number;
}

/** On -1…1; null when nobody judges. */
export function netSentiment(judgements: Judgements): { value: number; interval: Interval } | null {
  const { positive, negative, mixed } = judgements;
  const counts = { promoters: positive - mixed, neutrals: mixed, detractors: negative - mixed };
  const interval = adjustedWald(counts);
  return interval === null ? null : { value: netScore(counts), interval };
}
