/** What tells the cells of a header from titles and data. */
import { looksLikeDate } from '../columns/describe-column.ts';
import { matchHeader } from './match-header.ts';
import { parseNumber } from '../cells/parse-number.ts';
import { parseScore } from '../cells/parse-score.ts';

/** Share of cells with figures or dates above which a row is data. */
const MAX_DATA_SHARE = 0.2;
/** What a cell that names score or comment, any other column, or is asked for by the caller, adds. */
export const MAIN_COLUMN = 3;
const OTHER_COLUMN = 1;
const WANTED_COLUMN = 5;
/** What a title says of the whole file: "Nota média: 7,2". */
const NAMED_FIGURE = /:\s*\d[\d.,/%]*$/;
/** Sentences are answers, not headers. */
const SENTENCE = /[.!…]$/;

/** The cells of a row that hold something. */
export function filledCells(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => cell.trim() !== '');
}

/** Whether a cell holds a figure or a date, as data do and headers do not. */
export function isData(cell: string): boolean {
  const text = cell.trim();
  return (
    text !== '' &&
    (parseNumber(text) !== null ||
      NAMED_FIGURE.test(text) ||
      looksLikeDate(text) ||
      (/^[^\p{L}]/u.test(text) && parseScore(text).kind === 'number'))
  );
}

/** Whether figures and dates are too many for a header. */
export function isDataRow(cells: readonly string[]): boolean {
  const filled = filledCells(cells);
  return filled.filter(isData).length > filled.length * MAX_DATA_SHARE;
}

/** How much a cell says that its row is a header. */
export function cellMark(cell: string, wanted: ReadonlySet<string>): number {
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
