/**
 * Exact ledger of the score: each detractor's -1 is split equally over the negative themes of that comment, each
 * promoter's +1 over its positive themes. It says where the points sit, not what causes them. Plain accounting: a line
 * is the mean of each respondent's part, with the standard error of a mean.
 */
import { addAt, realAt } from '../at.ts';

/**
 * One respondent: x in -1, 0, 1 and the numbers of the lines that share it (at least one where x is not 0). A line
 * that stands for several themes may come several times.
 */
export interface LedgerEntry {
  readonly x: number;
  readonly lines: ArrayLike<number>;
}

/** Sums of the respondents' parts by line, and of their squares. */
export interface LedgerTally {
  readonly n: number;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

export interface LedgerLine {
  /** Mean over all respondents, on -1…1. */
  readonly points: number;
  /** Null for a single respondent. */
  readonly se: number | null;
}

/** How often the line stands before `end`; k² - (k - 1)² = 2k - 1 is what the k-th time adds to the square. */
function timesIn(lines: ArrayLike<number>, line: number, end: number): number {
  let times = 0;
  for (let index = 0; index < end; index += 1) {
    times += Number(lines[index] === line);
  }
  return times;
}

/** One pass. */
export function tallyLedger(entries: Iterable<LedgerEntry>, lineCount: number): LedgerTally {
  const sums = new Float64Array(lineCount);
  const squares = new Float64Array(lineCount);
  let n = 0;
  for (const { x, lines } of entries) {
    n += 1;
    const part = x / lines.length;
    const shared = x === 0 ? 0 : lines.length;
    for (let index = 0; index < shared; index += 1) {
      const line = lines[index] ?? 0;
      const before = timesIn(lines, line, index);
      addAt(sums, line, part);
      addAt(squares, line, part * part * (2 * before + 1));
    }
  }
  return { n, sums, squares };
}

/** The ledger of both groups together. */
export function mergeLedgers(first: LedgerTally, second: LedgerTally): LedgerTally {
  return {
    n: first.n + second.n,
    sums: first.sums.map((sum, line) => sum + realAt(second.sums, line)),
    squares: first.squares.map((sum, line) => sum + realAt(second.squares, line)),
  };
}

/** Lines in their order, adding up to the score exactly; null without respondents. */
export function ledger({ n, sums, squares }: LedgerTally): LedgerLine[] | null {
  return n === 0
    ? null
    : Array.from(sums, (sum, line) => {
        const spread = Math.max(0, realAt(squares, line) - (sum * sum) / n);
        return { points: sum / n, se: n > 1 ? Math.sqrt(spread / (n - 1) / n) : null };
      });
}

/** Second less first, line by line; adds up to the difference of the scores exactly. Null when a group is empty. */
export function ledgerDifference(first: LedgerTally, second: LedgerTally): LedgerLine[] | null {
  const before = ledger(first);
  const after = ledger(second);
  return before === null || after === null
    ? null
    : after.map(({ points, se }, line) => {
        const other = before[line] ?? { points: 0, se: null };
        return {
          points: points - other.points,
          se: se === null || other.se === null ? null : Math.hypot(se, other.se),
        };
      });
}
