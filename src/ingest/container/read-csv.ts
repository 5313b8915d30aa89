/** Delimited text -> table. One broken row costs that row only. */
import type { EncodedText } from './decode-text.ts';
import { detectDialect } from './detect-delimiter.ts';
import { createScan, looksLikeRecord, swallowsRecord, type Dialect, type Scan } from './scan-record.ts';
import { readRow } from '../rows/read-row.ts';
import { isBlankRow, type RowSource, type Table } from './table.ts';

export interface DelimitedTable extends Table {
  /** Null when each line is one cell. */
  readonly delimiter: string | null;
}

/** Old Mac files end their lines with a carriage return alone; a line feed is then part of a cell. */
function hasCarriageReturnsOnly(text: string): boolean {
  const sample = text.slice(0, 100_000);
  const alone = sample.match(/\r(?!\n)/g)?.length ?? 0;
  return alone > (sample.match(/\n/g)?.length ?? 0);
}

function withLineFeeds(text: string): string {
  return text.includes('\r') && hasCarriageReturnsOnly(text) ? text.replaceAll(/\r\n?/g, '\n') : text;
}

function lineEnd(scan: Scan, from: number): number {
  const end = scan.text.indexOf('\n', from);
  return end < 0 ? scan.text.length : end + 1;
}

function hasOddQuotes(line: string): boolean {
  return (line.split('"').length - 1) % 2 === 1;
}

/** Puts the scan behind the broken row that began at `scan.start`; the number of lines passed. */
function skipBrokenRow(scan: Scan): number {
  let lines = 1;
  scan.at = lineEnd(scan, scan.start);
  while (scan.at < scan.text.length && !looksLikeRecord(scan, scan.at) && scan.dialect.width > 1) {
    scan.at = lineEnd(scan, scan.at);
    lines += 1;
  }
  return lines;
}

/** A quote opened and not closed, or closed only after it had swallowed other records. */
function isBroken(scan: Scan, cells: readonly string[]): boolean {
  if (scan.isUnclosed) {
    return hasOddQuotes(scan.text.slice(scan.start, lineEnd(scan, scan.start)));
  }
  const { width } = scan.dialect;
  return scan.breaks > 0 && cells.length !== width && swallowsRecord(scan, scan.start, scan.at);
}

interface RecordPlaces {
  readonly starts: number[];
  readonly ends: number[];
  readonly lines: number[];
  readonly faults: Map<number, string>;
}

/** Where each record stands; the cells themselves are read again when somebody asks for them. */
function findRecords(scan: Scan, firstLine: number): RecordPlaces {
  const places: RecordPlaces = { starts: [], ends: [], lines: [], faults: new Map() };
  let line = firstLine;
  while (scan.at < scan.text.length) {
    const cells = readRow(scan);
    const hasFault = isBroken(scan, cells);
    const lines = hasFault ? skipBrokenRow(scan) : 1 + scan.breaks;
    if (hasFault) {
      places.faults.set(places.starts.length, 'a quote is opened and never closed');
    }
    if (hasFault || !isBlankRow(cells)) {
      places.starts.push(scan.start);
      places.ends.push(scan.at);
      places.lines.push(line);
    }
    line += lines;
  }
  return places;
}

function rowSource(text: EncodedText, dialect: Dialect, { starts, ends, faults }: RecordPlaces): RowSource {
  return {
    length: starts.length,
    at: (index) => {
      const record = text.decode(text.raw.slice(starts[index], ends[index]));
      return faults.has(index) ? [record.trimEnd()] : readRow(createScan(record, dialect));
    },
  };
}

/** Reads CSV, TSV and their relatives; `asked` is a delimiter the caller insists on. */
export function readCsv(encoded: EncodedText, asked?: string): DelimitedTable {
  const text: EncodedText = { ...encoded, raw: withLineFeeds(encoded.raw) };
  const dialect = detectDialect(text, asked);
  const scan = createScan(text.raw, dialect);
  scan.at = dialect.start;
  const places = findRecords(scan, dialect.start > 0 ? 2 : 1);
  return {
    rows: rowSource(text, dialect, places),
    lines: places.lines,
    faults: places.faults,
    header: null,
    hasTypedNumbers: false,
    delimiter: dialect.delimiter === '' ? null : dialect.delimiter,
  };
}
