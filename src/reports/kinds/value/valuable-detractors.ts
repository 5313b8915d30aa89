/** Detractors with the most at stake, one by one: whom to call back first. */
import { quoteAt } from '../../findings/choose-quotes.ts';
import { NEGATIVE, POLARITIES, signalsOf, type ResponseColumns } from '../../response-columns.ts';
import { offsetAt, realAt, signAt } from '../../stats/at.ts';
import type { ValuableDetractor, ValueBase } from './types.ts';
import type { ValuedAnswers } from './valued-answers.ts';

const MOST = 20;
const PERCENT = 100;

function detractorAt(columns: ResponseColumns, row: number, { total }: ValueBase): ValuableDetractor {
  const complaints = [...signalsOf(columns, row)].filter(
    ({ signal }) => signal % POLARITIES.length === NEGATIVE,
  );
  const value = realAt(columns.value, row);
  return {
    line: offsetAt(columns.line, row),
    id: columns.externalId[row] ?? null,
    value,
    share: (PERCENT * value) / total,
    themes: complaints.map(({ signal }) => columns.themes[Math.floor(signal / POLARITIES.length)] ?? ''),
    quote: columns.comment[row] === '' ? null : quoteAt(columns, row, complaints[0]?.mention ?? null),
  };
}

/** Up to twenty, the most valuable first. */
export function valuableDetractors(
  columns: ResponseColumns,
  { rows }: ValuedAnswers,
  base: ValueBase,
): ValuableDetractor[] {
  return [...rows]
    .filter((row) => signAt(columns.x, row) < 0)
    .toSorted((a, b) => realAt(columns.value, b) - realAt(columns.value, a) || a - b)
    .slice(0, MOST)
    .map((row) => detractorAt(columns, row, base));
}
