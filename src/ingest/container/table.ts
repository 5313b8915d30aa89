/** What every reader hands over: rows of cells with their lines, not yet understood. */

/** Rows by index: an array, or a text that is split again whenever a row is asked for. */
export interface RowSource {
  readonly length: number;
  at(index: number): readonly string[] | undefined;
}

/** Parallel lists, because a million small objects cost more than the text they hold. */
export interface Table {
  /** Cells as text; a row may be shorter or longer than others. */
  readonly rows: RowSource;
  /** First physical line (sheet row in XLSX) of each row, counted from 1. */
  readonly lines: readonly number[];
  /** Rows that could not be read, by index, each with one short sentence. */
  readonly faults: ReadonlyMap<number, string>;
  /** Names known from the format itself (JSON keys); null where a header row must be looked for. */
  readonly header: readonly string[] | null;
  /** Numbers come from a typed source: "1.234" is 1.234, never 1234. */
  readonly hasTypedNumbers: boolean;
}

export interface TableBuilder {
  readonly rows: string[][];
  readonly lines: number[];
  readonly faults: Map<number, string>;
}

export function createTable(): TableBuilder {
  return { rows: [], lines: [], faults: new Map() };
}

/** Adds a row; `fault` says why it cannot be used. */
export function addRow(table: TableBuilder, cells: string[], at: { line: number; fault?: string }): void {
  if (at.fault !== undefined) {
    table.faults.set(table.rows.length, at.fault);
  }
  table.rows.push(cells);
  table.lines.push(at.line);
}

/** Lines drawn with signs around a table. */
const RULER_SIGN = /^\s*[-=_+*~]/;
const RULER = /^[-=_+*~\s]*[-=_+*~]{5}[-=_+*~\s]*$/;

/** Whether a row holds nothing: blanks, or a drawn line. */
export function isBlankRow(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell !== '' && cell.trim() !== '');
  return first === undefined || (RULER_SIGN.test(first) && RULER.test(cells.join(' ')));
}

/** The first rows, at most `count`. */
export function firstRows(rows: RowSource, count: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.min(count, rows.length) }, (_, index) => rows.at(index) ?? []);
}
