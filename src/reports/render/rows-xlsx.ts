/** Rows as an XLSX workbook: the smallest set of parts that Excel and LibreOffice open without complaint. */
import { Zip, ZipDeflate } from 'fflate';
import { CONTENT_TYPES, PACKAGE_RELATIONS, STYLES, WORKBOOK_RELATIONS, workbook } from './xlsx-parts.ts';
import { columnName, sheetEnd, sheetRow, sheetStart } from './xlsx-sheet.ts';

/** Limit of the file format, header row included. */
const MOST_ROWS = 1_048_576;

/** Text is handed to the compressor in pieces of about this many characters. */
const PIECE = 65_536;

/** A fixed date inside the archive, so that the same rows give the same bytes. */
const ARCHIVE_DATE = '1980-01-01T00:00:00';

/** Opens an entry of the archive that is written piece by piece. */
function openEntry(zip: Zip, name: string): (text: string, isLast: boolean) => void {
  const entry = new ZipDeflate(name, { level: 6 });
  entry.mtime = new Date(ARCHIVE_DATE);
  zip.add(entry);
  const encoder = new TextEncoder();
  return (text, isLast) => entry.push(encoder.encode(text), isLast);
}

/** The sheet's text: start, rows, end. The first row is the header; `onEnd` learns how many rows there were. */
function* sheetText(
  rows: Iterable<readonly string[]>,
  onEnd: (area: string) => void,
): Generator<string, void> {
  let count = 0;
  let width = 0;
  for (const row of rows) {
    if (count === MOST_ROWS) throw new RangeError(`Expected at most ${MOST_ROWS - 1} rows, got more`);
    if (count === 0) {
      width = row.length;
      yield sheetStart(row);
    }
    count += 1;
    yield sheetRow(row, count);
  }
  if (count === 0) yield sheetStart([]);
  const area = count === 0 || width === 0 ? 'A1' : `A1:${columnName(width - 1)}${count}`;
  onEnd(area);
  yield sheetEnd(area);
}

/** Joins small texts into pieces worth compressing. */
function* pieces(texts: Iterable<string>): Generator<string, void> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/** Writes the workbook as it goes: the first row is the header, bytes come out while rows go in. */
export function* renderRowsXlsx(rows: Iterable<readonly string[]>): Generator<Uint8Array, void> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  let area = 'A1';
  const sheet = openEntry(zip, 'xl/worksheets/sheet1.xml');
  const texts = sheetText(rows, (used) => {
    area = used;
  });
  for (const piece of pieces(texts)) {
    sheet(piece, false);
    yield* ready;
    ready = [];
  }
  sheet('', true);
  openEntry(zip, '[Content_Types].xml')(CONTENT_TYPES, true);
  openEntry(zip, '_rels/.rels')(PACKAGE_RELATIONS, true);
  openEntry(zip, 'xl/_rels/workbook.xml.rels')(WORKBOOK_RELATIONS, true);
  openEntry(zip, 'xl/styles.xml')(STYLES, true);
  openEntry(zip, 'xl/workbook.xml')(workbook(area), true);
  zip.end();
  yield* ready;
}
