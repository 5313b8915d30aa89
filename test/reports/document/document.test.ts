import { describe, expect, test } from 'vitest';
import type { Cover } from '../../../src/reports/document/cover.ts';
import { toCsv } from '../../../src/reports/document/to-csv.ts';
import { toHtml } from '../../../src/reports/document/to-html.ts';
import { toMarkdown } from '../../../src/reports/document/to-markdown.ts';
import { toTerminal } from '../../../src/reports/document/to-terminal.ts';
import type { Block, Document, TableBlock } from '../../../src/reports/document/types.ts';
import { messagesFor } from '../../../src/reports/messages/messages-for.ts';

const HOSTILE = '<script>alert(1)</script> =1+1 | *b*';

const table = (caption: string, value: string): TableBlock => ({
  is: 'table',
  caption,
  columns: [
    { label: 'Tema', isNumber: false },
    { label: 'Pontos', isNumber: true },
  ],
  rows: [[HOSTILE, value]],
});

const BLOCKS: readonly Block[] = [
  { is: 'text', text: `texto ${HOSTILE}` },
  { is: 'list', items: ['primeiro', HOSTILE] },
  { is: 'facts', facts: [{ label: 'NPS', value: '−12', detail: 'entre −14 e −10' }] },
  table('Secção', '−3,8'),
  {
    is: 'figure',
    title: 'Gráfico',
    description: 'descrição',
    draw: ({ id, width }) => `<svg id="${id}" width="${width}"></svg>`,
    table: table('Números', '=2+2'),
  },
  {
    is: 'quotes',
    heading: 'Palavras',
    quotes: [
      {
        line: 7,
        id: null,
        score: 3,
        date: '2026-05-01',
        language: 'pt',
        text: `a fatura veio errada ${HOSTILE}`,
        start: 2,
        end: 20,
        cutStart: false,
        cutEnd: true,
      },
    ],
  },
];

const DOCUMENT: Document = {
  title: `Título ${HOSTILE}`,
  lead: ['A resposta.'],
  sections: [
    { id: 'one', heading: 'Secção', blocks: BLOCKS },
    { id: 'empty', heading: 'Vazia', blocks: [] },
  ],
  notes: [HOSTILE],
};

const COVER: Cover = {
  messages: messagesFor('pt'),
  title: HOSTILE,
  engine: 'porque-1',
  lexiconDigest: 'abc',
  delimiter: null,
};

describe('HTML', () => {
  const page = toHtml(DOCUMENT, COVER);

  test('is a whole page without script or request, whatever the text', () => {
    expect(page).toMatch(/^<!doctype html>/u);
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|<link|@import/u);
    expect(page).toContain('&lt;script&gt;');
  });

  test('gives every drawing an id of its own, for both widths', () => {
    expect(
      [...page.matchAll(/<svg id="([^"]+)" width="(\d+)"/gu)].map(([, id, width]) => [id, width]),
    ).toEqual([
      ['one-5-wide', '700'],
      ['one-5-narrow', '340'],
    ]);
  });

  test('leaves out a section without content and a caption that echoes its heading', () => {
    expect(page).not.toContain('Vazia');
    expect(page.match(/<caption>/gu)).toHaveLength(1);
  });

  test('marks the evidence of a quote', () => {
    expect(page).toContain('<mark>fatura veio errada</mark>');
  });
});

test('Markdown keeps hostile text as text and pictures as tables', () => {
  const text = toMarkdown(DOCUMENT, COVER);
  expect(text).toContain('## Secção');
  expect(text).not.toContain('<script');
  expect(text).toContain('| =2+2 |');
  expect(text).toContain('**fatura veio errada**');
  expect(text).not.toContain('Vazia');
});

test('CSV holds all tables, with minus signs of spreadsheets and no formula', () => {
  const lines = [...toCsv(DOCUMENT, COVER)].join('').split('\r\n');
  expect(lines[0]).toBe('\ufeffSecção');
  expect(lines[1]).toBe('Tema;Pontos');
  expect(lines[2]?.endsWith(';-3,8')).toBe(true);
  expect(lines[3]).toBe('');
  expect(lines[6]?.endsWith(";'=2+2")).toBe(true);
});

test('the terminal prints tables as columns, and as lists where they are too wide', () => {
  const wide = toTerminal(DOCUMENT, COVER, { width: 100, useColor: false });
  expect(wide).toMatch(/^ {2}Tema +Pontos$/mu);
  expect(wide).toContain('[fatura veio errada]');
  const narrow = toTerminal(DOCUMENT, COVER, { width: 40, useColor: false });
  expect(narrow).not.toMatch(/^ {2}Tema +Pontos$/mu);
  expect(narrow).toContain('−3,8');
});
