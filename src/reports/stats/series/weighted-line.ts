/** Straight line through weekly means, each weighted by its answers. The same as R's lm(y ~ x, weights = n). */
import { twoSidedT } from '../special/student-t.ts';

export interface LinePoint {
  readonly x: number;
  readonly y: number;
  /** Above 0. */
  readonly weight: number;
}

export interface WeightedLine {
  /** Change of y for one x. */
  readonly slope: number;
  readonly se: number;
  /** Two-sided, of "no slope". */
  readonly p: number;
}

/** Null for fewer than three points, or where x never varies. */
export function weightedLine(points: readonly LinePoint[]): WeightedLine | null {
  const sum = (term: (point: LinePoint) => number): number =>
    points.reduce((total, point) => total + point.weight * term(point), 0);
  const weight = sum(() => 1);
  const meanX = sum(({ x }) => x) / weight;
  const meanY = sum(({ y }) => y) / weight;
  const spread = sum(({ x }) => (x - meanX) ** 2);
  if (points.length < 3 || spread === 0) {
    return null;
  }
  const slope = sum(({ x, y }) => (x - meanX) * (y - meanY)) / spread;
  const squares = sum(({ x, y }) => (y - meanY - slope * (x - meanX)) ** 2);
  const freedom = points.length - 2;
  const se = Math.sqrt(squares / freedom / spread);
  return { slope, se, p: twoSidedT(slope / se, freedom) };
}
