/** Rows as CSV that Excel opens with a double click: UTF-8 with BOM, RFC 4180 quoting, CRLF. */

/** Excel in Portugal, Brazil and Catalonia expects it; used where the input had no delimiter (XLSX, JSON). */
const DEFAULT_DELIMITER = ';';

const BYTE_ORDER_MARK = '\ufeff';

/** A cell that a spreadsheet might run: it starts with an operator (full-width ones too) or a control. */
const FORMULA_START = /^[=+\-@\t\r\n\0＝＋－＠]/u;
/** What may start with a sign all the same: -5, +3,5, -1.234,56, -12%. */
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)*\s?%?$/u;

/** Defuses a cell that a spreadsheet would read as a formula by a leading apostrophe (OWASP, CSV Injection). */
export function withoutFormula(cell: string): string {
  return FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string, delimiter: string): string {
  const isPlain = !cell.includes(delimiter) && !/["\r\n]/u.test(cell) && cell === cell.trim();
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

/**
 * One chunk per row. `delimiter` is that of the input, or null for {@link DEFAULT_DELIMITER}.
 *
 * @example [...renderRowsCsv([['nota', 'porquê'], ['9', 'rápido; bom']], ';')].join('') // '\ufeffnota;porquê\r\n9;"rápido; bom"\r\n'
 */
export function* renderRowsCsv(
  rows: Iterable<readonly string[]>,
  delimiter: string | null,
): Generator<string, void> {
  const separator = delimiter ?? DEFAULT_DELIMITER;
  let start = BYTE_ORDER_MARK;
  for (const row of rows) {
    yield `${start}${row.map((cell) => quoted(withoutFormula(cell), separator)).join(separator)}\r\n`;
    start = '';
  }
}
