/** Which themes jumped this week: a false-discovery rule over all cells tested, with a least size of effect. */
import { benjaminiHochberg } from '../benjamini-hochberg.ts';
import type { Share } from '../newcombe.ts';
import { atLeastHits } from '../special/hypergeometric.ts';

/** A theme, overall or in one segment: comments that complain of it, of all comments. */
export interface AlertCell {
  readonly week: Share;
  /** All baseline weeks together. */
  readonly baseline: Share;
}

export interface AlertVerdict {
  /** Fisher's exact test, one-sided: the week has more. */
  readonly p: number;
  /** Benjamini-Hochberg over all cells given. */
  readonly bh: number;
  readonly isAlert: boolean;
}

const FALSE_DISCOVERY_RATE = 0.05;
const MIN_COUNT = 5;
/** Either is enough: times the baseline's share, or this much above it. */
const MIN_RATIO = 1.5;
const MIN_RISE = 0.03;

function hasSize({ week, baseline }: AlertCell): boolean {
  if (week.n === 0 || baseline.n === 0) {
    return false;
  }
  const now = week.count / week.n;
  const before = baseline.count / baseline.n;
  return week.count >= MIN_COUNT && (now >= MIN_RATIO * before || now - before >= MIN_RISE);
}

/** All cells of one week at once: they are one family. */
export function judgeAlerts(cells: readonly AlertCell[]): AlertVerdict[] {
  const p = cells.map(({ week, baseline }) =>
    atLeastHits(week.count, {
      total: week.n + baseline.n,
      marked: week.count + baseline.count,
      draws: week.n,
    }),
  );
  return benjaminiHochberg(p).map((bh, index) => {
    const cell = cells[index];
    return {
      p: p[index] ?? 1,
      bh,
      isAlert: cell !== undefined && bh <= FALSE_DISCOVERY_RATE && hasSize(cell),
    };
  });
}
