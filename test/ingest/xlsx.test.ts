import { expect, test } from 'vitest';
import { readSurvey } from '../../src/ingest/read-survey.ts';
import { buildXlsx, dateCell, workbookParts, zipParts } from './build-xlsx.ts';
import { readCase, type SurveyCase, type Want, wanted } from './survey-case.ts';

const XLSX = { format: 'xlsx', encoding: null, delimiter: null } as const;
const COLUMNS: Want['columns'] = ['Nota', 'Comentário', 'Data'];

/** A header and two answers from sheet row 1 on. */
const PLAIN = {
  1: ['Data', 'Nota', 'Comentário'],
  2: [dateCell(45_356), 9, 'Bom & rápido'],
  3: [dateCell(45_358.5), 3, 'Caro < mau'],
};

const prefixed = Object.fromEntries(
  Object.entries(workbookParts({ sheets: [{ name: 'Dados', rows: PLAIN }] })).map(([name, xml]) => [
    name,
    xml.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1x:'),
  ]),
);

const shared = {
  'xl/sharedStrings.xml':
    '<sst><si><t>Nota</t></si><si><r><t>Comen</t></r><r><rPr><b/></rPr><t>tário</t></r></si><si><t xml:space="preserve">Bom_x000D_\nmesmo</t><rPh><t>x</t></rPh></si></sst>',
};
const string = (index: number) => ({ attributes: 't="s"', content: `<v>${index}</v>` });

const cases: readonly SurveyCase[] = [
  {
    name: 'dates by style, numbers, entities',
    text: buildXlsx({ sheets: [{ name: 'Dados', rows: PLAIN }] }),
    want: {
      ...XLSX,
      columns: COLUMNS,
      scores: [9, 3],
      dates: ['2024-03-05', '2024-03-07'],
      comments: ['Bom & rápido', 'Caro < mau'],
    },
  },
  {
    name: 'a workbook called .csv',
    file: 'export.csv',
    text: buildXlsx({ sheets: [{ name: 'Dados', rows: PLAIN }] }),
    want: { ...XLSX, columns: COLUMNS, scores: [9, 3], dates: ['2024-03-05', '2024-03-07'] },
  },
  {
    name: 'the 1904 date system',
    text: buildXlsx({
      is1904: true,
      sheets: [{ name: 'D', rows: { 1: ['Data', 'Nota', 'Comentário'], 2: [dateCell(43_894), 9, 'Bom'] } }],
    }),
    want: { ...XLSX, columns: COLUMNS, scores: [9], dates: ['2024-03-05', '2024-03-05'] },
  },
  {
    name: 'merged titles, blank rows, totals, trailing empty rows; lines are sheet rows',
    text: buildXlsx({
      sheets: [
        {
          name: 'Dados',
          rows: {
            1: ['Relatório de satisfação', null, null],
            3: ['Data', 'Nota', 'Comentário'],
            4: [dateCell(45_356), 9, 'Bom'],
            6: [dateCell(45_357), 14, 'Hum'],
            7: [dateCell(45_357), null, 'Sem nota'],
            8: ['Média', 9, null],
            20: ['', ' ', null],
          },
        },
      ],
    }),
    want: {
      ...XLSX,
      columns: COLUMNS,
      scores: [9],
      dates: ['2024-03-05', '2024-03-05'],
      rejected: [
        [6, 'score-out-of-range'],
        [7, 'score-missing'],
      ],
      unscored: ['Sem nota'],
    },
  },
  {
    name: 'several sheets: the one with answers, not the summary and not the hidden one',
    text: buildXlsx({
      sheets: [
        { name: 'Resumo', rows: { 1: ['Mês', 'Valor'], 2: ['Março', 45], 3: ['Abril', 51] } },
        {
          name: 'Velho',
          state: 'hidden',
          rows: { ...PLAIN, 4: [dateCell(45_356), 9, 'x'], 5: [dateCell(45_356), 9, 'y'] },
        },
        { name: 'Respostas', rows: PLAIN },
      ],
    }),
    want: { ...XLSX, columns: COLUMNS, scores: [9, 3], dates: ['2024-03-05', '2024-03-07'] },
  },
  {
    name: 'shared and rich strings, escapes, errors, booleans',
    text: buildXlsx({
      more: shared,
      sheets: [
        {
          name: 'D',
          rows: {
            1: [string(0), string(1), 'Ativo'],
            2: [10, string(2), { attributes: 't="b"', content: '<v>1</v>' }],
            3: [{ attributes: 't="e"', content: '<v>#N/A</v>' }, 'Mau', null],
            4: [{ attributes: 't="str"', content: '<f>"8"</f><v>8</v>' }, 'Bem', null],
          },
        },
      ],
    }),
    want: {
      ...XLSX,
      columns: ['Nota', 'Comentário', null],
      scores: [10, 8],
      comments: ['Bom\r\nmesmo', 'Bem'],
      rejected: [[3, 'score-missing']],
      unscored: ['Mau'],
    },
  },
  {
    name: 'tags with namespace prefixes',
    text: zipParts(prefixed),
    want: { ...XLSX, columns: COLUMNS, scores: [9, 3], dates: ['2024-03-05', '2024-03-07'] },
  },
  {
    name: 'dates and scores kept as text',
    text: buildXlsx({
      sheets: [
        {
          name: 'D',
          rows: {
            1: ['Data', 'Nota', 'Comentário'],
            2: ['13/03/2024', '9,0', 'Bom'],
            3: ['3 de abril de 2024', '10 - Muito provável', 'Top'],
          },
        },
      ],
    }),
    want: { ...XLSX, columns: COLUMNS, scores: [9, 10], dates: ['2024-03-13', '2024-04-03'] },
  },
  {
    name: 'two header rows with merged cells',
    text: buildXlsx({
      sheets: [
        {
          name: 'D',
          rows: {
            1: ['Data', 'Avaliação', null],
            2: [null, 'Nota', 'Comentário'],
            3: [dateCell(45_356), 9, 'Bom'],
            4: [dateCell(45_357), 2, 'Mau'],
          },
        },
      ],
    }),
    want: { ...XLSX, columns: COLUMNS, scores: [9, 2], dates: ['2024-03-05', '2024-03-06'] },
  },
  {
    name: 'a workbook with a chart on a sheet of its own',
    text: buildXlsx({
      sheets: [
        { name: 'Gráfico', rows: {} },
        { name: 'D', rows: { 1: ['Nota', 'Comentário'], 2: [9, 'Bom'], 3: [2, 'Mau'] } },
      ],
      more: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/>' +
          '<Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      },
    }),
    want: { ...XLSX, columns: ['Nota', 'Comentário', null], scores: [9, 2] },
  },
];

test.for(cases)('reads $name', async (row) => {
  expect(await readCase(row)).toMatchObject(wanted(row));
});

test('cells without references follow each other; numbers keep their point', async () => {
  const sheet =
    '<worksheet><sheetData><row><c t="inlineStr"><is><t>Valor</t></is></c><c t="inlineStr"><is><t>Nota</t></is></c><c t="inlineStr"><is><t>Comentário</t></is></c></row>' +
    '<row><c><v>1.234</v></c><c><v>9</v></c><c t="inlineStr"><is><t>Bom</t></is></c></row></sheetData></worksheet>';
  const parts = workbookParts({
    sheets: [{ name: 'D', rows: {} }],
    more: { 'xl/worksheets/sheet1.xml': sheet },
  });
  const survey = await readSurvey(zipParts(parts), { file: 'x.xlsx' });
  expect([...survey.feedback]).toMatchObject([{ line: 2, value: 1.234, score: 9, comment: 'Bom' }]);
});
