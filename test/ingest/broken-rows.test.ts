import { expect, test } from 'vitest';
import { readCase, type SurveyCase, wanted } from './survey-case.ts';

const cases: readonly SurveyCase[] = [
  {
    name: 'a quote that never closes',
    text: 'nota;comentario;canal\n9;Bom;loja\n5;"Mau;web\n8;Simpáticos;loja\n7;"Bem, obrigado";web\n',
    want: {
      columns: ['nota', 'comentario', null],
      scores: [9, 8, 7],
      rejected: [[3, 'row-malformed']],
    },
  },
  {
    name: 'a quote that never closes, in the last row',
    text: 'nota;comentario\n9;Bom\n8;Simpáticos\n5;"Mau atendi',
    want: { columns: ['nota', 'comentario', null], scores: [9, 8], rejected: [[4, 'row-malformed']] },
  },
  {
    name: 'a quote that never closes and no quote after it',
    text: 'nota;comentario\n9;"Bom\n8;Simpáticos\n5;Mau\n',
    want: { columns: ['nota', 'comentario', null], scores: [8, 5], rejected: [[2, 'row-malformed']] },
  },
  {
    name: 'quotes in the middle of text',
    text: 'nota;comentario\n9;Disseram "já está" e estava\n4;"Já está" disseram eles\n3;o plano "tudo"\n',
    want: {
      columns: ['nota', 'comentario', null],
      scores: [9, 4, 3],
      comments: ['Disseram "já está" e estava', '"Já está" disseram eles', 'o plano "tudo"'],
    },
  },
  {
    name: 'quotes inside quoted text that nobody doubled',
    text: 'nota;comentario\n9;"Disseram "já está" e estava"\n4;"Caro"\n',
    want: {
      columns: ['nota', 'comentario', null],
      scores: [9, 4],
      comments: ['Disseram "já está" e estava', 'Caro'],
    },
  },
  {
    name: 'rows shorter than the header',
    text: 'nota;comentario;data;canal\n9;Bom;2024-01-02;loja\n8\n7;Razoável\n;\n2;Mau;2024-01-03;web\n',
    want: {
      columns: ['nota', 'comentario', 'data'],
      scores: [9, 8, 7, 2],
      dates: ['2024-01-02', '2024-01-03'],
    },
  },
  {
    name: 'a row with more cells than the header holds',
    text: 'nota;comentario;canal\n9;Bom;loja\n3;Caro; e mau; mesmo;web\n8;Bem;loja\n',
    want: { columns: ['nota', 'comentario', null], scores: [9, 8], rejected: [[3, 'row-malformed']] },
  },
  {
    name: 'NUL characters',
    text: 'nota;comentario\n9;B\0om\n8;Bem\0\n',
    want: { columns: ['nota', 'comentario', null], scores: [9, 8], comments: ['Bom', 'Bem'] },
  },
  {
    name: 'a byte order mark and a header in the middle, as pasted files have',
    text: '\uFEFFnota;comentario\n9;Bom\n\uFEFFnota;comentario\n3;Caro\n',
    want: { columns: ['nota', 'comentario', null], scores: [9, 3] },
  },
  {
    name: 'bad scores of every kind',
    text: 'nota;comentario\n10;Bom\n11;A\n-1;B\n99;C\nabc;D\n;E\n;\nN/A;F\nNS/NR;\nsem nota;G\n7,5;H\n0;I\n',
    want: {
      columns: ['nota', 'comentario', null],
      scores: [10, 0],
      rejected: [
        [3, 'score-out-of-range'],
        [4, 'score-out-of-range'],
        [5, 'score-out-of-range'],
        [6, 'score-not-a-number'],
        [7, 'score-missing'],
        [9, 'score-missing'],
        [10, 'score-missing'],
        [11, 'score-missing'],
        [12, 'score-out-of-range'],
      ],
      unscored: ['E', 'F', 'G'],
    },
  },
  {
    name: 'a row without score and comment but with other cells',
    text: 'data;nota;comentario\n2024-05-01;9;Bom\n2024-05-02;;\n2024-05-03;;-\n',
    want: {
      columns: ['nota', 'comentario', 'data'],
      scores: [9],
      dates: ['2024-05-01', '2024-05-01'],
      rejected: [
        [3, 'score-missing'],
        [4, 'score-missing'],
      ],
    },
  },
];

test.for(cases)('survives $name', async (row) => {
  expect(await readCase(row)).toMatchObject(wanted(row));
});
