/** Dunning's G2 of a word in two corpora (1993, Computational Linguistics 19, 61-74). */
import type { Share } from '../newcombe.ts';
import { chiSquaredTail } from '../special/chi-squared.ts';

/** Contribution of one cell: k ln(k / expected), 0 where nobody is. */
const cell = (count: number, expected: number): number =>
  count > 0 ? count * Math.log(count / expected) : 0;

/** Of word counts out of all words; null where all or none are the word, or a corpus is empty. */
export function logLikelihoodRatio(first: Share, second: Share): { g2: number; p: number } | null {
  const n = first.n + second.n;
  const hits = first.count + second.count;
  if (first.n === 0 || second.n === 0 || hits === 0 || hits === n) {
    return null;
  }
  const half = [first, second].reduce((sum, { count, n: size }) => {
    const expected = (size * hits) / n;
    return sum + cell(count, expected) + cell(size - count, size - expected);
  }, 0);
  const g2 = Math.max(0, 2 * half);
  return { g2, p: chiSquaredTail(g2, 1) };
}
