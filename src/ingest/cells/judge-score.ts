/** Whether a score cell holds a score of the file's scale, or why not. */
import { SCORE_RANGE } from '../columns/detect-scale.ts';
import { parseScore, type ScoreReading } from './parse-score.ts';
import { showCell } from './show-cell.ts';
import type { Metric, RejectReason } from '../types.ts';

export interface Verdict {
  readonly score: number | null;
  /** Null when the row is valid. */
  readonly reason: RejectReason | null;
  readonly detail: string;
}

export function reject(reason: RejectReason, detail: string): Verdict {
  return { score: null, reason, detail };
}

export function accept(score: number | null): Verdict {
  return { score, reason: null, detail: '' };
}

function judgeNumber(cell: string, reading: ScoreReading & { kind: 'number' }, scale: Metric): Verdict {
  const [lowest, highest] = SCORE_RANGE[scale];
  const { value, outOf } = reading;
  if (value < lowest || value > highest || (outOf !== null && outOf !== highest)) {
    return reject('score-out-of-range', `${showCell(cell)} is outside ${lowest}-${highest}`);
  }
  return Number.isInteger(value)
    ? accept(value)
    : reject('score-out-of-range', `${showCell(cell)} is no whole step of ${lowest}-${highest}`);
}

/** Judges one score cell. */
export function judgeScore(cell: string, scale: Metric): Verdict {
  const reading = parseScore(cell);
  if (reading.kind === 'missing') {
    return reject('score-missing', cell.trim() === '' ? 'no score' : `no score: ${showCell(cell)}`);
  }
  if (reading.kind === 'number') {
    return judgeNumber(cell, reading, scale);
  }
  return reading.kind === 'label' && scale === 'csat'
    ? accept(reading.value)
    : reject('score-not-a-number', `${showCell(cell)} is no score`);
}
