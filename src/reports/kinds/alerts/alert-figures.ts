import { shareEstimate } from '../../findings/estimates.ts';
import type { Share } from '../../stats/newcombe.ts';
import type { AlertFigures } from './types.ts';

export function alertFigures({ count, n }: Share, before: Share): AlertFigures {
  return {
    count,
    n,
    expected: before.n === 0 ? 0 : (n * before.count) / before.n,
    share: shareEstimate(count, n),
    before: shareEstimate(before.count, before.n),
  };
}

/** Comments more than expected. */
export function excess({ count, expected }: AlertFigures): number {
  return count - expected;
}
