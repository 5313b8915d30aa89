import { expect, test } from 'vitest';
import { parseScore } from '../../src/ingest/cells/parse-score.ts';
import { readCase, type SurveyCase, wanted } from './survey-case.ts';

const cells: readonly (readonly [cell: string, value: number])[] = [
  ['9', 9],
  [' 7 ', 7],
  ['9,0', 9],
  ['10.0', 10],
  ['07', 7],
  ['+8', 8],
  ['-1', -1],
  ['−1', -1],
  ['9/10', 9],
  ['4 / 5', 4],
  ['9 de 10', 9],
  ['8 out of 10', 8],
  ['10 - Extremamente provável', 10],
  ['0 = Gens probable', 0],
  ['9 (muito provável)', 9],
  ['6: neutro', 6],
  ['Nota: 8', 8],
  ['nota 8', 8],
  ['8 pontos', 8],
  ['4 estrelas', 4],
  ['★★★★☆', 4],
  ['⭐⭐⭐', 3],
  ['⭐️⭐️', 2],
  ['="9"', 9],
  ["'9", 9],
  ['9️⃣', 9],
  ['🔟', 10],
  ['７', 7],
  ['7,5', 7.5],
  ['Muy satisfecho (5)', 5],
  ['Satisfeito - 4', 4],
  ['Promotor: 9', 9],
  ['★ ★ ★ ☆ ☆', 3],
  ['★★★★☆ (4)', 4],
];

test.for(cells)('reads %j as %d', ([cell, value]) => {
  expect(parseScore(cell)).toMatchObject({ kind: 'number', value });
});

test.for([
  '',
  '  ',
  '-',
  '—',
  'N/A',
  'n/d',
  'NS/NR',
  'sem nota',
  'Não respondeu',
  'sense nota',
  'No contesta',
  'null',
  '#N/D',
  '?',
])('takes %j for no answer', (cell) => {
  expect(parseScore(cell).kind).toBe('missing');
});

test.for([
  'abc',
  '7-8',
  '9 ou 10',
  '2024-03-01',
  '10/05/2024',
  '12:30',
  '80%',
  '5 €',
  'R$ 5',
  'dez',
  'Promotor',
])('takes %j for no score', (cell) => {
  expect(parseScore(cell).kind).toBe('other');
});

const cases: readonly SurveyCase[] = [
  {
    name: 'CSAT by its header',
    text: 'CSAT;Comentário\n5;Bom\n1;Mau\n0;?\n6;Hum\n',
    want: {
      columns: ['CSAT', 'Comentário', null],
      scores: [5, 1],
      scale: 'csat',
      rejected: [
        [4, 'score-out-of-range'],
        [5, 'score-out-of-range'],
      ],
    },
  },
  {
    name: 'CSAT by its values',
    text: 'Nota;Comentário\n5;Bom\n1;Mau\n3;Assim\n4;Bem\n',
    want: { columns: ['Nota', 'Comentário', null], scores: [5, 1, 3, 4], scale: 'csat' },
  },
  {
    name: 'CES by its header, in Catalan',
    text: 'Quin esforç has hagut de fer?;Comentari\n7;Molt fàcil\n1;Impossible\n9;Eh\n',
    want: {
      columns: ['Quin esforç has hagut de fer?', 'Comentari', null],
      scores: [7, 1],
      scale: 'ces',
      rejected: [[4, 'score-out-of-range']],
    },
  },
  {
    name: 'CES by its values',
    text: 'Rating;Comment\n7;Easy\n6;Fine\n2;Hard\n',
    want: { columns: ['Rating', 'Comment', null], scores: [7, 6, 2], scale: 'ces' },
  },
  {
    name: 'low scores that are NPS by header',
    text: 'Recomendaria?;Comentário\n5;Hum\n3;Mau\n4;Mau\n',
    want: { columns: ['Recomendaria?', 'Comentário', null], scores: [5, 3, 4] },
  },
  {
    name: 'satisfaction asked from 0 to 10',
    text: 'Satisfação;Comentário\n10;Bom\n8;Bem\n9;Bem\n2;Mau\n',
    want: { columns: ['Satisfação', 'Comentário', null], scores: [10, 8, 9, 2] },
  },
  {
    name: 'satisfaction in words',
    text: 'Satisfação;Comentário\nMuito satisfeito;Bom\nInsatisfeito;Mau\nNeutro;Assim\nMuito insatisfeita;Péssimo\nTalvez;Hum\n',
    want: {
      columns: ['Satisfação', 'Comentário', null],
      scores: [5, 2, 3, 1],
      scale: 'csat',
      rejected: [[6, 'score-not-a-number']],
    },
  },
  {
    name: 'stars',
    text: 'Avaliação;Comentário\n★★★★★;Bom\n★☆☆☆☆;Mau\n★★★☆☆;Assim\n',
    want: { columns: ['Avaliação', 'Comentário', null], scores: [5, 1, 3], scale: 'csat' },
  },
  {
    name: 'scores with what they are out of',
    text: 'Avaliação;Comentário\n4/5;Bom\n1/5;Mau\n5/5;Top\n',
    want: { columns: ['Avaliação', 'Comentário', null], scores: [4, 1, 5], scale: 'csat' },
  },
  {
    name: 'scores with labels',
    text: 'Nota;Comentário\n10 - Extremamente provável;Bom\n0 - Nada provável;Mau\n7 - Neutro;Assim\n',
    want: { columns: ['Nota', 'Comentário', null], scores: [10, 0, 7] },
  },
  {
    name: 'a scale the caller names',
    text: 'Nota;Comentário\n5;Bom\n1;Mau\n7;Top\n',
    options: { scale: 'csat' },
    want: {
      columns: ['Nota', 'Comentário', null],
      scores: [5, 1],
      scale: 'csat',
      rejected: [[4, 'score-out-of-range']],
    },
  },
  {
    name: 'the scale the caller names among several columns',
    text: 'NPS;CSAT;Comentário\n9;4;Bom\n3;1;Mau\n',
    options: { scale: 'csat' },
    want: { columns: ['CSAT', 'Comentário', null], scores: [4, 1], scale: 'csat' },
  },
  {
    name: 'scores without comments',
    text: 'Nota;Canal\n9;loja\n3;web\n',
    want: { columns: ['Nota', null, null], scores: [9, 3] },
  },
  {
    name: 'verdicts in Spanish',
    text: 'Fecha;Valoración;Comentario\n13/02/2024;Bueno;Bien\n14/02/2024;Muy malo;Nada funciona\n',
    want: {
      columns: ['Valoración', 'Comentario', 'Fecha'],
      scores: [4, 1],
      scale: 'csat',
      dates: ['2024-02-13', '2024-02-14'],
    },
  },
  {
    name: 'verdicts in Catalan',
    text: 'Valoració;Comentari\nMolt bé;Gent atenta\nMalament;Cua llarga\nExcel·lent;Tot perfecte\n',
    want: { columns: ['Valoració', 'Comentari', null], scores: [5, 2, 5], scale: 'csat' },
  },
];

test.for(cases)('reads $name', async (row) => {
  expect(await readCase(row)).toMatchObject(wanted(row));
});
