/** Whether a score cell holds a score of the file's scale, or why not. */
import { SCORE_RANGE } from './detect-scale.ts';
import { parseScore, type ScoreReading } from './parse-score.ts';
import type { Metric, RejectReason } from './types.ts';

export interface Verdict {
  readonly score: number | null;
  /** Null when the row is valid. */
  readonly reason: RejectReason | null;
  readonly detail: string;
}

/** Characters of an offending cell shown in a detail. */
const MAX_SHOWN = 60;

/** A cell as a detail shows it: on one line, not too long, in quotes. */
export function shown(cell: string): string {
  const text = cell.trim().replaceAll(/\s+/g, ' ');
  return `"${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text}"`;
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
    return reject('score-out-of-range', `${shown(cell)} is outside ${lowest}-${highest}`);
  }
  return Number.isInteger(value)
    ? accept(value)
    : reject('score-out-of-range', `${shown(cell)} is no whole step of ${lowest}-${highest}`);
}

/** Judges one score cell. */
export function judgeScore(cell: string, scale: Metric): Verdict {
  const reading = parseScore(cell);
  if (reading.kind === 'missing') {
    return reject('score-missing', cell.trim() === '' ? 'no score' : `no score: ${shown(cell)}`);
  }
  if (reading.kind === 'number') {
    return judgeNumber(cell, reading, scale);
  }
  return reading.kind === 'label' && scale === 'csat'
    ? accept(reading.value)
    : reject('score-not-a-number', `${shown(cell)} is no score`);
}
