/** Kendall's tau-b with its normal approximation. Kendall (1975), Rank Correlation Methods, 4th ed., chapter 4; the same as R's cor.test(method = "kendall", exact = FALSE). */
import { normalCdf } from '../normal.ts';

export interface Kendall {
  /** -1…1 */
  readonly tau: number;
  /** Two-sided. */
  readonly p: number;
}

/** Sizes of the groups of equal values. */
function ties(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) {
    sizes.set(value, (sizes.get(value) ?? 0) + 1);
  }
  return [...sizes.values()];
}

function sumOf(sizes: readonly number[], term: (size: number) => number): number {
  return sizes.reduce((sum, size) => sum + term(size), 0);
}

function concordance(first: readonly number[], second: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < first.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      sum += Math.sign((first[i] ?? 0) - (first[j] ?? 0)) * Math.sign((second[i] ?? 0) - (second[j] ?? 0));
    }
  }
  return sum;
}

/** Null for fewer than three pairs, or where one of the two never varies. O(pairs squared). */
export function kendall(first: readonly number[], second: readonly number[]): Kendall | null {
  const n = first.length;
  const one = ties(first);
  const two = ties(second);
  if (n < 3 || one.length === 1 || two.length === 1) {
    return null;
  }
  const score = concordance(first, second);
  const pairs = (size: number): number => size * (size - 1);
  const triples = (size: number): number => size * (size - 1) * (size - 2);
  const spread = (size: number): number => size * (size - 1) * (2 * size + 5);
  const variance =
    (spread(n) - sumOf(one, spread) - sumOf(two, spread)) / 18 +
    (sumOf(one, pairs) * sumOf(two, pairs)) / (2 * pairs(n)) +
    (sumOf(one, triples) * sumOf(two, triples)) / (9 * triples(n));
  const untied = (pairs(n) - sumOf(one, pairs)) * (pairs(n) - sumOf(two, pairs));
  return {
    tau: (2 * score) / Math.sqrt(untied),
    p: 2 * normalCdf(-Math.abs(score) / Math.sqrt(variance)),
  };
}
