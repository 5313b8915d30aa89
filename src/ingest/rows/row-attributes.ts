/** The remaining columns of a row, looked up in its cells when asked for. */
import type { Attributes, ColumnRole, RecognisedColumn } from '../types.ts';

export interface AttributeColumn {
  readonly name: string;
  readonly index: number;
}

/** Roles that have a place of their own in `Feedback`, or none at all. */
const OWN_PLACE: ReadonlySet<ColumnRole> = new Set([
  'score',
  'comment',
  'date',
  'id',
  'customer',
  'value',
  'ignored',
]);

/** The columns that become attributes: channel, agent, team, product, language and everything unnamed. */
export function attributeColumns(columns: readonly RecognisedColumn[]): readonly AttributeColumn[] {
  return columns.flatMap(({ header, role }, index) => (OWN_PLACE.has(role) ? [] : [{ name: header, index }]));
}

interface AttributeView extends Attributes {
  readonly columns: readonly AttributeColumn[];
  readonly cells: readonly string[];
}

function getAttribute(this: AttributeView, name: string): string | undefined {
  const column = this.columns.find((candidate) => candidate.name === name);
  return column === undefined ? undefined : (this.cells[column.index] ?? '');
}

function* eachAttribute(this: AttributeView): Iterator<readonly [string, string]> {
  for (const { name, index } of this.columns) {
    yield [name, this.cells[index] ?? ''];
  }
}

/** A view on the cells: five references a row, whatever the number of columns. */
export function viewAttributes(columns: readonly AttributeColumn[], cells: readonly string[]): Attributes {
  const view: AttributeView = { columns, cells, get: getAttribute, [Symbol.iterator]: eachAttribute };
  return view;
}
