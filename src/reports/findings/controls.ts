/** Controls of the model: what the respondents are, so that like is compared with like. */
import { isoDate, type AttributeColumn, type ResponseColumns } from '../response-columns.ts';
import { codeAt, dayAt } from '../stats/at.ts';
import { MIN_MENTIONS } from './gates.ts';

/** Column of a row among the levels of one control, 0-based; -1 for the reference level. */
export interface Control {
  readonly name: string;
  readonly levels: number;
  readonly levelOf: (row: number) => number;
}

/** Rarer levels share one column, so that a control never eats the model. */
const MAX_LEVELS = 20;

/** The commonest code is the reference; codes under the gate share a level, or join the reference when that is rare too. */
function levelsByCode(rows: Uint32Array, codeOf: (row: number) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const code = codeOf(row);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const ordered = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  const own = ordered.slice(1, 1 + MAX_LEVELS).filter(([, count]) => count >= MIN_MENTIONS);
  const levels = new Map(own.map(([code], level) => [code, level]));
  const rare = ordered.slice(1).filter(([code]) => !levels.has(code));
  const rareRows = rare.reduce((sum, [, count]) => sum + count, 0);
  if (rareRows >= MIN_MENTIONS) {
    rare.forEach(([code]) => levels.set(code, own.length));
  }
  return levels;
}

function createControl(name: string, rows: Uint32Array, codeOf: (row: number) => number): Control {
  const levels = levelsByCode(rows, codeOf);
  return {
    name,
    levels: Math.max(-1, ...levels.values()) + 1,
    levelOf: (row) => levels.get(codeOf(row)) ?? -1,
  };
}

/** Month of the answer as a number that grows with time; -1 without a date. */
function monthReader({ day }: ResponseColumns): (row: number) => number {
  const months = new Map<number, number>();
  return (row) => {
    const date = dayAt(day, row);
    let month = months.get(date);
    if (month === undefined) {
      month = Number(isoDate(date)?.slice(0, 7).replace('-', '') ?? -1);
      months.set(date, month);
    }
    return month;
  };
}

/** Channel and product unless the caller names attributes. */
function controlAttributes(
  { attributes }: ResponseColumns,
  names: readonly string[] | null,
): AttributeColumn[] {
  return attributes.filter((attribute) =>
    names === null
      ? attribute.role === 'channel' || attribute.role === 'product'
      : names.includes(attribute.name),
  );
}

/** Controls in the order channel, product, period, as long as their columns fit into the budget. */
export function chooseControls(
  columns: ResponseColumns,
  rows: Uint32Array,
  { names, budget }: { names: readonly string[] | null; budget: number },
): Control[] {
  const candidates = controlAttributes(columns, names).map(({ name, codes }) =>
    createControl(name, rows, (row) => codeAt(codes, row)),
  );
  candidates.push(createControl('period', rows, monthReader(columns)));
  let left = budget;
  return candidates.filter(({ levels }) => {
    const fits = levels > 0 && levels <= left;
    left -= fits ? levels : 0;
    return fits;
  });
}
