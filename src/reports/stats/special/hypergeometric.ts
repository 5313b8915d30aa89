/** The hypergeometric distribution in logs: hits among `draws` out of `total` of which `marked` count (Feller 1968, II.6). */
import { logFactorial } from '../log-factorial.ts';
import { tailSum } from './tail-sum.ts';

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

/** Probability of `hits` or more: the p-value of Fisher's one-sided test. Summed on the shorter side of the mean. */
export function atLeastHits(hits: number, urn: Urn): number {
  const [low, high] = hitRange(urn);
  const { total, marked, draws } = urn;
  if (hits <= low || hits > high) {
    return hits <= low ? 1 : 0;
  }
  const others = total - marked - draws;
  const all = logChoose(total, draws);
  const at = (k: number): number =>
    Math.exp(logChoose(marked, k) + logChoose(total - marked, draws - k) - all);
  if (hits * total > draws * marked) {
    const rise = (k: number): number => ((marked - k) * (draws - k)) / ((k + 1) * (others + k + 1));
    return Math.min(
      1,
      tailSum(at(hits), high - hits, (step) => rise(hits + step)),
    );
  }
  const fall = (k: number): number => (k * (others + k)) / ((marked - k + 1) * (draws - k + 1));
  return Math.max(0, 1 - tailSum(at(hits - 1), hits - 1 - low, (step) => fall(hits - 1 - step)));
}
