/**
 * XLSX -> the tables of its visible sheets.
 * @see ECMA-376 part 1, section 18 (SpreadsheetML)
 */
import { openZip, unpackText, type ZipArchive } from './open-zip.ts';
import { readSheet, type Workbook } from './read-sheet.ts';
import { plainTags, richText, xmlAttribute, xmlElements } from './read-xml.ts';
import type { Table } from './table.ts';
import { UnusableInputError } from '../types.ts';

/** Built-in formats that show a date (ECMA-376 part 1, 18.8.30); 45-47 and 18-21 show times only. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);
const SHEET_FOLDER = 'xl/';

function part(archive: ZipArchive, name: string): string {
  return plainTags(unpackText(archive, name) ?? '');
}

/** Whether a custom format shows days or years: d or y outside quotes, escapes and [colours]. */
function isDateFormat(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  return /[dy]/i.test(bare) && !/general|standard|estandar|est[aá]ndar|padr[aã]o/i.test(bare);
}

function dateStyles(archive: ZipArchive): readonly boolean[] {
  const xml = part(archive, 'xl/styles.xml');
  const custom = new Map<number, boolean>();
  for (const { tag } of xmlElements(xml, 'numFmt')) {
    custom.set(Number(xmlAttribute(tag, 'numFmtId')), isDateFormat(xmlAttribute(tag, 'formatCode') ?? ''));
  }
  for (const { inner } of xmlElements(xml, 'cellXfs')) {
    return [...xmlElements(inner, 'xf')].map(({ tag }) => {
      const format = Number(xmlAttribute(tag, 'numFmtId') ?? 0);
      return custom.get(format) ?? BUILT_IN_DATES.has(format);
    });
  }
  return [];
}

function sharedStrings(archive: ZipArchive): readonly string[] {
  return [...xmlElements(part(archive, 'xl/sharedStrings.xml'), 'si')].map(({ inner }) => richText(inner));
}

/** Files of the sheets by relationship id; sheets that are only a chart are left out. */
function sheetTargets(archive: ZipArchive): ReadonlyMap<string, string> {
  const xml = part(archive, 'xl/_rels/workbook.xml.rels');
  return new Map(
    [...xmlElements(xml, 'Relationship')]
      .filter(({ tag }) => /\bworksheet$/.test(xmlAttribute(tag, 'Type') ?? ''))
      .map(({ tag }) => {
        const target = xmlAttribute(tag, 'Target') ?? '';
        const path = target.startsWith('/') ? target.slice(1) : SHEET_FOLDER + target;
        return [xmlAttribute(tag, 'Id') ?? '', path] as const;
      }),
  );
}

function sheetFiles(archive: ZipArchive, workbookXml: string): readonly string[] {
  const targets = sheetTargets(archive);
  const sheets = [...xmlElements(workbookXml, 'sheet')];
  const visible = sheets.filter(
    ({ tag }) => !(xmlAttribute(tag, 'state') ?? '').toLowerCase().includes('hidden'),
  );
  return (visible.length > 0 ? visible : sheets).flatMap(({ tag }) => {
    const id = /\s\w+:id="([^"]*)"/.exec(tag)?.[1];
    return id === undefined ? [] : (targets.get(id) ?? []);
  });
}

/** What else a ZIP archive may be, by an entry that tells. */
const OTHER_ARCHIVES: readonly (readonly [entry: RegExp, what: string])[] = [
  [/^xl\/workbook\.bin$/, 'a binary workbook (.xlsb)'],
  [/^word\//, 'a Word document'],
  [/^ppt\//, 'a PowerPoint presentation'],
  [/^(?:content\.xml|mimetype)$/, 'an OpenDocument file'],
  [/^Index\/.*\.iwa$|^Index\.zip$/, 'a Numbers or Pages document'],
];

function refuseArchive(archive: ZipArchive): never {
  const names = [...archive.entries.keys()];
  const found = OTHER_ARCHIVES.find(([entry]) => names.some((name) => entry.test(name)));
  throw new UnusableInputError(
    found === undefined
      ? `the file is a ZIP archive (${names.slice(0, 3).join(', ')}), no survey; unpack it and give one of the files in it`
      : `the file is ${found[1]}, which cannot be read; save it as XLSX or CSV`,
  );
}

/** Reads every visible sheet that has rows. */
export function readXlsx(bytes: Uint8Array): readonly Table[] {
  const archive = openZip(bytes);
  if (!archive.entries.has('xl/workbook.xml')) {
    refuseArchive(archive);
  }
  const workbookXml = part(archive, 'xl/workbook.xml');
  const workbook: Workbook = {
    strings: sharedStrings(archive),
    isDateStyle: dateStyles(archive),
    is1904: /date1904="(?:1|true)"/.test(workbookXml),
  };
  const tables = sheetFiles(archive, workbookXml)
    .map((name) => readSheet(part(archive, name), workbook))
    .filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) {
    throw new UnusableInputError('the workbook has no sheet with rows; export it again with its answers');
  }
  return tables;
}
