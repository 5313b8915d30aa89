/** The rows of a header: names, questions, what stands above and below them. */
import { foldWords } from '../cells/fold.ts';
import { cellMark, filledCells, isData, isDataRow, MAIN_COLUMN } from './header-marks.ts';
import { ANSWER_LABELS } from './header-words.ts';

export type Rows = readonly (readonly string[])[];

export interface HeaderRows {
  /** Header texts as they stand in the file; empty strings where there is no text. */
  readonly header: readonly string[];
  /** What tells the role of each column: the question below a technical name, else the header itself. */
  readonly meaning: readonly string[];
  /** Index of the first row of data. */
  readonly firstData: number;
}

/** A header fills at least this share of the cells that rows usually fill. */
export const MIN_FILL = 0.5;
/** A full row fills at least this share. */
export const FULL_FILL = 0.8;

/** Technical names below the questions: "q1", "dt_resp". */
const CODE = /^[a-z]\w*[_\d]\w*$/i;
/** Longer cells are answers. */
const MAX_QUESTION = 400;
/** Below the names and the questions Qualtrics writes its import ids. */
const IMPORT_ID = '{"ImportId"';
const MAX_IMPORT_ROWS = 3;

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
  if (filled.some((cell) => cell.startsWith(IMPORT_ID))) {
    return true;
  }
  if (usual < 2 || isDataRow(cells)) {
    return false;
  }
  if (filled.every((cell) => ANSWER_LABELS.has(foldWords(cell))) || isCodeRow(filled, usual)) {
    return true;
  }
  const main = filled.filter((cell) => cellMark(cell, new Set()) === MAIN_COLUMN).length;
  return main > 1 && filled.length >= usual * MIN_FILL && filled.every((cell) => cell.length < MAX_QUESTION);
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

/** Index of the row of import ids right below `row`; -1 if there is none. */
function importRow(rows: Rows, row: number): number {
  const below = rows.slice(row, row + MAX_IMPORT_ROWS);
  const place = below.findIndex((cells) => cells.some((cell) => cell.startsWith(IMPORT_ID)));
  return place < 0 ? -1 : row + place;
}

function areCodes(names: readonly string[]): boolean {
  return names.filter((name) => CODE.test(name)).length > 1 && names.every((name) => !/\s/.test(name));
}

/** Whether a row holds a technical name of its own for each question of the row below. */
function isNameRow(rows: Rows, row: number): boolean {
  const names = filledCells(rows[row] ?? []).map((cell) => cell.trim());
  const { length } = filledCells(rows[row + 1] ?? []);
  const isWhole = length > 1 && names.length >= length && new Set(names).size === names.length;
  return isWhole && !isDataRow(names) && (areCodes(names) || importRow(rows, row) > row + 1);
}

/** Whether names stand in this row, questions below it, and answers with figures below those. */
function standsAboveQuestions(rows: Rows, row: number): boolean {
  const questions = filledCells(rows[row + 1] ?? []);
  const isWhole = questions.length === filledCells(rows[row] ?? []).length && !questions.some(isData);
  return isWhole && isNameRow(rows, row) && isDataRow(rows[row + 2] ?? []);
}

/** Answers to choose from, written below a question and the nameless columns beside it; what comes first is blank. */
function isChoiceRow(rows: Rows, row: number): boolean {
  const header = rows[row] ?? [];
  const choices = rows[row + 1] ?? [];
  const isBelowGap = choices.some(
    (cell, column) => column > 0 && cell.trim() !== '' && header[column]?.trim() === '',
  );
  return isBelowGap && choices[0]?.trim() === '' && header[0]?.trim() !== '' && !choices.some(isData);
}

function firstDataRow(rows: Rows, row: number, usual: number): number {
  let next =
    Math.max(row + Number(standsAboveQuestions(rows, row) || isChoiceRow(rows, row)), importRow(rows, row)) +
    1;
  while (next < rows.length && isSubHeader(rows[next] ?? [], usual)) {
    next += 1;
  }
  return next;
}

/** Reads the header around the row that says most; of two rows the upper one has the names. */
export function readHeaderRows(rows: Rows, row: number, usual: number): HeaderRows {
  const firstData = firstDataRow(rows, row, usual);
  const meaning = withUpperRow(rows, row);
  if (row > 0 && isNameRow(rows, row - 1)) {
    return { header: (rows[row - 1] ?? []).map(headerText), meaning, firstData };
  }
  const hasQuestions = row + 1 < firstData && isNameRow(rows, row);
  return { header: meaning, meaning: hasQuestions ? withUpperRow(rows, row + 1) : meaning, firstData };
}
