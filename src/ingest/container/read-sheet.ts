/** One worksheet's XML -> table. */
import { DAYS_1904, isDateSerial, serialToIso } from './excel-date.ts';
import { richText, xmlAttribute, xmlElements, xmlText } from './read-xml.ts';
import { addRow, createTable, isBlankRow, type Table } from './table.ts';
import { UnusableInputError } from '../types.ts';

/** What cells refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  /** Whether the cell style with this index shows a date. */
  readonly isDateStyle: readonly boolean[];
  readonly is1904: boolean;
}

/** Columns beyond this (ALL) are formatting gone astray, not answers. */
const MAX_COLUMNS = 1000;
/** Digits that a double holds for certain; spreadsheets show no more. */
const SIGNIFICANT_DIGITS = 15;

/** "C7" -> 2; -1 if there is no reference. */
function columnIndex(reference: string | null): number {
  let index = 0;
  for (const letter of reference ?? '') {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) {
      break;
    }
    index = index * 26 + place;
  }
  return index - 1;
}

/** The shortest decimal text of a stored number: 0.30000000000000004 -> "0.3". */
function numberText(raw: string): string {
  const value = Number(raw);
  const isPlain = raw.length <= SIGNIFICANT_DIGITS && !/e/i.test(raw);
  return isPlain || !Number.isFinite(value) ? raw : String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}

function numericCell(tag: string, raw: string, workbook: Workbook): string {
  if (raw === '') {
    return '';
  }
  const serial = Number(raw) + (workbook.is1904 ? DAYS_1904 : 0);
  const style = Number(xmlAttribute(tag, 's') ?? -1);
  const isDate = workbook.isDateStyle[style] === true && isDateSerial(serial);
  return isDate ? serialToIso(serial) : numberText(raw);
}

function valueOf(inner: string): string {
  for (const value of xmlElements(inner, 'v')) {
    return xmlText(value.inner);
  }
  return '';
}

function refuseDamage(what: string): never {
  throw new UnusableInputError(`the XLSX file is damaged: ${what}; save it again as XLSX or CSV`);
}

function cellText(tag: string, inner: string, workbook: Workbook): string {
  const raw = valueOf(inner);
  switch (xmlAttribute(tag, 't') ?? 'n') {
    case 'inlineStr':
      return richText(inner);
    case 's':
      return workbook.strings[Number(raw)] ?? refuseDamage('a text is missing');
    case 'b':
      return String(raw === '1').toUpperCase();
    case 'n':
      return numericCell(tag, raw, workbook);
    default:
      return raw;
  }
}

function rowCells(inner: string, workbook: Workbook): string[] {
  const cells: string[] = [];
  let next = 0;
  for (const { tag, inner: content } of xmlElements(inner, 'c')) {
    const place = columnIndex(xmlAttribute(tag, 'r'));
    const column = place < 0 ? next : place;
    next = column + 1;
    if (column < MAX_COLUMNS && content !== '') {
      cells[column] = cellText(tag, content, workbook);
    }
  }
  return Array.from(cells, (cell: string | undefined) => cell ?? '');
}

/** Reads the rows of a sheet; blank ones are left out, lines are those of the sheet. */
export function readSheet(xml: string, workbook: Workbook): Table {
  const table = createTable();
  let line = 0;
  for (const { tag, inner } of xmlElements(xml, 'row')) {
    line = Number(xmlAttribute(tag, 'r') ?? line + 1);
    const cells = rowCells(inner, workbook);
    if (!isBlankRow(cells)) {
      addRow(table, cells, { line });
    }
  }
  if (!/<\/sheetData>|<sheetData[^>]*\/>/.test(xml)) {
    refuseDamage('a sheet is cut off');
  }
  return { ...table, header: null, hasTypedNumbers: true };
}
