/**
 * Segments in which a theme comes more often than elsewhere, found by searching all cells segment x theme. One-sided
 * Fisher with Benjamini-Hochberg over every cell tested; the size of the effect is the shrunken ratio of the information
 * component, Norén, Hopstadius & Bate (2013), Statistical Methods in Medical Research 22(1), 57-69.
 */
import type { Interval } from '../../types.ts';
import { benjaminiHochberg } from '../benjamini-hochberg.ts';
import { atLeastHits } from '../special/hypergeometric.ts';
import { shrunkenRatio } from './shrunken-ratio.ts';

/** Comments: in both, in the segment, with the theme. */
export interface SegmentCell {
  readonly count: number;
  readonly segment: number;
  readonly theme: number;
}

export interface SegmentFinding {
  /** Comments that the cell would have if segment and theme had nothing to do with each other; above 0. */
  readonly expected: number;
  /** Pulled toward 1: (count + 1/2) / (expected + 1/2). */
  readonly ratio: number;
  readonly interval: Interval;
  /** One-sided: this many or more. */
  readonly p: number;
  readonly bh: number;
  /** Over-represented: bh at most 0.05 and the interval above 1. */
  readonly isRaised: boolean;
}

const FALSE_DISCOVERY_RATE = 0.05;

/** `comments` is the base of all cells; a cell without segment or theme has nothing to be compared and is not to be given. */
export function segmentSearch(cells: readonly SegmentCell[], comments: number): SegmentFinding[] {
  const p = cells.map(({ count, segment, theme }) =>
    atLeastHits(count, { total: comments, marked: theme, draws: segment }),
  );
  const adjusted = benjaminiHochberg(p);
  return cells.map(({ count, segment, theme }, cell) => {
    const expected = (segment * theme) / comments;
    const { ratio, interval } = shrunkenRatio({ count, expected });
    const bh = adjusted[cell] ?? 1;
    return {
      expected,
      ratio,
      interval,
      p: p[cell] ?? 1,
      bh,
      isRaised: bh <= FALSE_DISCOVERY_RATE && interval[0] > 1,
    };
  });
}
