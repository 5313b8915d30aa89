import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/ingest/container/decode-text.ts';
import { parseDate } from '../../src/ingest/cells/parse-date.ts';
import { parseNumber } from '../../src/ingest/cells/parse-number.ts';
import { parseScore } from '../../src/ingest/cells/parse-score.ts';
import { readCsv } from '../../src/ingest/container/read-csv.ts';
import { readSurvey } from '../../src/ingest/read-survey.ts';
import { firstRows } from '../../src/ingest/container/table.ts';
import { UnusableInputError } from '../../src/ingest/types.ts';
import { buildXlsx } from './build-xlsx.ts';
import { bytesOf, utf16 } from './survey-case.ts';

const delimiter = fc.constantFrom(';', ',', '\t', '|');
const lineEnd = fc.constantFrom('\n', '\r\n');
const dialect = fc.record({ separator: delimiter, end: lineEnd });
const cell = fc.string({
  unit: fc.constantFrom('a', 'é', 'ç', '😀', ' ', '"', ';', ',', '\t', '|', '\n', '9', '.', '’'),
  maxLength: 12,
});
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  )
  .filter((rows) => rows.every((cells) => cells.some((text) => text.trim() !== '')));

function writeCsv(rows: readonly (readonly string[])[], separator: string, end: string): string {
  return rows
    .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator) + end)
    .join('');
}

function readBack(text: string, separator: string) {
  return firstRows(readCsv(decodeText(bytesOf(text)), separator).rows, 1000);
}

test('any table written as quoted CSV reads back, cell by cell', () => {
  fc.assert(
    fc.property(tables, delimiter, lineEnd, (rows, separator, end) => {
      expect(readBack(writeCsv(rows, separator, end), separator)).toEqual(rows);
    }),
  );
});

test('well-formed CSV reads as csv-parse reads it', () => {
  fc.assert(
    fc.property(tables, delimiter, (rows, separator) => {
      const text = writeCsv(rows, separator, '\n');
      expect(readBack(text, separator)).toEqual(parse(text, { delimiter: separator }));
    }),
  );
});

/** Comments of words, so that columns are as clear as in a real file. */
const comment = fc
  .array(fc.constantFrom('bom', 'caro', 'atenció', 'não', 'slow; dear', 'fila, longa', '"já"', 'ok\nsim'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' '));
const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), comment), { minLength: 3, maxLength: 30 });

test('a survey reads the same whatever the delimiter, the line ends and the encoding', async () => {
  await fc.assert(
    fc.asyncProperty(answers, dialect, fc.boolean(), async (rows, { separator, end }, isWide) => {
      const text = writeCsv(
        [['NPS', 'Comentário'], ...rows.map(([score, words]) => [String(score), words])],
        separator,
        end,
      );
      const survey = await readSurvey(isWide ? utf16(text, 'le') : bytesOf(text), { file: 'x' });
      expect(survey.input).toMatchObject({ delimiter: separator, rowsRead: rows.length, rowsRejected: 0 });
      expect([...survey.feedback].map(({ score, comment: words }) => [score, words])).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});

/** Pieces that make trouble next to each other. */
const trouble = fc.array(
  fc.constantFrom(
    'nota;comentario',
    'NPS',
    '\n',
    '\r',
    '\r\n',
    ';',
    ',',
    '\t',
    '"',
    '""',
    '\\"',
    '9',
    '-1',
    '10 - Sim',
    'Bom',
    'sep=;',
    'Total',
    'Média',
    '{',
    '}',
    '[',
    ']',
    '{"score":9}',
    '[{"score":',
    '<',
    '\0',
    '\uFEFF',
    '\uFFFD',
    '=',
    '#',
    '2024-01-01',
    '3 de março',
    ' ',
  ),
  { maxLength: 40 },
);

async function readsOrRefuses(bytes: Uint8Array): Promise<boolean> {
  const outcome = await readSurvey(bytes, { file: 'x.csv' }).catch((error: unknown) => error);
  if (outcome instanceof Error) {
    return outcome instanceof UnusableInputError && !outcome.message.includes('\n');
  }
  return true;
}

test('no text and no bytes bring it down', async () => {
  const bytes = fc.oneof(
    trouble.map((pieces) => bytesOf(pieces.join(''))),
    fc.uint8Array({ maxLength: 200 }),
    fc.uint8Array({ maxLength: 60 }).map((tail) => Uint8Array.of(0x50, 0x4b, 3, 4, ...tail)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (input) => {
      expect(await readsOrRefuses(input)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

const WORKBOOK = buildXlsx({ sheets: [{ name: 'D', rows: { 1: ['Nota', 'Comentário'], 2: [9, 'Bom'] } }] });

test('no damage to a workbook brings it down', async () => {
  const place = fc.integer({ min: 0, max: WORKBOOK.length - 1 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
      async (bites) => {
        const bytes = WORKBOOK.slice();
        bites.forEach(([at, byte]) => {
          bytes[at] = byte;
        });
        expect(await readsOrRefuses(bytes)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('rows read are rows valid and rows rejected, each on a line of its own', async () => {
  await fc.assert(
    fc.asyncProperty(trouble, async (pieces) => {
      const text = `nota;comentario\n9;Bom\n${pieces.join('')}`;
      const { input, feedback } = await readSurvey(bytesOf(text), { file: 'x' }).catch(() => ({
        input: { rowsRead: 0, rowsValid: 0, rowsRejected: 0, rejected: [] },
        feedback: [],
      }));
      const lines = [...[...feedback].map(({ line }) => line), ...input.rejected.map(({ line }) => line)];
      expect(input.rowsValid + input.rowsRejected).toBe(input.rowsRead);
      expect(new Set(lines).size).toBe(input.rowsRead);
    }),
    { numRuns: 300 },
  );
});

test('cells of any text are scores, numbers, dates or nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(['missing', 'number', 'label', 'other']).toContain(parseScore(text).kind);
      expect(parseNumber(text) ?? 0).not.toBeNaN();
      expect(parseDate(text, 'day-first') ?? '2024-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
    }),
  );
});

test('every day of a century reads back in every way of writing it', () => {
  const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = '', month = '', dd = ''] = iso.split('-');
      expect(parseDate(iso, 'day-first')).toBe(iso);
      expect(parseDate(`${dd}/${month}/${year}`, 'day-first')).toBe(iso);
      expect(parseDate(`${month}/${dd}/${year}`, 'month-first')).toBe(iso);
      expect(parseDate(`${Number(dd)}.${Number(month)}.${year.slice(2)}`, 'day-first')).toBe(iso);
    }),
  );
});
