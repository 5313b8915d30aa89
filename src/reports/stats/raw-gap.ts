/**
 * Raw gap contribution of a theme: score of everybody less score of those who do not mention it, which is the same
 * number as share x (score of the mentioners - score of the rest). Interval by linearisation of the ratio mean
 * (Särndal, Swensson & Wretman 1992, chapter 5.5; the same as svycontrast of R's survey package).
 */
import type { Interval } from '../types.ts';
import { Z95 } from './normal.ts';

/** Respondents with one outcome, in all and among those who mention the theme. */
export interface OutcomeCell {
  readonly outcome: number;
  readonly all: number;
  readonly mentioned: number;
}

export interface RawGap {
  readonly contribution: number;
  readonly se: number;
  readonly interval: Interval;
}

interface Moments {
  readonly n: number;
  readonly rest: number;
  readonly mean: number;
  readonly restMean: number;
}

function momentsOf(cells: readonly OutcomeCell[]): Moments {
  let n = 0;
  let rest = 0;
  let sum = 0;
  let restSum = 0;
  for (const { outcome, all, mentioned } of cells) {
    n += all;
    rest += all - mentioned;
    sum += outcome * all;
    restSum += outcome * (all - mentioned);
  }
  return { n, rest, mean: sum / n, restMean: restSum / rest };
}

/** Null when nobody or everybody mentions the theme, or there is one respondent. On the scale of the outcome. */
export function rawGap(cells: readonly OutcomeCell[]): RawGap | null {
  const { n, rest, mean, restMean } = momentsOf(cells);
  if (n < 2 || rest === 0 || rest === n) {
    return null;
  }
  let squares = 0;
  for (const { outcome, all, mentioned } of cells) {
    const influence = outcome - mean;
    const restInfluence = influence - (n / rest) * (outcome - restMean);
    squares += mentioned * influence * influence + (all - mentioned) * restInfluence * restInfluence;
  }
  const contribution = mean - restMean;
  const se = Math.sqrt((n / (n - 1)) * squares) / n;
  return { contribution, se, interval: [contribution - Z95 * se, contribution + Z95 * se] };
}
