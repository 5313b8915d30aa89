/** Reads a reference data set: `NAME.csv` as columns. */
import { parse } from 'csv-parse/sync';
import { MARK, NO_LEVEL, type CodedColumn, type ReferenceSettings, type ReferenceSurvey } from './types.ts';

type Cells = Readonly<Record<string, string>>;

/** Levels in the reference's own order; a column that is not named here sorts by name. */
export type Levels = Readonly<Record<string, readonly string[]>>;

export interface DatasetSource {
  readonly csv: string;
  readonly levels: Levels;
  readonly settings: ReferenceSettings;
}

function isScore(cell: string): boolean {
  const score = Number(cell);
  return cell.trim() !== '' && Number.isInteger(score) && score >= 0 && score <= 10;
}

function readMark(cell: string): number {
  return cell === 'neg' || cell === 'neu' || cell === 'pos' || cell === 'mix' ? MARK[cell] : MARK.blank;
}

function readGold(cell: string): number {
  return cell === '' ? -1 : Number(cell);
}

function codeColumn(cells: readonly string[], known: readonly string[]): CodedColumn {
  const others = [...new Set(cells)].filter((cell) => cell !== '' && !known.includes(cell));
  const levels = [...known, ...others.toSorted()];
  const code = new Map(levels.map((level, index) => [level, index]));
  return { levels, codes: Uint16Array.from(cells, (cell) => code.get(cell) ?? NO_LEVEL) };
}

function themeColumns(rows: readonly Cells[], header: readonly string[]): ReferenceSurvey['themes'] {
  return header
    .filter((column) => column.startsWith('th_'))
    .map((column) => ({
      theme: column.slice('th_'.length),
      marks: Uint8Array.from(rows, (row) => readMark(row[column] ?? '')),
    }));
}

/** Columns of all rows with a valid score. */
export function readDataset({ csv, levels, settings }: DatasetSource): ReferenceSurvey {
  const all = parse<Cells>(csv, { columns: true, bom: true, skip_empty_lines: true });
  const rows = all.filter((row) => isScore(row['score'] ?? ''));
  const cells = (column: string): string[] => rows.map((row) => row[column] ?? '');
  const coded = (column: string): CodedColumn => codeColumn(cells(column), levels[column] ?? []);
  const numbers = (column: string): number[] => cells(column).map(Number);
  return {
    rowsInFile: all.length,
    rowsInvalid: all.length - rows.length,
    n: rows.length,
    score: Int8Array.from(numbers('score')),
    x: Int8Array.from(numbers('score'), (score) => Number(score >= 7) + Number(score >= 9) - 1),
    csat: Int8Array.from(numbers('csat')),
    ces: Int8Array.from(numbers('ces')),
    weight: Float64Array.from(numbers('weight')),
    week: Uint16Array.from(numbers('week')),
    date: cells('date'),
    period: coded('period'),
    channel: coded('channel'),
    region: coded('region'),
    product: coded('product'),
    agent: coded('agent'),
    team: coded('team'),
    commented: Uint8Array.from(cells('has_comment'), (cell) => Number(cell === '1')),
    themes: themeColumns(rows, Object.keys(all[0] ?? {})),
    sentiment: codeColumn(cells('sent'), ['neg', 'neu', 'pos']),
    text: cells('text'),
    gold: Int8Array.from(cells('gold_wait_time_neg'), readGold),
    settings,
  };
}
