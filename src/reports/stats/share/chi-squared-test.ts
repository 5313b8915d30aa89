/** Pearson's test of "rows and columns have nothing to do with each other" (1900, Philosophical Magazine 50, 157-175). */
import { chiSquaredTail } from '../special/chi-squared.ts';

export interface ChiSquaredTest {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Table of counts by rows, without continuity correction; empty rows and columns are left out; null below 2 x 2. */
export function chiSquaredTest(table: readonly (readonly number[])[]): ChiSquaredTest | null {
  const rows = table.filter((row) => sum(row) > 0);
  const columns = (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)));
  const total = sum(columns);
  const df = (rows.length - 1) * (columns.filter((count) => count > 0).length - 1);
  if (!(df > 0)) {
    return null;
  }
  let statistic = 0;
  for (const row of rows) {
    const share = sum(row) / total;
    columns.forEach((count, column) => {
      const expected = share * count;
      statistic += expected > 0 ? ((row[column] ?? 0) - expected) ** 2 / expected : 0;
    });
  }
  return { statistic, df, p: chiSquaredTail(statistic, df) };
}
