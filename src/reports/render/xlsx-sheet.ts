/** The sheet of the workbook as XML text (ECMA-376 part 1, section 18.3). */
import { escapeEntities, legalText } from './escape.ts';

/** Limit of the file format for one cell, in UTF-16 code units. */
const MOST_CHARACTERS = 32_767;

/** Shown exactly as written by a spreadsheet: no leading zeros, no thousands, few enough digits. */
const NUMBER = /^-?(?:0|[1-9]\d{0,10})(?:[.,]\d{1,2})?$/u;

/** `_x000D_` is an escape inside the format, so a text that looks like one is escaped itself. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/gu;

/** 0 -> "A", 26 -> "AA". */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** The longest beginning within the limit that does not split a surrogate pair. */
function withinLimit(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const isSplit = /[\ud800-\udbff]/.test(text.charAt(MOST_CHARACTERS - 1));
  return text.slice(0, isSplit ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
}

function cellXml(text: string, reference: string, isHeader: boolean): string {
  if (text === '') return '';
  const style = isHeader ? ' s="1"' : '';
  if (!isHeader && NUMBER.test(text)) return `<c r="${reference}"><v>${text.replace(',', '.')}</v></c>`;
  const safe = escapeEntities(withinLimit(legalText(text)))
    .replace(ESCAPE_LOOKALIKE, '_x005F_')
    .replaceAll('\r\n', '\n');
  return `<c r="${reference}" t="inlineStr"${style}><is><t xml:space="preserve">${safe}</t></is></c>`;
}

/** One row; `number` is 1 for the header. Empty cells are left out. */
export function sheetRow(cells: readonly string[], number: number): string {
  const xml = cells.map((text, index) => cellXml(text, `${columnName(index)}${number}`, number === 1));
  return `<row r="${number}">${xml.join('')}</row>`;
}

/** Width of a column in characters: as its header, within reason. */
function columnWidth(header: string): number {
  return Math.min(48, Math.max(12, header.length + 4));
}

/** Everything before the first row: a frozen header and the widths of the columns. */
export function sheetStart(header: readonly string[]): string {
  const columns = header.map((name, index) => {
    const place = `min="${index + 1}" max="${index + 1}"`;
    return `<col ${place} width="${columnWidth(name)}" customWidth="1"/>`;
  });
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetViews><sheetView tabSelected="1" workbookViewId="0">${pane}</sheetView></sheetViews>`,
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    '<sheetData>',
  ].join('');
}

/** Everything after the last row: a filter over the whole area ("A1:K101"). */
export function sheetEnd(area: string): string {
  return `</sheetData><autoFilter ref="${area}"/></worksheet>`;
}
