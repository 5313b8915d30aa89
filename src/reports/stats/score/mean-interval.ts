/** Student's interval of a mean (1908, Biometrika 6, 1-25). */
import type { Interval } from '../../types.ts';
import { upperTQuantile } from '../special/student-t.ts';
import type { Sample } from './sample.ts';

export const standardError = ({ n, variance }: Sample): number => Math.sqrt(variance / n);

/** 95% interval, not clipped to the scale; null where all answers are the same. */
export function meanInterval(sample: Sample): Interval | null {
  if (!(sample.variance > 0)) {
    return null;
  }
  const half = upperTQuantile(0.025, sample.n - 1) * standardError(sample);
  return [sample.mean - half, sample.mean + half];
}
