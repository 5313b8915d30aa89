/**
 * What if the detractors who complain of one theme became neutral? At the very most all of them do, at the least those
 * who complain of nothing else. Counting, with the interval of a share; ceilings of different themes overlap and are
 * never added up.
 */
import type { Interval } from '../../types.ts';
import { addAt, realAt } from '../at.ts';
import { wilson } from '../wilson.ts';

/** Adds up over groups of respondents. */
export interface CeilingTally {
  /** All respondents. */
  readonly n: number;
  /** By theme: detractors who complain of it, and of nothing else. */
  readonly any: Float64Array;
  readonly sole: Float64Array;
}

export interface CeilingShare {
  readonly count: number;
  /** Of all respondents: points of the score on 0…1, for each neutral who was a detractor adds 1 / n. */
  readonly share: number;
  readonly interval: Interval;
}

export interface Ceiling {
  /** Upper bound. */
  readonly any: CeilingShare;
  /** Lower bound. */
  readonly sole: CeilingShare;
}

/** `complaints`: of each detractor, the numbers of the themes complained of, each once. One pass. */
export function tallyCeilings(
  complaints: Iterable<ArrayLike<number>>,
  { n, themes }: { n: number; themes: number },
): CeilingTally {
  const any = new Float64Array(themes);
  const sole = new Float64Array(themes);
  for (const themesOfOne of complaints) {
    for (let index = 0; index < themesOfOne.length; index += 1) {
      addAt(any, themesOfOne[index] ?? 0, 1);
    }
    if (themesOfOne.length === 1) {
      addAt(sole, themesOfOne[0] ?? 0, 1);
    }
  }
  return { n, any, sole };
}

function shareOf(count: number, n: number): CeilingShare | null {
  const interval = wilson(count, n);
  return interval === null ? null : { count, share: count / n, interval };
}

/** Null without respondents. */
export function ceilingOf({ n, any, sole }: CeilingTally, theme: number): Ceiling | null {
  const upper = shareOf(realAt(any, theme), n);
  const lower = shareOf(realAt(sole, theme), n);
  return upper === null || lower === null ? null : { any: upper, sole: lower };
}
