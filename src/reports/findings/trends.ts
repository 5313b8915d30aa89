/** Whether something is said more often from period to period. */
import { MIN_MENTIONS } from './gates.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { cochranArmitage, type OrderedShare } from '../stats/share/cochran-armitage.ts';
import type { PeriodReader } from './periods.ts';
import type { Trend } from '../why-types.ts';

const MIN_PERIODS = 4;
/** As for everything that is flagged. */
const FALSE_DISCOVERY_RATE = 0.05;

function countByPeriod(rows: readonly number[], { commenters, periodOf }: PeriodReader): number[] {
  const counts = commenters.map(() => 0);
  for (const row of rows) {
    const period = periodOf(row);
    if (period >= 0) {
      counts[period] = (counts[period] ?? 0) + 1;
    }
  }
  return counts;
}

/** Covariance of period and share, up to a positive factor: its sign is the direction. */
function slope(shares: readonly OrderedShare[]): number {
  const n = shares.reduce((sum, share) => sum + share.n, 0);
  const mean = shares.reduce((sum, share) => sum + share.n * share.score, 0) / n;
  return shares.reduce((sum, { count, score }) => sum + count * (score - mean), 0);
}

function sharesOf(counts: readonly number[], { commenters }: PeriodReader): OrderedShare[] {
  return counts.map((count, period) => ({ count, n: commenters[period] ?? 0, score: period }));
}

const UNKNOWN: Trend = { counts: [], direction: null, q: null };

/** `lines`: of each improvement the rows that say it, each once. Tested all together. */
export function trendsOf(lines: readonly (readonly number[])[], periods: PeriodReader | null): Trend[] {
  if (periods === null) {
    return lines.map(() => UNKNOWN);
  }
  const shares = lines.map((rows) => sharesOf(countByPeriod(rows, periods), periods));
  const tests = shares.map((line, index) =>
    line.length < MIN_PERIODS || (lines[index]?.length ?? 0) < MIN_MENTIONS ? null : cochranArmitage(line),
  );
  const tested = tests.flatMap((test) => (test === null ? [] : [test.p]));
  const adjusted = benjaminiHochberg(tested);
  let place = 0;
  return shares.map((line, index) => {
    const counts = line.map(({ count }) => count);
    if (tests[index] === null) {
      return { counts, direction: null, q: null };
    }
    const q = adjusted[place] ?? 1;
    place += 1;
    const direction = slope(line) > 0 ? 'rising' : 'falling';
    return { counts, direction: q <= FALSE_DISCOVERY_RATE ? direction : 'steady', q };
  });
}
