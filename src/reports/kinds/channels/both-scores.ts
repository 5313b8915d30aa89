/** Two scores of the same answers side by side; never turned into one another. */
import { shareEstimate } from '../../findings/estimates.ts';
import { summarizeScore } from '../../findings/score.ts';
import type { ResponseColumns } from '../../response-columns.ts';
import { codeAt, signAt } from '../../stats/at.ts';
import { LINEAR, kappa } from '../../stats/kappa.ts';
import { groupOfCell, type SecondScore } from './find-columns.ts';
import { countSigns } from './places.ts';
import type { BothScores } from './types.ts';

/** Null without a first score or where nobody gave both. */
export function bothScores(
  { metric, x }: ResponseColumns,
  rows: Uint32Array,
  { attribute, metric: other }: SecondScore,
): BothScores | null {
  const pairs = [...rows].flatMap((row) => {
    const second = groupOfCell(attribute.values[codeAt(attribute.codes, row)] ?? '', other);
    return second === null ? [] : [{ first: signAt(x, row), second }];
  });
  if (metric === null || pairs.length === 0) {
    return null;
  }
  const signs = [-1, 0, 1];
  const count = (one: number, two: number): number =>
    pairs.filter(({ first, second }) => first === one && second === two).length;
  const table = signs.map((one) => signs.map((two) => count(one, two)));
  return {
    first: summarizeScore(metric, countSigns(pairs.map(({ first }) => first))),
    second: summarizeScore(other, countSigns(pairs.map(({ second }) => second))),
    table,
    pleasedDetractors: shareEstimate(count(-1, 1), pairs.length),
    displeasedPromoters: shareEstimate(count(1, -1), pairs.length),
    kappa: kappa(table, LINEAR),
  };
}
