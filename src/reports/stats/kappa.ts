/**
 * Agreement of two judges beyond chance, on ordered categories. Cohen (1960), Educational and Psychological Measurement
 * 20, 37-46; weighted: Cohen (1968), Psychological Bulletin 70, 213-220.
 */

/** What a disagreement of so many steps counts. */
export type Disagreement = (steps: number) => number;

export const UNWEIGHTED: Disagreement = (steps) => Number(steps !== 0);
export const LINEAR: Disagreement = (steps) => Math.abs(steps);
export const QUADRATIC: Disagreement = (steps) => steps * steps;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * `table[i][j]`: how often one judge said `i` and the other `j`; square. 1 full agreement, 0 as by chance; null where
 * chance alone would agree fully.
 */
export function kappa(table: readonly (readonly number[])[], disagreement: Disagreement): number | null {
  const rows = table.map((row) => sum(row));
  const columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  const n = sum(rows);
  let seen = 0;
  let byChance = 0;
  rows.forEach((row, i) => {
    columns.forEach((column, j) => {
      const weight = disagreement(i - j);
      seen += weight * (table[i]?.[j] ?? 0);
      byChance += n > 0 ? (weight * row * column) / n : 0;
    });
  });
  return byChance > 0 ? 1 - seen / byChance : null;
}
