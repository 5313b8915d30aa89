import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSurvey } from '../../src/ingest/read-survey.ts';
import { UnusableInputError, type ReadOptions } from '../../src/ingest/types.ts';
import { buildXlsx, workbookParts, zipParts } from './build-xlsx.ts';
import { bytesOf } from './survey-case.ts';

const ROWS = { 1: ['Nota', 'Comentário'], 2: [9, 'Bom'] };
const WORKBOOK = buildXlsx({ sheets: [{ name: 'D', rows: ROWS }] });
const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600));

function ole(stream: string): Uint8Array {
  return Uint8Array.from([...OLE, ...Buffer.from(stream, 'utf16le'), ...new Uint8Array(100)]);
}

/** Overwrites the unpacked sizes in the directory of an archive. */
function withSizes(archive: Uint8Array, size: number): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02_01_4b_50) {
      view.setUint32(at + 24, size, true);
    }
  }
  return bytes;
}

const bomb = zipSync(
  {
    ...Object.fromEntries(
      Object.entries(workbookParts({ sheets: [{ name: 'D', rows: ROWS }] })).map(([name, text]) => [
        name,
        strToU8(text),
      ]),
    ),
    'xl/sharedStrings.xml': new Uint8Array(20_000_000),
  },
  { level: 9 },
);
const crowd = zipParts(
  Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`xl/${index}.xml`, ''])),
);
const encrypted = WORKBOOK.map((byte, index) =>
  WORKBOOK[index - 8] === 0x50 && WORKBOOK[index - 7] === 0x4b && WORKBOOK[index - 6] === 1 ? byte | 1 : byte,
);

interface Refusal {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly says: RegExp;
  readonly options?: Omit<ReadOptions, 'file'>;
}

