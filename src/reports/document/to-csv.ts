import { renderRowsCsv } from '../render/rows-csv.ts';
import type { Cover } from './cover.ts';
import type { Document, TableBlock } from './types.ts';

/** A number as the reader writes it, with the minus sign that a spreadsheet understands. */
const NEGATIVE_NUMBER = /^\u2212(?=\d)/u;

function tableRows({ caption, columns, rows }: TableBlock): string[][] {
  const cells = rows.map((row) => row.map((cell) => cell.replace(NEGATIVE_NUMBER, '-')));
  return [[caption], columns.map(({ label }) => label), ...cells];
}

/** All tables, those of the pictures too, one below the other: caption, head, rows, an empty line between. */
export function toCsv({ sections }: Document, { delimiter }: Cover): Iterable<string> {
  const tables = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.is === 'table' ? [block] : block.is === 'figure' ? [block.table] : []))
    .filter(({ rows }) => rows.length > 0);
  const rows = tables.flatMap((table, index) => [...(index === 0 ? [] : [[]]), ...tableRows(table)]);
  return renderRowsCsv(rows, delimiter);
}
