/** What separates the cells of a delimited text. */
import type { EncodedText } from './decode-text.ts';
import { matchHeader } from '../header/match-header.ts';
import { readRow } from '../rows/read-row.ts';
import { createScan, type Dialect } from './scan-record.ts';
import { isBlankRow } from './table.ts';
import { UnusableInputError } from '../types.ts';

export interface DetectedDialect extends Dialect {
  /** Where the first record begins: behind a `sep=;` line if there is one. */
  readonly start: number;
}

const CANDIDATES: readonly string[] = [';', ',', '\t', '|'];
/** Records tried with each delimiter, and the characters they are taken from. */
const SAMPLE_RECORDS = 200;
const SAMPLE_LENGTH = 200_000;
/** Rows among the first in which a header may stand. */
const HEADER_ROWS = 15;
/** Share of records with the same number of cells from which on a delimiter is believed. */
const MIN_AGREEMENT = 0.4;

/** The hint that Excel understands: a first line `sep=;`. */
const SEP_LINE = /^"?sep=([^\r\n]?)"?[;,\t]*(?:\r?\n|$)/i;
/** `\"` in the middle of a cell, and `""` in the middle of one. */
const BACKSLASH_QUOTE = /\\"[^;,\t\r\n|]/;
const DOUBLED_QUOTE = /[^;,\t\r\n|"]""[^;,\t\r\n|"]/;

interface Trial {
  readonly delimiter: string;
  readonly width: number;
  readonly mark: number;
}

function sampleRecords(sample: string, dialect: Dialect): readonly (readonly string[])[] {
  const scan = createScan(sample, dialect);
  const records: (readonly string[])[] = [];
  while (scan.at < sample.length && records.length < SAMPLE_RECORDS) {
    const cells = readRow(scan);
    if (!isBlankRow(cells)) {
      records.push(cells);
    }
  }
  // a sample may end in the middle of its last record
  return records.length > 2 && scan.at >= sample.length ? records.slice(0, -1) : records;
}

/** The most frequent number of cells, the larger one of two. */
function usualWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) {
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [width] = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || b - a)[0] ?? [1];
  return width;
}

function headerMatches(cells: readonly string[]): number {
  return cells.filter((cell) => matchHeader(cell).length > 0).length;
}

/** Cells with a known header in the best of the first rows. */
function bestHeaderMatches(records: readonly (readonly string[])[]): number {
  const rows = records.slice(0, HEADER_ROWS).filter(({ length }) => length > 1);
  return Math.max(0, ...rows.map(headerMatches));
}

/** One known header alone: the file has one column, and what follows is text with commas. */
function isLoneHeader(cells: readonly string[] = []): boolean {
  return cells.length === 1 && headerMatches(cells) > 0;
}

/** A comma is followed by a blank in prose, and hardly ever between cells. */
function isProseComma(sample: string, delimiter: string): boolean {
  const commas = sample.split(',').length - 1;
  return delimiter === ',' && (sample.match(/, /g)?.length ?? 0) > commas * 0.8;
}

function tryDelimiter(sample: string, dialect: Dialect): Trial {
  const records = sampleRecords(sample, dialect);
  const width = usualWidth(records.filter(({ length }) => length > 1));
  const agreement = records.filter(({ length }) => length === width).length / Math.max(1, records.length);
  const matches = bestHeaderMatches(records);
  const hasProseCommas = isProseComma(sample, dialect.delimiter);
  const isProse = isLoneHeader(records[0]) ? matches < 2 || hasProseCommas : matches === 0 && hasProseCommas;
  const isBelieved = width > 1 && !isProse && (agreement >= MIN_AGREEMENT || matches > 1);
  const mark = isBelieved ? agreement + Math.min(matches, 4) * 0.3 + Math.min(width, 10) * 0.02 : 0;
  return { delimiter: dialect.delimiter, width, mark };
}

function chosenDelimiter(sample: string, hasBackslashQuotes: boolean): string {
  const trials = CANDIDATES.map((delimiter) =>
    tryDelimiter(sample, { delimiter, hasBackslashQuotes, width: 0 }),
  );
  const best = trials.reduce((a, b) => (b.mark > a.mark ? b : a));
  return best.mark > 0 ? best.delimiter : '';
}

function askedDelimiter(asked: string): string {
  const delimiter = asked === 'tab' || asked === String.raw`\t` ? '\t' : asked;
  if (delimiter.length !== 1 || /["\r\n]/.test(delimiter)) {
    throw new UnusableInputError(`"${asked}" cannot separate columns; type --delimiter ";" or "," or tab`);
  }
  return delimiter;
}

/** Finds delimiter, quoting habit and usual width from the beginning of the text. */
export function detectDialect({ raw, decode }: EncodedText, asked?: string): DetectedDialect {
  const hint = SEP_LINE.exec(raw);
  const start = hint?.[0].length ?? 0;
  const sample = decode(raw.slice(start, start + SAMPLE_LENGTH));
  const hasBackslashQuotes = BACKSLASH_QUOTE.test(sample) && !DOUBLED_QUOTE.test(sample);
  const said = asked === undefined ? hint?.[1] : askedDelimiter(asked);
  const delimiter = said === undefined || said === '' ? chosenDelimiter(sample, hasBackslashQuotes) : said;
  const width = usualWidth(sampleRecords(sample, { delimiter, hasBackslashQuotes, width: 0 }));
  return { delimiter, hasBackslashQuotes, width, start };
}
