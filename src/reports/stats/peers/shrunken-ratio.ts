/**
 * Observed over expected, pulled toward 1: the information component (before its logarithm) of Norén, Hopstadius & Bate
 * (2013), Statistical Methods in Medical Research 22(1), 57-69.
 */
import type { Interval } from '../../types.ts';
import { gammaInterval, gammaPosterior, type CountCell } from './gamma-poisson.ts';

const PRIOR = { shape: 0.5, rate: 0.5 };

/** @example shrunkenRatio({ count: 4, expected: 1 }) // { ratio: 3, interval: [0.90, 6.34] } */
export function shrunkenRatio(cell: CountCell): { ratio: number; interval: Interval } {
  const posterior = gammaPosterior(cell, PRIOR);
  return { ratio: posterior.shape / posterior.rate, interval: gammaInterval(posterior) };
}
