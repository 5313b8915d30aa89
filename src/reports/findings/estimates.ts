import type { Estimate, Interval, Method, NoEstimate } from '../types.ts';
import { wilson } from '../stats/wilson.ts';
import { MIN_BASE } from './gates.ts';

const PERCENT = 100;

export function scaled([low, high]: Interval): Interval {
  return [low * PERCENT, high * PERCENT];
}

/** A share in per cent with its Wilson interval; no figure below the gate. */
export function shareEstimate(count: number, n: number): Estimate {
  const interval = n < MIN_BASE ? null : wilson(count, n);
  return interval === null
    ? noEstimate('wilson', n, 'few-responses')
    : { value: (count / n) * PERCENT, interval: scaled(interval), n, method: 'wilson', reason: null };
}

export function noEstimate(method: Method, n: number, reason: NoEstimate): Estimate {
  return { value: null, interval: null, n, method, reason };
}

/** A figure on -1…1 in points. */
export function pointsEstimate(
  method: Method,
  n: number,
  { contribution, interval }: { contribution: number; interval: Interval },
): Estimate {
  return { value: contribution * PERCENT, interval: scaled(interval), n, method, reason: null };
}
