/**
 * Changes in the mean of a standardised series with the modified Bayes information criterion. Zhang & Siegmund (2007),
 * Biometrics 63, 22-32; optimal partitioning as Jackson et al. (2005), IEEE Signal Processing Letters 12(2), 105-108,
 * which finds the same optimum as PELT (Killick et al. 2012, JASA 107, 1590-1598; R's changepoint::cpt.mean).
 * Describes the past only, from about 16 weeks.
 */
const MIN_SEGMENT = 2;
/** Penalty of one change in units of ln(weeks). */
const PENALTY = 3;

/** Squared distance from the mean of the weeks `from` … `to - 1`. */
type Spread = (from: number, to: number) => number;

function spreadOf(z: readonly number[]): Spread {
  const sums = [0];
  const squares = [0];
  z.forEach((value, index) => {
    sums.push((sums[index] ?? 0) + value);
    squares.push((squares[index] ?? 0) + value * value);
  });
  return (from, to) => {
    const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
    return (squares[to] ?? 0) - (squares[from] ?? 0) - (sum * sum) / (to - from);
  };
}

/** At most one change: the number of weeks before it, or null. */
export function changePoint(z: readonly number[]): number | null {
  const n = z.length;
  const spread = spreadOf(z);
  let best: number | null = null;
  let least = Infinity;
  for (let at = MIN_SEGMENT; at <= n - MIN_SEGMENT; at += 1) {
    const cost = spread(0, at) + spread(at, n);
    if (cost < least) {
      least = cost;
      best = at;
    }
  }
  const sizes = best === null ? 0 : Math.log(best) + Math.log(n - best + 1);
  return spread(0, n) - (least + sizes) >= PENALTY * Math.log(n) ? best : null;
}

/** Any number of changes: for each, the number of weeks before it. O(weeks squared). */
export function changePoints(z: readonly number[]): number[] {
  const n = z.length;
  const spread = spreadOf(z);
  const penalty = PENALTY * Math.log(n);
  const costs = [-penalty];
  const before = [0];
  for (let to = 1; to <= n; to += 1) {
    let least = Infinity;
    for (let from = 0; from <= to - MIN_SEGMENT; from += 1) {
      const cost = (costs[from] ?? 0) + spread(from, to) + Math.log(to - from) + penalty;
      if (cost < least) {
        least = cost;
        before[to] = from;
      }
    }
    costs[to] = least;
  }
  const changes: number[] = [];
  for (let at = before[n] ?? 0; at > 0; at = before[at] ?? 0) {
    changes.unshift(at);
  }
  return changes;
}
