/** The score by value beside the score by customer, and who holds the value. */
import type { Metric } from '../../../ingest/types.ts';
import { scaled } from '../../findings/estimates.ts';
import { FULL_BASE } from '../../findings/gates.ts';
import { summarizeScore } from '../../findings/score.ts';
import { GROUPS, type ResponseColumns } from '../../response-columns.ts';
import { realAt, signAt } from '../../stats/at.ts';
import type { Measured } from '../../stats/mover.ts';
import { weightedScore } from '../../stats/score/weighted-score.ts';
import { weightedShift } from '../../stats/score/weighted-shift.ts';
import { weightedShare } from '../../stats/share/weighted-share.ts';
import { countGroups } from '../report-head.ts';
import type { ValueBase, ValueFigures, ValueGroup } from './types.ts';
import type { ValuedAnswers } from './valued-answers.ts';

const PERCENT = 100;

function percent({ value, interval }: Measured): Measured {
  return { value: PERCENT * value, interval: scaled(interval) };
}

/** NPS by Rocks' interval at the equivalent number of answers; a share of satisfied customers by Wilson's. */
function scoreByValue(metric: Metric, { x }: ResponseColumns, { rows, weights, values }: ValuedAnswers) {
  if (metric === 'nps') {
    const found = weightedScore(
      Int8Array.from(rows, (row) => signAt(x, row)),
      weights,
    );
    return found === null ? null : percent({ value: found.score, interval: found.adjustedWald });
  }
  const share = weightedShare({ values, weights });
  return share === null ? null : percent({ value: share.share, interval: share.interval });
}

function groupsOf({ x }: ResponseColumns, { rows, weights }: ValuedAnswers): ValueGroup[] {
  return GROUPS.flatMap((group, index) => {
    const isOf = Float64Array.from(rows, (row) => Number(signAt(x, row) + 1 === index));
    const share = weightedShare({ values: isOf, weights });
    const value = weights.reduce((sum, weight, at) => sum + weight * realAt(isOf, at), 0);
    const n = isOf.reduce((sum, one) => sum + one, 0);
    return share === null
      ? []
      : [{ group, n, value, share: percent({ value: share.share, interval: share.interval }) }];
  });
}

/** Null without a metric, or where the answers are too few for an interval. */
export function valueFigures(
  columns: ResponseColumns,
  answers: ValuedAnswers,
  { effectiveN }: ValueBase,
): ValueFigures | null {
  const { metric } = columns;
  if (metric === null) {
    return null;
  }
  const byValue = scoreByValue(metric, columns, answers);
  const plain = summarizeScore(metric, countGroups(columns, answers.rows));
  const shift = weightedShift(answers);
  return byValue === null || shift === null || plain.value === null || plain.interval === null
    ? null
    : {
        byValue,
        byCustomer: { value: plain.value, interval: plain.interval },
        shift: percent(shift),
        verdict: effectiveN < FULL_BASE ? 'tentative' : 'solid',
        groups: groupsOf(columns, answers),
      };
}
