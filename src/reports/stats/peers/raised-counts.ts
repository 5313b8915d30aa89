/**
 * Counts above what was to be expected, found by searching many cells: where the expectation is standardised over
 * strata, so that no 2 x 2 table says it. Poisson tail, which is cautious: within strata counts vary less.
 */
import { benjaminiHochberg } from '../benjamini-hochberg.ts';
import { lowerGamma } from '../special/incomplete-gamma.ts';
import type { CountCell } from './gamma-poisson.ts';
import { shrunkenRatio } from './shrunken-ratio.ts';

const FALSE_DISCOVERY_RATE = 0.05;

/** Probability of `count` or more where `expected` are to be expected (DLMF 8.4.10). */
export function poissonUpper({ count, expected }: CountCell): number {
  return count === 0 ? 1 : lowerGamma(expected, count);
}

/** By the rule of `segmentSearch`: Benjamini-Hochberg at most 0.05 over all cells, and a shrunken ratio surely above 1. */
export function raisedCounts(cells: readonly CountCell[]): boolean[] {
  const adjusted = benjaminiHochberg(cells.map((cell) => poissonUpper(cell)));
  return cells.map(
    (cell, index) => (adjusted[index] ?? 1) <= FALSE_DISCOVERY_RATE && shrunkenRatio(cell).interval[0] > 1,
  );
}
