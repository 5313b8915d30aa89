/**
 * One record of delimited text at a time, forgiving what real exports get wrong: quotes in the middle of a
 * cell, blanks around quoted cells, quotes that never close.
 * @see RFC 4180, https://www.rfc-editor.org/rfc/rfc4180
 */

export interface Dialect {
  /** '' when the whole line is one cell. */
  readonly delimiter: string;
  /** `\"` stands for a quote inside a quoted cell (MySQL and others), beside `""`. */
  readonly hasBackslashQuotes: boolean;
  /** Cells of a usual record; 0 while unknown. */
  readonly width: number;
}

/** A place in the text and what went wrong since the record began. */
export interface Scan {
  readonly text: string;
  readonly dialect: Dialect;
  at: number;
  /** Where the record began. */
  start: number;
  /** Line feeds inside quoted cells of this record. */
  breaks: number;
  /** A quoted cell ran into the end of the text, or into what looks like the next record. */
  isUnclosed: boolean;
}

/** While the width is unknown a quoted cell longer than this counts as never closed. */
const MAX_TRIAL_CELL = 20_000;

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;

export function createScan(text: string, dialect: Dialect): Scan {
  return { text, dialect, at: 0, start: 0, breaks: 0, isUnclosed: false };
}

function isBreak(scan: Scan, at: number): boolean {
  const code = scan.text.charCodeAt(at);
  return code === LINE_FEED || (code === CARRIAGE_RETURN && scan.text.charCodeAt(at + 1) === LINE_FEED);
}

/** Delimiter, line end or end of text. */
function endsCell(scan: Scan, at: number): boolean {
  return at >= scan.text.length || scan.text[at] === scan.dialect.delimiter || isBreak(scan, at);
}

function skipSpaces(scan: Scan, from: number): number {
  let at = from;
  while (scan.text.charCodeAt(at) === SPACE) {
    at += 1;
  }
  return at;
}

function readBare(scan: Scan): string {
  const { text, dialect } = scan;
  const delimiter = dialect.delimiter === '' ? -1 : dialect.delimiter.charCodeAt(0);
  const start = scan.at;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === delimiter || (code <= CARRIAGE_RETURN && isBreak(scan, at))) {
      break;
    }
    at += 1;
  }
  scan.at = at;
  return text.slice(start, at);
}

function countBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

/** What a quote inside a quoted cell turns out to be. */
type QuoteRole = 'doubled' | 'closing' | 'next-record' | 'stray';

function roleOfQuote(scan: Scan, from: number, at: number): QuoteRole {
  const isBackslashed = scan.dialect.hasBackslashQuotes && scan.text[at - 1] === '\\';
  if (scan.text.charCodeAt(at + 1) === QUOTE && !isBackslashed) {
    return 'doubled';
  }
  if (!isBackslashed && endsCell(scan, skipSpaces(scan, at + 1))) {
    return 'closing';
  }
  return opensCellOfNextRecord(scan, from, at) ? 'next-record' : 'stray';
}

function reach(scan: Scan, from: number): number {
  return scan.dialect.width > 0 ? Infinity : from + MAX_TRIAL_CELL;
}

function nextQuote(scan: Scan, from: number, end: number): number {
  const at = scan.text.indexOf('"', from);
  return at < end ? at : -1;
}

/** The index of the quote that closes the cell opened before `from`; -1 if none does. */
function closingQuote(scan: Scan, from: number): number {
  let hasStrays = false;
  const end = reach(scan, from);
  for (let at = nextQuote(scan, from, end); at >= 0; at = nextQuote(scan, at + 1, end)) {
    const role = roleOfQuote(scan, from, at);
    if (role === 'closing') {
      return hasStrays && swallowsRecord(scan, from, at) ? -1 : at;
    }
    if (role === 'next-record') {
      return -1;
    }
    hasStrays ||= role === 'stray';
    at += role === 'doubled' ? 1 : 0;
  }
  return -1;
}

/** Whether the line after the one that holds `from` begins before `end` and has a record's width. */
export function swallowsRecord(scan: Scan, from: number, end: number): boolean {
  const next = scan.text.indexOf('\n', from) + 1;
  return next > 0 && next <= end && looksLikeRecord(scan, next);
}

/** A lone quote that opens a cell on a later line that has a record's width: the cell was never closed. */
function opensCellOfNextRecord(scan: Scan, from: number, quote: number): boolean {
  const before = scan.text[quote - 1];
  const lineStart = scan.text.lastIndexOf('\n', quote) + 1;
  return (
    lineStart > from &&
    (before === scan.dialect.delimiter || before === '\n') &&
    looksLikeRecord(scan, lineStart)
  );
}

function readQuoted(scan: Scan): string {
  const open = scan.at + 1;
  const close = closingQuote(scan, open);
  if (close < 0) {
    scan.isUnclosed = true;
    return readBare(scan);
  }
  scan.breaks += countBreaks(scan.text, open, close);
  scan.at = skipSpaces(scan, close + 1);
  const cell = scan.text.slice(open, close);
  if (!cell.includes('"')) {
    return cell;
  }
  const doubled = cell.replaceAll('""', '"');
  return scan.dialect.hasBackslashQuotes ? doubled.replaceAll('\\"', '"') : doubled;
}

function readCell(scan: Scan): string {
  const start = skipSpaces(scan, scan.at);
  if (scan.text.charCodeAt(start) !== QUOTE) {
    return readBare(scan);
  }
  scan.at = start;
  return readQuoted(scan);
}

function skipBreak(scan: Scan): void {
  if (scan.text.charCodeAt(scan.at) === CARRIAGE_RETURN) {
    scan.at += 1;
  }
  scan.at += 1;
}

/** Reads the record at `scan.at` and leaves the scan behind its line end. */
export function readRecord(scan: Scan): string[] {
  const cells: string[] = [];
  scan.start = scan.at;
  scan.breaks = 0;
  scan.isUnclosed = false;
  for (;;) {
    cells.push(readCell(scan));
    if (scan.at >= scan.text.length) {
      return cells;
    }
    if (isBreak(scan, scan.at)) {
      skipBreak(scan);
      return cells;
    }
    scan.at += 1;
  }
}

/** Whether the single line at `start` has as many cells as a usual record; never while the width is unknown. */
export function looksLikeRecord(scan: Scan, start: number): boolean {
  const { width } = scan.dialect;
  if (width < 2) {
    return width === 1 && scan.text.charCodeAt(start) === QUOTE;
  }
  const end = scan.text.indexOf('\n', start);
  const line = scan.text.slice(start, end < 0 ? undefined : end);
  return readRecord(createScan(line, { ...scan.dialect, width: 0 })).length === width;
}
