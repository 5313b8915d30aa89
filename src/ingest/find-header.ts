/** Where the header stands among titles, blank lines and second header rows, and how its columns are called. */
import { looksLikeDate } from './describe-column.ts';
import { foldWords } from './fold.ts';
import { ANSWER_LABELS } from './header-words.ts';
import { matchHeader } from './match-header.ts';
import { parseNumber } from './parse-number.ts';
import { parseScore } from './parse-score.ts';

type Rows = readonly (readonly string[])[];

export interface FoundHeader {
  /** Header texts as they stand in the file; empty strings where there is no text. */
  readonly header: readonly string[];
  /** Index of the row they were read from; -1 if the file has no header. */
  readonly row: number;
  /** Index of the first row of data. */
  readonly firstData: number;
}

/** Rows among which the header is looked for. */
const HEADER_ROWS = 30;
/** Rows from which the usual number of filled cells is taken. */
const SAMPLE_ROWS = 200;
/** A header fills at least this share of the cells that rows usually fill. */
const MIN_FILL = 0.5;
/** Share of cells with figures or dates above which a row is data. */
const MAX_DATA_SHARE = 0.2;
/** A full row fills at least this share. */
const FULL_FILL = 0.8;
/** Titles may hold figures; behind more such rows than this a header must name score and comment. */
const MAX_DATA_ROWS = 1;
/** Words of a name in a file of one column. */
const MAX_LONE_WORDS = 3;
/** What a cell that names score or comment, any other column, or is asked for by the caller, adds. */
const MAIN_COLUMN = 3;
const OTHER_COLUMN = 1;
const WANTED_COLUMN = 5;
/** What a title says of the whole file: "Nota média: 7,2". */
const NAMED_FIGURE = /:\s*\d[\d.,/%]*$/;
/** Sentences are answers, not headers. */
const SENTENCE = /[.!…]$/;

function filledCells(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => cell.trim() !== '');
}

/** Whether a cell holds a figure or a date, as data do and headers do not. */
function isData(cell: string): boolean {
  const text = cell.trim();
  return (
    text !== '' &&
    (parseNumber(text) !== null ||
      NAMED_FIGURE.test(text) ||
      looksLikeDate(text) ||
      (/^[^\p{L}]/u.test(text) && parseScore(text).kind === 'number'))
  );
}

function isDataRow(cells: readonly string[]): boolean {
  const filled = filledCells(cells);
  return filled.filter(isData).length > filled.length * MAX_DATA_SHARE;
}

function cellMark(cell: string, wanted: ReadonlySet<string>): number {
  const text = cell.trim();
  if (wanted.has(text)) {
    return WANTED_COLUMN;
  }
  const roles = SENTENCE.test(text) ? [] : matchHeader(text).map(({ role }) => role);
  if (roles.length === 0) {
    return 0;
  }
  return roles[0] === 'score' || roles[0] === 'comment' ? MAIN_COLUMN : OTHER_COLUMN;
}

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

/** Technical names below the questions: "q1", "dt_resp". */
const CODE = /^[a-z]\w*[_\d]\w*$/i;

function isCodeRow(filled: readonly string[], usual: number): boolean {
  return (
    filled.length >= usual * FULL_FILL &&
    filled.filter((cell) => CODE.test(cell.trim())).length > 1 &&
    filled.every((cell) => /^\w+$/.test(cell.trim()))
  );
}

/** Second header rows: kinds of answers, technical names, the import ids of Qualtrics. */
function isSubHeader(cells: readonly string[], usual: number): boolean {
  const filled = filledCells(cells);
  if (filled.some((cell) => cell.startsWith('{"ImportId"'))) {
    return true;
  }
  if (usual < 2 || isDataRow(cells)) {
    return false;
  }
  if (filled.every((cell) => ANSWER_LABELS.has(foldWords(cell))) || isCodeRow(filled, usual)) {
    return true;
  }
  const main = filled.filter((cell) => cellMark(cell, new Set()) === MAIN_COLUMN).length;
  return main > 1 && filled.length >= usual * MIN_FILL && filled.every((cell) => cell.length < 80);
}

/** Without blanks and signs of no width around it. */
function headerText(cell: string | undefined): string {
  return (cell ?? '').replaceAll(/[\u200B-\u200D\u2060]/g, '').trim();
}

/** A row of group names right above fills the gaps that merged cells leave in the header. */
function withUpperRow(rows: Rows, row: number): readonly string[] {
  const lower = rows[row] ?? [];
  const upper = rows[row - 1] ?? [];
  const isGroupRow = filledCells(upper).length > 1 && !filledCells(upper).some((cell) => /\d/.test(cell));
  const width = Math.max(lower.length, isGroupRow ? upper.length : 0);
  return Array.from({ length: width }, (_, column) => {
    const text = headerText(lower[column]);
    return text === '' && isGroupRow ? headerText(upper[column]) : text;
  });
}

/** Finds the header among the first rows; `wanted` are names the caller used in a column map. */
export function findHeader(rows: Rows, wanted: ReadonlySet<string>): FoundHeader {
  const usual = usualFill(rows);
  const named = namedRow(rows, usual, wanted);
  const row = named >= 0 ? named : shapedRow(rows, usual);
  if (row < 0) {
    const first = rows.findIndex((cells) => filledCells(cells).length >= usual * MIN_FILL);
    return { header: [], row: -1, firstData: Math.max(0, first) };
  }
  let firstData = row + 1;
  while (firstData < rows.length && isSubHeader(rows[firstData] ?? [], usual)) {
    firstData += 1;
  }
  return { header: withUpperRow(rows, row), row, firstData };
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
