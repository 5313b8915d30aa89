/** Writes small workbooks for tests, in the parts that readers look at. */
import { strToU8, zipSync } from 'fflate';

/** Text, number, nothing, or a cell written as XML attributes and content. */
export type Cell = string | number | null | { readonly attributes: string; readonly content: string };

interface Sheet {
  readonly name: string;
  /** Rows by sheet row, counted from 1. */
  readonly rows: Readonly<Record<number, readonly Cell[]>>;
  readonly state?: string;
}

export interface WorkbookParts {
  readonly sheets: readonly Sheet[];
  readonly is1904?: boolean;
  readonly more?: Readonly<Record<string, string>>;
}

/** A date cell: style 1 of the styles below. */
export function dateCell(serial: number): Cell {
  return { attributes: 's="1"', content: `<v>${serial}</v>` };
}

const STYLES =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function cellXml(cell: Cell, reference: string): string {
  if (cell === null) {
    return '';
  }
  if (typeof cell === 'number') {
    return `<c r="${reference}"><v>${cell}</v></c>`;
  }
  return typeof cell === 'string'
    ? `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`
    : `<c r="${reference}" ${cell.attributes}>${cell.content}</c>`;
}

function sheetXml({ rows }: Sheet): string {
  const xml = Object.entries(rows).map(([line, cells]) => {
    const inner = cells
      .map((cell, index) => cellXml(cell, `${String.fromCodePoint(65 + index)}${line}`))
      .join('');
    return `<row r="${line}">${inner}</row>`;
  });
  return `<?xml version="1.0"?><worksheet><sheetData>${xml.join('')}</sheetData></worksheet>`;
}

/** The parts of a workbook by path. */
export function workbookParts({ sheets, is1904 = false, more = {} }: WorkbookParts): Record<string, string> {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${state === undefined ? '' : `state="${state}" `}r:id="rId${index + 1}"/>`,
  );
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const files = sheets.map(
    (sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)] as const,
  );
  return {
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(files),
    ...more,
  };
}

/** Zips parts given as text. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function buildXlsx(parts: WorkbookParts): Uint8Array {
  return zipParts(workbookParts(parts));
}
