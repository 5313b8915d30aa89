import type { ResponseColumns } from '../../response-columns.ts';
import type { KindOptions } from '../kind.ts';
import { openHead } from '../report-head.ts';
import type { ValueReport } from './types.ts';
import { valuableDetractors } from './valuable-detractors.ts';
import { valueFigures } from './value-figures.ts';
import { valueReasons } from './value-reasons.ts';
import { baseOf, gateOf, valuedAnswers } from './valued-answers.ts';

export function buildValue(columns: ResponseColumns, options: KindOptions): ValueReport {
  const { head, selection } = openHead('value', columns, options);
  const answers = valuedAnswers(columns, selection.rows);
  const base = baseOf(answers, selection.rows.length);
  const gate = gateOf(columns, base);
  const figures = gate === null ? valueFigures(columns, answers, base) : null;
  const { taxonomy } = options;
  return {
    ...head,
    base,
    figures,
    noFigures: figures === null ? (gate ?? 'few-responses') : null,
    ...(gate === null
      ? valueReasons(columns, answers, { taxonomy, base })
      : { reasons: [], noReasons: columns.metric === null ? 'no-score' : 'few-responses' }),
    detractors: valuableDetractors(columns, answers, base),
  };
}
