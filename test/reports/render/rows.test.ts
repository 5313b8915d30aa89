import { readSheet } from 'read-excel-file/node';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../../src/analysis/types.ts';
import { annotateRows } from '../../../src/reports/render/rows.ts';
import { renderRowsCsv, withoutFormula } from '../../../src/reports/render/rows-csv.ts';
import { renderRowsXlsx } from '../../../src/reports/render/rows-xlsx.ts';

const ANALYSIS: Analysis = {
  id: null,
  language: { code: 'pt', confidence: 0.98 },
  overall: 'mixed',
  valence: -0.1,
  mentions: [
    {
      theme: 'agent.courtesy',
      polarity: 'pos',
      intensity: 0.6,
      confidence: 0.9,
      evidence: { start: 0, end: 18, text: 'Gente simpática' },
      owner: 'training',
    },
    {
      theme: 'service.speed',
      polarity: 'neg',
      intensity: 0.5,
      confidence: 0.8,
      evidence: { start: 24, end: 40, text: 'esperei uma hora' },
      owner: 'operations',
    },
  ],
  kind: ['praise', 'complaint'],
  flags: [],
  engine: '0.1.0',
  lexiconDigest: 'x',
};

const HEADER = ['Nota', 'Porquê?', 'Language'];
const ROWS = [
  { cells: ['7', 'Gente simpática, mas esperei uma hora', 'PT'], analysis: ANALYSIS },
  { cells: ['10', '=HYPERLINK("x";"y")\n"ótimo"'], analysis: null },
];
const ANNOTATED = [
  [...HEADER, 'language (porque)', 'overall', 'themes', 'polarity', 'evidence', 'kind', 'flags'],
  [
    ...(ROWS[0]?.cells ?? []),
    'pt',
    'mixed',
    'agent.courtesy | service.speed',
    'pos | neg',
    'Gente simpática | esperei uma hora',
    'praise | complaint',
    '',
  ],
  [...(ROWS[1]?.cells ?? []), '', '', '', '', '', '', '', ''],
];

test('annotateRows gives back every cell and adds the analysis at the right', () => {
  expect([...annotateRows(HEADER, ROWS)]).toEqual(ANNOTATED);
});

describe('renderRowsCsv', () => {
  test('writes a BOM, the delimiter of the input, quotes and CRLF', () => {
    const csv = [...renderRowsCsv(annotateRows(HEADER, ROWS), ';')].join('');
    expect(csv.startsWith('\ufeffNota;Porquê?;Language;language (porque);')).toBe(true);
    expect(csv).toContain(`\r\n10;"'=HYPERLINK(""x"";""y"")\n""ótimo""";`);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('an input without delimiter gets a semicolon, and no row gives nothing', () => {
    expect([...renderRowsCsv([['a', 'b;c']], null)]).toEqual(['\ufeffa;"b;c"\r\n']);
    expect([...renderRowsCsv([], ',')]).toEqual([]);
  });

  test.for([
    ['=1+1', "'=1+1"],
    ['+55 11 9', "'+55 11 9"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['\0=1', "'\0=1"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['- nada', "'- nada"],
    ['-5', '-5'],
    ['+3,5', '+3,5'],
    ['-1.234,56', '-1.234,56'],
    ['-12 %', '-12 %'],
    ['a=1', 'a=1'],
    ["'já", "'já"],
    ['', ''],
  ] as const)('%j is written as %j', ([cell, safe]) => {
    expect(withoutFormula(cell)).toBe(safe);
  });

  test('any cells are read back, but for the leading apostrophe', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        fc.constantFrom(';', ',', '\t'),
        (rows, delimiter) => {
          const csv = [...renderRowsCsv(rows, delimiter)].join('');
          const read = parse(csv, { delimiter, bom: true, relax_column_count: true });
          expect(read).toEqual(rows.map((row) => row.map(withoutFormula)));
        },
      ),
    );
  });
});

function bytesOf(rows: Iterable<readonly string[]>): Buffer {
  return Buffer.concat([...renderRowsXlsx(rows)]);
}

describe('renderRowsXlsx', () => {
  test('is read back by a spreadsheet reader: numbers as numbers, text as text', async () => {
    const cells = [
      ['Nota', 'Comentário', 'Contrato'],
      ['9', 'Ótimo & <rápido> "já" 😀', '00123'],
      ['-3,5', '=1+1', '351912345678901'],
      ['0', 'linha\r\nlinha', ' espaço '],
      ['1.234', 'a\0b\u001bc\ud800d', '_x0041_'],
      ['', '', 'fim'],
    ];
    expect(await readSheet(bytesOf(cells))).toEqual([
      ['Nota', 'Comentário', 'Contrato'],
      [9, 'Ótimo & <rápido> "já" 😀', '00123'],
      [-3.5, '=1+1', '351912345678901'],
      [0, 'linha\nlinha', 'espaço'],
      ['1.234', 'abcd', expect.stringContaining('x0041_')],
      [null, null, 'fim'],
    ]);
  });

  test('the same rows give the same bytes', () => {
    expect(bytesOf(ANNOTATED).equals(bytesOf(ANNOTATED))).toBe(true);
  });

  test('a long sheet keeps all rows and all columns', async () => {
    const header = Array.from({ length: 30 }, (_, index) => `c${index}`);
    const rows = Array.from({ length: 3000 }, (_, row) => header.map((_name, column) => `${row}:${column}`));
    const read = await readSheet(bytesOf([header, ...rows]));
    expect(read.length).toBe(3001);
    expect(read.at(-1)?.at(-1)).toBe('2999:29');
  });

  test('a cell longer than the format allows is cut, never inside a character', async () => {
    const read = await readSheet(bytesOf([['a'], [`${'x'.repeat(32_766)}😀`]]));
    expect(read[1]).toEqual(['x'.repeat(32_766)]);
  });

  test('nothing gives an empty sheet', async () => {
    expect(await readSheet(bytesOf([]))).toEqual([]);
  });
});
