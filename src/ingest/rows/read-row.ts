/** One row of delimited text, also where a program put the whole line into quotes. */
import { createScan, readRecord, type Scan } from '../container/scan-record.ts';

/**
 * The cells of a line that stands in quotes as a whole. Excel writes them so when a file with commas was opened where
 * semicolons are usual, and saved again: `"2024-03-15,9,""Bom, obrigado"""`.
 */
function unwrap(line: string, { dialect }: Scan): readonly string[] {
  const inner = readRecord(createScan(line, { ...dialect, width: 0 }));
  const isRow = dialect.width === 0 ? inner.length > 1 : inner.length === dialect.width;
  return isRow ? inner : [line];
}

/** Reads the record at `scan.at` and leaves the scan behind its line end. */
export function readRow(scan: Scan): readonly string[] {
  const cells = readRecord(scan);
  const [line = ''] = cells;
  const { delimiter } = scan.dialect;
  const isWrapped =
    cells.length === 1 && delimiter !== '' && line.includes(delimiter) && scan.text[scan.start] === '"';
  return isWrapped ? unwrap(line, scan) : cells;
}
