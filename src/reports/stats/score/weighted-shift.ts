/**
 * Weighted less plain mean of the same answers. The two are far from independent, so both are linearised together
 * (Särndal, Swensson & Wretman 1992, chapter 5.5).
 */
import { realAt } from '../at.ts';
import type { Measured } from '../mover.ts';
import { Z95 } from '../normal.ts';
import type { WeightedAnswers } from './weighted-mean.ts';

/** On the scale of the values; null below two answers or without weight. */
export function weightedShift({
  values,
  weights,
}: Pick<WeightedAnswers, 'values' | 'weights'>): Measured | null {
  const n = values.length;
  const weight = weights.reduce((sum, one) => sum + one, 0);
  if (n < 2 || !(weight > 0)) {
    return null;
  }
  const plain = values.reduce((sum, value) => sum + value, 0) / n;
  const weighted = values.reduce((sum, value, row) => sum + value * realAt(weights, row), 0) / weight;
  const squares = values.reduce((sum, value, row) => {
    const influence = (realAt(weights, row) * (value - weighted)) / weight - (value - plain) / n;
    return sum + influence * influence;
  }, 0);
  const half = Z95 * Math.sqrt((n / (n - 1)) * squares);
  const value = weighted - plain;
  return { value, interval: [value - half, value + half] };
}
