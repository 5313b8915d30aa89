/** The hypergeometric distribution in logs: hits among `draws` out of `total` of which `marked` count (Feller 1968, II.6). */
import { logFactorial } from '../log-factorial.ts';

export interface Urn {
  readonly total: number;
  readonly marked: number;
  readonly draws: number;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** Fewest and most hits that can come. */
export function hitRange({ total, marked, draws }: Urn): readonly [low: number, high: number] {
  return [Math.max(0, draws - (total - marked)), Math.min(draws, marked)];
}

/** ln of the probability of each number of hits, from the fewest to the most. */
export function logHitProbabilities(urn: Urn): number[] {
  const [low, high] = hitRange(urn);
  const { total, marked, draws } = urn;
  const all = logChoose(total, draws);
  return Array.from(
    { length: high - low + 1 },
    (_, index) => logChoose(marked, low + index) + logChoose(total - marked, draws - low - index) - all,
  );
}

/** Probability of `hits` or more: the p-value of Fisher's one-sided test. */
export function atLeastHits(hits: number, urn: Urn): number {
  const [low] = hitRange(urn);
  const tail = logHitProbabilities(urn).slice(Math.max(0, hits - low));
  return Math.min(
    1,
    tail.reduceRight((sum, log) => sum + Math.exp(log), 0),
  );
}
