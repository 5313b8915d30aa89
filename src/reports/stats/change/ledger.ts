/**
 * Exact ledger of the score: each detractor's -1 is split equally over the negative themes of that comment, each
 * promoter's +1 over its positive themes. It says where the points sit, not what causes them.
 */

/** One respondent: x in -1, 0, 1 and the names of the lines that share it (at least one where x is not 0). */
export interface LedgerEntry {
  readonly x: number;
  readonly lines: readonly string[];
}

export interface LedgerLine {
  readonly line: string;
  /** Mean over all respondents, on -1…1. */
  readonly points: number;
  readonly se: number;
}

/** Lines add up to the score exactly. O(respondents). */
export function ledger(entries: Iterable<LedgerEntry>): LedgerLine[] {
  const sums = new Map<string, { sum: number; squares: number }>();
  let n = 0;
  for (const { x, lines } of entries) {
    n += 1;
    for (const line of x === 0 ? [] : lines) {
      const part = x / lines.length;
      const { sum, squares } = sums.get(line) ?? { sum: 0, squares: 0 };
      sums.set(line, { sum: sum + part, squares: squares + part * part });
    }
  }
  return [...sums].map(([line, { sum, squares }]) => {
    const variance = n > 1 ? Math.max(0, squares - (sum * sum) / n) / (n - 1) : 0;
    return { line, points: sum / n, se: Math.sqrt(variance / n) };
  });
}
