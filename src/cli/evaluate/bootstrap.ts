import { measure, type MeasureName } from './measures.ts';
import type { CommentScore } from './score-comment.ts';

/** Resamples of the comments (Efron & Tibshirani 1993, percentile interval). */
const RESAMPLES = 400;
const SEED = 20_261_121;

export type Interval = readonly [low: number, high: number];

/** 95% interval of a measure by resampling comments; null where it has no value. */
export function bootstrap(scores: readonly CommentScore[]): (name: MeasureName) => Interval | null {
  const random = mulberry32(SEED);
  const draw = (): CommentScore[] =>
    scores.flatMap((_, __, all) => all[Math.floor(random() * all.length)] ?? []);
  const draws = Array.from({ length: RESAMPLES }, () => measure(draw()));
  return (name) => {
    const values = draws.flatMap((one) => one[name] ?? []).toSorted((one, other) => one - other);
    const low = values[Math.floor(0.025 * values.length)];
    const high = values[Math.ceil(0.975 * values.length) - 1];
    return low === undefined || high === undefined ? null : [low, high];
  };
}

/** Small seeded generator of numbers in [0, 1) (Tommy Ettinger, mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
