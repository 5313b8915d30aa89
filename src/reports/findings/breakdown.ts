import type { AttributeColumn, ResponseColumns } from '../response-columns.ts';
import { codeAt, signAt } from '../stats/at.ts';
import type { Breakdown } from '../types.ts';
import { FULL_BASE, MIN_BASE } from './gates.ts';
import { summarizeScore } from './score.ts';

/** More values than a table can show are left out, the smallest first. */
const MAX_VALUES = 50;

/** An attribute by its header, exactly or without case, or by its role ("channel"). */
export function findAttribute({ attributes }: ResponseColumns, name: string): AttributeColumn | null {
  const wanted = name.trim().toLowerCase();
  return (
    attributes.find((attribute) => attribute.name === name) ??
    attributes.find((attribute) => attribute.name.trim().toLowerCase() === wanted) ??
    attributes.find(({ role }) => role === wanted) ??
    null
  );
}

/** Detractors, neutrals and promoters of each code. */
function countByCode({ codes }: AttributeColumn, x: Int8Array, rows: Uint32Array) {
  const counts = new Map<number, [number, number, number]>();
  for (const row of rows) {
    const code = codeAt(codes, row);
    const groups = counts.get(code) ?? [0, 0, 0];
    groups[signAt(x, row) + 1] = (groups[signAt(x, row) + 1] ?? 0) + 1;
    counts.set(code, groups);
  }
  return counts;
}

/** Score of each value of an attribute. Named people get no figure below 30 answers. Null without a score. */
export function breakDown(
  columns: ResponseColumns,
  rows: Uint32Array,
  attribute: AttributeColumn,
): Breakdown | null {
  const { metric } = columns;
  if (metric === null) {
    return null;
  }
  const minimum = attribute.role === 'agent' ? FULL_BASE : MIN_BASE;
  const values = [...countByCode(attribute, columns.x, rows)]
    .map(([code, [detractors, neutrals, promoters]]) => ({
      value: attribute.values[code] ?? '',
      score: summarizeScore(metric, { promoters, neutrals, detractors }, minimum),
    }))
    .toSorted((a, b) => b.score.n - a.score.n || (a.value < b.value ? -1 : 1));
  const rest = values.slice(MAX_VALUES);
  return {
    attribute: attribute.name,
    values: values.slice(0, MAX_VALUES),
    omitted: { values: rest.length, responses: rest.reduce((sum, { score }) => sum + score.n, 0) },
  };
}
