/** Understood rows -> feedback, and what had to be left out, with line and reason. */
import { UNDECODABLE } from '../container/decode-text.ts';
import { accept, judgeScore, reject, type Verdict } from '../cells/judge-score.ts';
import { parseDate } from '../cells/parse-date.ts';
import { parseNumber } from '../cells/parse-number.ts';
import { attributeColumns, viewAttributes } from './row-attributes.ts';
import { showCell } from '../cells/show-cell.ts';
import type { Feedback, FeedbackList, OwnRow, RejectedRow } from '../types.ts';
import { columnOf, type UnderstoodTable } from '../understand-table.ts';

export interface ReadRows {
  readonly feedback: FeedbackList;
  readonly unscored: FeedbackList;
  readonly rows: Iterable<OwnRow>;
  readonly rejected: readonly RejectedRow[];
  /** First and last date of the valid rows. */
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
}

/** A comment cell that holds no comment: blank, a dash, N/A. */
const NO_COMMENT =
  /^(?:[^\p{L}\p{N}\p{Extended_Pictographic}]*|\s*(?:n\/?[ad]|n\.[ad]\.?|null|none|nan)\s*)$/iu;

/** Different cells remembered, so that "10" is read once and not a million times. */
const MAX_REMEMBERED = 10_000;

function remember<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    const seen = known.get(cell);
    if (seen !== undefined) {
      return seen;
    }
    const answer = read(cell);
    if (known.size < MAX_REMEMBERED) {
      known.set(cell, answer);
    }
    return answer;
  };
}

/** Reads the cells of single rows by the columns' roles. */
function createRowReader({ table, columns, days, scale }: UnderstoodTable, isDamaged: boolean) {
  const place = {
    score: columnOf(columns, 'score'),
    comment: columnOf(columns, 'comment'),
    date: columnOf(columns, 'date'),
    id: columnOf(columns, 'id'),
    customer: columnOf(columns, 'customer'),
    value: columnOf(columns, 'value'),
  };
  const attributes = attributeColumns(columns);
  const parseDateCell = remember((cell) => parseDate(cell, days.order));
  const parseValue = remember((cell) => parseNumber(cell, table.hasTypedNumbers));
  const judgeCell = remember((cell) => (scale === null ? accept(null) : judgeScore(cell, scale)));
  const commentOf = (cells: readonly string[]): string => blankToEmpty(cells[place.comment] ?? '');
  const dateOf = (cells: readonly string[]): string | null => parseDateCell(cells[place.date] ?? '');
  return {
    commentOf,
    dateOf,
    hasComment: (cells: readonly string[]): boolean => !NO_COMMENT.test(commentOf(cells)),
    judge: (cells: readonly string[]): Verdict =>
      findFault(cells, columns.length, isDamaged) ?? judgeCell(cells[place.score] ?? ''),
    make: (cells: readonly string[], line: number): Feedback => ({
      line,
      externalId: blankToNull(cells[place.id]),
      score: judgeCell(cells[place.score] ?? '').score,
      comment: commentOf(cells),
      date: dateOf(cells),
      customerId: blankToNull(cells[place.customer]),
      value: parseValue(cells[place.value] ?? ''),
      attributes: viewAttributes(attributes, cells),
      cells,
    }),
  };
}

function blankToNull(cell: string | undefined): string | null {
  const text = (cell ?? '').trim();
  return text === '' ? null : text;
}

function blankToEmpty(comment: string): string {
  return comment.trim() === '' ? '' : comment;
}

/** What makes a row unusable whatever its score is; null if nothing does. */
function findFault(cells: readonly string[], width: number, isDamaged: boolean): Verdict | null {
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
    return reject('row-malformed', `${cells.length} cells where the header has ${width}`);
  }
  const broken = isDamaged ? cells.find((cell) => cell.includes(UNDECODABLE)) : undefined;
  return broken === undefined
    ? null
    : reject('text-undecodable', `${showCell(broken)} holds bytes that are no text`);
}

/** Rows by index that are made one by one while somebody goes through the list. */
function lazyList<T>(rows: readonly number[], make: (row: number) => T): Iterable<T> & { length: number } {
  return {
    length: rows.length,
    *[Symbol.iterator]() {
      for (const row of rows) {
        yield make(row);
      }
    },
  };
}

/** Reads every answer row; `isDamaged` says that some bytes of the file could not be decoded. */
export function readRows(understood: UnderstoodTable, isDamaged: boolean): ReadRows {
  const { table, answers } = understood;
  const reader = createRowReader(understood, isDamaged);
  const cellsAt = (row: number): readonly string[] => table.rows.at(row) ?? [];
  const lineAt = (row: number): number => table.lines[row] ?? 0;
  const valid: number[] = [];
  const unscored: number[] = [];
  const leftOut = new Set<number>();
  const rejected: RejectedRow[] = [];
  const range = createDateRange();
  for (const row of answers) {
    const cells = cellsAt(row);
    const fault = table.faults.get(row);
    const { reason, detail } = fault === undefined ? reader.judge(cells) : reject('row-malformed', fault);
    if (reason === null) {
      valid.push(row);
      extend(range, reader.dateOf(cells));
      continue;
    }
    rejected.push({ line: lineAt(row), reason, detail });
    if (reason === 'score-missing' && reader.hasComment(cells)) {
      unscored.push(row);
    } else {
      leftOut.add(row);
    }
  }
  const make = (row: number): Feedback => reader.make(cellsAt(row), lineAt(row));
  return {
    feedback: lazyList(valid, make),
    unscored: lazyList(unscored, make),
    rows: lazyList(answers, (row) => ({
      cells: cellsAt(row),
      comment: leftOut.has(row) ? '' : reader.commentOf(cellsAt(row)),
    })),
    rejected,
    ...range,
  };
}

interface DateRange {
  dateFrom: string | null;
  dateTo: string | null;
}

function createDateRange(): DateRange {
  return { dateFrom: null, dateTo: null };
}

function extend(range: DateRange, date: string | null): void {
  if (date === null) {
    return;
  }
  range.dateFrom = range.dateFrom === null || date < range.dateFrom ? date : range.dateFrom;
  range.dateTo = range.dateTo === null || date > range.dateTo ? date : range.dateTo;
}
