/** A table of cells -> columns with roles, a scale and an order of dates: what rows are read by. */
import { listNames, type ColumnSketch } from './columns/column-sketch.ts';
import {
  createDayTally,
  decideDayOrder,
  orderOfFormat,
  tallyDay,
  type DayOrderDecision,
  type DayTally,
} from './columns/day-order.ts';
import { describeColumn, SAMPLE_ROWS } from './columns/describe-column.ts';
import { detectScale } from './columns/detect-scale.ts';
import { columnNames, findHeader, type FoundHeader } from './header/find-header.ts';
import { matchHeader } from './header/match-header.ts';
import { parseScore } from './cells/parse-score.ts';
import { recogniseColumns } from './columns/recognise-columns.ts';
import { showCell } from './cells/show-cell.ts';
import { isSummaryLine, lastFullRow, type RowFrame } from './header/summary-lines.ts';
import { firstRows, type Table } from './container/table.ts';
import {
  UnusableInputError,
  type ColumnRole,
  type Metric,
  type ReadOptions,
  type RecognisedColumn,
} from './types.ts';

export interface UnderstoodTable {
  readonly table: Table;
  /** Header texts as they stand in the file; '' where there is none. */
  readonly header: readonly string[];
  readonly columns: readonly RecognisedColumn[];
  /** Indexes of the rows that hold answers. */
  readonly answers: readonly number[];
  readonly scale: Metric | null;
  readonly days: DayOrderDecision;
}

/** What one pass over all rows tells. */
interface RowSurvey {
  readonly answers: readonly number[];
  readonly scoreCells: ReadonlySet<string>;
  readonly days: DayTally;
}

/** Fewer rows than this cannot make a table wider than its header. */
const MIN_WIDE_ROWS = 3;
/** Different score cells that are enough to tell a scale. */
const MAX_SCORE_CELLS = 1000;

function headerOf(table: Table, options: ReadOptions): FoundHeader {
  return table.header === null
    ? findHeader(firstRows(table.rows, SAMPLE_ROWS), new Set(Object.values(options.map ?? {})))
    : { header: table.header, meaning: table.header, row: 0, firstData: 0 };
}

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** As wide as the header, or wider if most rows are; without a header as wide as the widest row. */
function tableWidth(rows: readonly (readonly string[])[], found: FoundHeader): number {
  const widths = rows.map(filledWidth).toSorted((a, b) => a - b);
  const usual = widths.length < MIN_WIDE_ROWS ? 0 : (widths[Math.floor((widths.length - 1) / 2)] ?? 0);
  return found.row < 0 ? (widths.at(-1) ?? 0) : Math.max(filledWidth(found.header), usual);
}

function sketchColumns(table: Table, found: FoundHeader): readonly ColumnSketch[] {
  const rows = firstRows(table.rows, found.firstData + SAMPLE_ROWS)
    .slice(found.firstData)
    .filter((_, index) => !table.faults.has(index + found.firstData));
  return columnNames(found.header, tableWidth(rows, found)).map((name, column) => ({
    name,
    header: found.header[column] ?? '',
    meaning: found.meaning[column] ?? '',
    looks: describeColumn(rows.map((cells) => cells[column] ?? '')),
  }));
}

/** Index of the column with a role; -1 if there is none. */
export function columnOf(columns: readonly RecognisedColumn[], role: ColumnRole): number {
  return columns.findIndex((column) => column.role === role);
}

/** One pass over the rows: which hold answers, what their scores and dates look like. */
function surveyRows(table: Table, found: FoundHeader, columns: readonly RecognisedColumn[]): RowSurvey {
  const answers: number[] = [];
  const scoreCells = new Set<string>();
  const days = createDayTally();
  const frame: RowFrame = {
    header: found.header,
    score: columnOf(columns, 'score'),
    comment: columnOf(columns, 'comment'),
    date: columnOf(columns, 'date'),
    lastFullRow: table.header === null ? lastFullRow(table.rows, columns.length) : table.rows.length,
  };
  for (let row = found.firstData; row < table.rows.length; row += 1) {
    const cells = table.rows.at(row) ?? [];
    if (isAnswer(table, cells, { row, frame })) {
      answers.push(row);
      tallyDay(days, cells[frame.date] ?? '');
      addUpTo(MAX_SCORE_CELLS, scoreCells, cells[frame.score] ?? '');
    }
  }
  return { answers, scoreCells, days };
}

/** Formats with names of their own hold answers only. */
function isAnswer(table: Table, cells: readonly string[], at: { row: number; frame: RowFrame }): boolean {
  return table.header !== null || table.faults.has(at.row) || !isSummaryLine(cells, at.row, at.frame);
}

function addUpTo(most: number, set: Set<string>, cell: string): void {
  if (set.size < most) {
    set.add(cell);
  }
}

/** Headers are English when some are and none can only be in a Romance language: "Score (0-10)" could be either. */
function hasEnglishHeaders(sketches: readonly ColumnSketch[]): boolean {
  const languages = sketches.map(
    ({ meaning }) => new Set(matchHeader(meaning).map(({ language }) => language)),
  );
  return (
    languages.some((known) => known.has('en')) &&
    languages.every((known) => known.has('en') || !known.has('romance'))
  );
}

/** One line without columns is a title or a letter, no survey. */
function isLoneLine(found: FoundHeader, columns: readonly RecognisedColumn[], survey: RowSurvey): boolean {
  const isAsked = columns.some(({ by }) => by === 'option');
  return found.row < 0 && columns.length === 1 && survey.answers.length === 1 && !isAsked;
}

function refuse(sketches: readonly ColumnSketch[]): never {
  const first = showCell(sketches[0]?.name ?? '#1');
  const last = showCell(sketches.at(-1)?.name ?? '#1');
  throw new UnusableInputError(
    sketches.length > 1
      ? `no score or comment column found among ${listNames(sketches)}; say which with --map score=${first} --map comment=${last}`
      : `the file has one column, ${first}, and it holds neither scores nor comments; if it does, type --map comment=${first}, or --delimiter for what separates the columns`,
  );
}

function decide(sketches: readonly ColumnSketch[], columns: readonly RecognisedColumn[], survey: RowSurvey) {
  const score = columnOf(columns, 'score');
  return {
    scale:
      score < 0 ? null : detectScale(sketches[score]?.meaning ?? '', [...survey.scoreCells].map(parseScore)),
    days: decideDayOrder(survey.days, hasEnglishHeaders(sketches)),
  };
}

/** Understands a table, or says in one sentence why it cannot be used. */
export function understandTable(table: Table, options: ReadOptions): UnderstoodTable {
  const found = headerOf(table, options);
  const sketches = sketchColumns(table, found);
  const columns = recogniseColumns(sketches, { ...options, hasHeader: found.row >= 0 });
  const header = sketches.map((sketch) => sketch.header);
  const survey = surveyRows(table, found, columns);
  if (survey.answers.length === 0) {
    throw new UnusableInputError(
      `the file has a header (${listNames(sketches)}) but no rows; export it again with its answers`,
    );
  }
  if (
    columnOf(columns, 'score') < 0 &&
    (columnOf(columns, 'comment') < 0 || isLoneLine(found, columns, survey))
  ) {
    refuse(sketches);
  }
  const { scale, days } = decide(sketches, columns, survey);
  return {
    table,
    header,
    columns,
    answers: survey.answers,
    scale: scale === null ? null : (options.scale ?? scale),
    days:
      options.dateFormat === undefined
        ? days
        : { order: orderOfFormat(options.dateFormat), isAmbiguous: false },
  };
}