const cases: readonly Refusal[] = [
  { name: 'an empty file', text: '', says: /empty/ },
  { name: 'a file of blanks', text: '\uFEFF \r\n\t\r\n', says: /empty/ },
  { name: 'a PDF', text: '%PDF-1.7\n1 0 obj', says: /PDF/ },
  { name: 'a PNG image', text: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), says: /PNG/ },
  { name: 'a JPEG image', text: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), says: /JPEG/ },
  { name: 'a gzip archive', text: Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0), says: /gzip.*unpack/ },
  {
    name: 'a ZIP archive of something else',
    text: zipParts({ 'a.csv': 'nota\n9' }),
    says: /ZIP archive \(a\.csv\)/,
  },
  { name: 'a Word document', text: zipParts({ 'word/document.xml': '<w/>' }), says: /Word/ },
  {
    name: 'an OpenDocument sheet',
    text: zipParts({ mimetype: 'x', 'content.xml': '<x/>' }),
    says: /OpenDocument/,
  },
  { name: 'a binary workbook', text: zipParts({ 'xl/workbook.bin': 'x' }), says: /xlsb/ },
  { name: 'an old workbook', text: ole('Workbook'), says: /\.xls/ },
  { name: 'a workbook with a password', text: ole('EncryptedPackage'), says: /password/ },
  { name: 'an archive with a password', text: encrypted, says: /password/ },
  { name: 'a workbook cut off', text: WORKBOOK.slice(0, -60), says: /cut off|damaged/ },
  {
    name: 'a workbook with damaged bytes',
    text: WORKBOOK.map((byte, i) => (i > 60 && i < 200 ? 0xff : byte)),
    says: /damaged|far more|no sheet|unpacks/,
  },
  { name: 'a zip bomb', text: bomb, says: /unpack/ },
  { name: 'a zip that lies about its size', text: withSizes(WORKBOOK, 10), says: /unpacks to more/ },
  { name: 'an archive with thousands of entries', text: crowd, says: /2100 entries/ },
  {
    name: 'a workbook without rows',
    text: buildXlsx({ sheets: [{ name: 'D', rows: {} }] }),
    says: /no sheet with rows/,
  },
  {
    name: 'a workbook without answers',
    text: buildXlsx({ sheets: [{ name: 'D', rows: { 1: ['Mês', 'Valor'], 2: ['Março', 45] } }] }),
    says: /no score or comment column found among "Mês", "Valor"/,
  },
  {
    name: 'binary data',
    text: Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
    says: /binary/,
  },
  {
    name: 'a web page called .xls',
    text: '<html><table><tr><td>Nota</td></tr></table></html>',
    says: /web page/,
  },
  { name: 'XML', text: '<?xml version="1.0"?><Workbook/>', says: /XML/ },
  {
    name: 'JSON that ends too early',
    text: '[{"nota": 9, "comentario": "Bom"}, {"nota": 3',
    says: /not valid JSON/,
  },
  { name: 'JSON without a list', text: '{}', says: /no list of responses/ },
  {
    name: 'JSON nested without end',
    text: '['.repeat(5000) + ']'.repeat(5000),
    says: /nested deeper than 200/,
  },
  { name: 'an empty JSON list', text: '[]', says: /no list of responses/ },
  {
    name: 'JSON without score and comment',
    text: '[{"a": 1, "b": 2}]',
    says: /no score or comment column found among "a", "b"/,
  },
  {
    name: 'NDJSON asked for and not given',
    text: 'nota;comentario\n9;Bom',
    says: /no line of the file/,
    options: { format: 'ndjson' },
  },
  {
    name: 'XLSX asked for and not given',
    text: 'nota;comentario\n9;Bom',
    says: /no XLSX/,
    options: { format: 'xlsx' },
  },
  {
    name: 'columns that are neither score nor comment',
    text: 'a,b,c\n1,20,300\n2,30,400\n',
    says: /^no score or comment column found among "a", "b", "c"; say which with --map score="a" --map comment="c"$/,
  },
  {
    name: 'a price list',
    text: 'produto;preço;stock\nMesa;45,00;3\nCadeira;12,50;8\n',
    says: /"produto", "preço", "stock"/,
  },
  {
    name: 'a list of customers',
    text: 'id;nome;email\n1;Ana;ana@exemplo.pt\n2;Rui;rui@exemplo.pt\n',
    says: /no score or comment/,
  },
  { name: 'a header without rows', text: 'nota;comentario\n', says: /no rows/ },
  {
    name: 'a map to a column that is not there',
    text: 'a;b\n1;x\n',
    says: /no column "Q9" for score; the columns are "a", "b"/,
    options: { map: { score: 'Q9' } },
  },
  {
    name: 'a delimiter of two characters',
    text: 'a;b\n1;x\n',
    says: /--delimiter/,
    options: { delimiter: '::' },
  },
  {
    name: 'a date format without a day',
    text: 'nota;data\n9;1/2/2024\n',
    says: /--date-format/,
    options: { dateFormat: 'yyyy' },
  },
  {
    name: 'a workbook with a sheet that is cut off',
    text: buildXlsx({
      sheets: [{ name: 'D', rows: ROWS }],
      more: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>9</v></c></row>' },
    }),
    says: /damaged: a sheet is cut off/,
  },
  {
    name: 'a workbook without its texts',
    text: buildXlsx({
      sheets: [{ name: 'D', rows: { 1: [{ attributes: 't="s"', content: '<v>0</v>' }], 2: [9] } }],
    }),
    says: /damaged: a text is missing/,
  },
  { name: 'a single line of prose', text: 'Inquérito aos clientes de 2024\n', says: /one column, "#1"/ },
  { name: 'a list of numbers', text: '[1, 2, 3]\n', says: /one column/ },
  { name: 'lines of lists', text: '[1, "a"]\n[2, "b"]\n', says: /no line of the file is a JSON object/ },
  { name: 'figures alone, without names', text: '1,2,3\n4,5,6\n7,8,9\n', says: /no score or comment column/ },
  {
    name: 'a list of products',
    text: 'sku;descrição do artigo;preço\nA1;Cabo de rede de dois metros;4,90\nA2;Cabo de rede de cinco metros;6,90\n',
    says: /no score or comment column found among "sku"/,
  },
  {
    name: 'a list of books',
    text: 'título;editora;ano\nCasa do rio;Norte;2001\nMar e serra;Sul;2004\nCem dias depois;Norte;2010\n',
    says: /no score or comment column found/,
  },
  { name: 'words without names or scores', text: 'a;b\nLisboa;Norte\nPorto;Sul\n', says: /among "#1", "#2"/ },
];

test.for(cases)('refuses $name', async ({ text, says, options }) => {
  const error: unknown = await readSurvey(bytesOf(text), { file: 'x', ...options }).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnusableInputError);
  expect(String(error)).toMatch(new RegExp(says.source.replace(/^\^/, '')));
  expect(String(error)).not.toContain('\n');
});
