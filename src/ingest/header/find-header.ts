/** Where the header stands among titles, blank lines and second header rows, and how its columns are called. */
import { cellMark, filledCells, isData, isDataRow, MAIN_COLUMN } from './header-marks.ts';
import { FULL_FILL, MIN_FILL, readHeaderRows, type HeaderRows, type Rows } from './header-rows.ts';

export interface FoundHeader extends HeaderRows {
  /** Index of the row that tells the columns; -1 if the file has no header. */
  readonly row: number;
}

/** Rows among which the header is looked for. */
const HEADER_ROWS = 30;
/** Rows from which the usual number of filled cells is taken. */
const SAMPLE_ROWS = 200;
/** Titles may hold figures; behind more such rows than this a header must name score and comment. */
const MAX_DATA_ROWS = 1;
/** Words of a name in a file of one column. */
const MAX_LONE_WORDS = 3;

/** How much a row looks like a header; 0 if it does not. */
function rowMark(cells: readonly string[], usual: number, wanted: ReadonlySet<string>): number {
  const filled = filledCells(cells);
  if (filled.length < usual * MIN_FILL || isDataRow(cells)) {
    return 0;
  }
  const mark = filled.reduce((sum, cell) => sum + cellMark(cell, wanted), 0);
  return mark === 0 ? 0 : mark + filled.length / usual / 2;
}

/** The most frequent number of filled cells, the larger one of two. */
function usualFill(rows: Rows): number {
  const counts = new Map<number, number>();
  for (const cells of rows.slice(0, SAMPLE_ROWS)) {
    const { length } = filledCells(cells);
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [usual] = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || b - a)[0] ?? [1];
  return usual;
}

/** In a file of one column most rows are sentences: only a short name or a question can be its header. */
function isLoneHeader(cells: readonly string[]): boolean {
  const [text = ''] = filledCells(cells);
  const isName = text.trim().split(/\s+/).length <= MAX_LONE_WORDS && !/\d/.test(text);
  return (isName || text.includes('?')) && cellMark(text, new Set()) === MAIN_COLUMN;
}

/** A row as full as data are, with figures or dates in it. */
function isFullDataRow(cells: readonly string[], usual: number): boolean {
  return isDataRow(cells) && filledCells(cells).length >= Math.max(2, usual * FULL_FILL);
}

function namedRow(rows: Rows, usual: number, wanted: ReadonlySet<string>): number {
  let best = -1;
  let highest = 0;
  let dataRows = 0;
  for (const [index, cells] of rows.slice(0, HEADER_ROWS).entries()) {
    dataRows += Number(isFullDataRow(cells, usual));
    const mark = usual === 1 && !isLoneHeader(cells) ? 0 : rowMark(cells, usual, wanted);
    const isTooLate = dataRows > MAX_DATA_ROWS && mark < MAIN_COLUMN * 2;
    if (mark > highest && !isTooLate) {
      highest = mark;
      best = index;
    }
  }
  return best;
}

/** Whether figures or dates stand below a cell of this row that is neither. */
function standsAboveData(rows: Rows, row: number): boolean {
  const below = rows.slice(row + 1, row + 1 + SAMPLE_ROWS);
  return (rows[row] ?? []).some((cell, column) => {
    const filled = below.map((cells) => cells[column] ?? '').filter((text) => text.trim() !== '');
    return cell.trim() !== '' && filled.length > 0 && filled.filter(isData).length > filled.length / 2;
  });
}

/** Headers in words nobody foresaw: a full row of different texts above figures or dates. */
function shapedRow(rows: Rows, usual: number): number {
  const row = rows.findIndex((cells) => filledCells(cells).length >= Math.max(2, usual * FULL_FILL));
  const cells = filledCells(rows[row] ?? []);
  const isHeader =
    row >= 0 && !cells.some(isData) && new Set(cells).size === cells.length && standsAboveData(rows, row);
  return isHeader ? row : -1;
}

/** Finds the header among the first rows; `wanted` are names the caller used in a column map. */
export function findHeader(rows: Rows, wanted: ReadonlySet<string>): FoundHeader {
  const usual = usualFill(rows);
  const named = namedRow(rows, usual, wanted);
  const row = named >= 0 ? named : shapedRow(rows, usual);
  if (row < 0) {
    const first = rows.findIndex((cells) => filledCells(cells).length >= usual * MIN_FILL);
    return { header: [], meaning: [], row: -1, firstData: Math.max(0, first) };
  }
  return { ...readHeaderRows(rows, row, usual), row };
}

/** Unique names: " (2)" behind a repeated header, "#3" for an empty one. */
export function columnNames(header: readonly string[], width: number): readonly string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const text = header[index] ?? '';
    const name = text === '' ? `#${index + 1}` : text;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
