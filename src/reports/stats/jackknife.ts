/** Standard errors by leaving out one respondent at a time. Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 11. */
import { realAt } from './at.ts';

/** `estimatesWithout(i)` = all estimates without respondent i. Null for fewer than two respondents. */
export function jackknifeSes(
  n: number,
  estimatesWithout: (row: number) => Float64Array,
): Float64Array | null {
  if (n < 2) {
    return null;
  }
  const runs = Array.from({ length: n }, (_, row) => estimatesWithout(row));
  return (runs[0] ?? new Float64Array()).map((_, index) => {
    const mean = runs.reduce((sum, run) => sum + realAt(run, index), 0) / n;
    const squares = runs.reduce((sum, run) => sum + (realAt(run, index) - mean) ** 2, 0);
    return Math.sqrt(((n - 1) / n) * squares);
  });
}
