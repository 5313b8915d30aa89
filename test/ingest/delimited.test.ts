import { expect, test } from 'vitest';
import { readCase, type SurveyCase, wanted } from './survey-case.ts';

const TAB = '\t';

const cases: readonly SurveyCase[] = [
  {
    name: 'semicolons with decimal commas',
    text: 'Data;Nota;Comentário;Valor\n2024-03-01;9,0;Rápido e simpático;45,90\n2024-03-02;3,0;Fatura errada outra vez;1.200,00\n',
    want: { columns: ['Nota', 'Comentário', 'Data'], scores: [9, 3], dates: ['2024-03-01', '2024-03-02'] },
  },
  {
    name: 'commas, quoted commas, doubled quotes',
    text: 'score,comment\n9,"Fast, friendly"\n2,"They said ""tomorrow"", twice"\n',
    want: {
      delimiter: ',',
      columns: ['score', 'comment', null],
      scores: [9, 2],
      comments: ['Fast, friendly', 'They said "tomorrow", twice'],
    },
  },
  {
    name: 'tabs in a file called .csv',
    text: `nota${TAB}comentari${TAB}canal\n8${TAB}Bona atenció, gràcies${TAB}web\n5${TAB}Massa espera${TAB}telèfon\n`,
    want: { format: 'tsv', delimiter: TAB, columns: ['nota', 'comentari', null], scores: [8, 5] },
  },
  {
    name: 'a .tsv file that is separated by semicolons',
    file: 'export.tsv',
    text: 'nota;comentario\n8;Bom serviço\n5;Demorou\n',
    want: { columns: ['nota', 'comentario', null], scores: [8, 5] },
  },
  {
    name: 'pipes',
    text: 'id|score|comment\nA1|10|Loved it\nA2|4|Too slow, too dear\n',
    want: { delimiter: '|', columns: ['score', 'comment', null], scores: [10, 4] },
  },
  {
    name: 'a sep= line is no row, and is believed',
    text: 'sep=;\r\nNota;Comentário\r\n10;Adorei\r\n0;Nunca mais\r\n',
    want: { columns: ['Nota', 'Comentário', null], scores: [10, 0] },
  },
  {
    name: 'line numbers count the sep= line and quoted line breaks',
    text: 'sep=;\nNota;Comentário\n10;"Adorei,\nmesmo\nmuito"\nonze;Mau\n',
    want: {
      columns: ['Nota', 'Comentário', null],
      scores: [10],
      comments: ['Adorei,\nmesmo\nmuito'],
      rejected: [[6, 'score-not-a-number']],
    },
  },
  {
    name: 'carriage returns alone end lines',
    text: 'nota;comentari\r9;Molt bé\r3;No funciona\r12;Massa\r',
    want: {
      columns: ['nota', 'comentari', null],
      scores: [9, 3],
      rejected: [[4, 'score-out-of-range']],
    },
  },
  {
    name: 'carriage returns alone, with line feeds inside cells',
    text: 'nota;comentari\r9;"Molt bé\ngràcies"\r3;No funciona\r',
    want: {
      columns: ['nota', 'comentari', null],
      scores: [9, 3],
      comments: ['Molt bé\ngràcies', 'No funciona'],
    },
  },
  {
    name: 'CRLF, blank lines and lines of delimiters only',
    text: 'nota;comentario;canal\r\n\r\n9;Bom;loja\r\n;;\r\n\r\n4;Caro;web\r\n;;\r\n;;\r\n',
    want: { columns: ['nota', 'comentario', null], scores: [9, 4] },
  },
  {
    name: 'a delimiter at the end of every line',
    text: 'nota;comentario;\n9;Bom;\n4;Caro;\n',
    want: { columns: ['nota', 'comentario', null], scores: [9, 4] },
  },
  {
    name: 'delimiters at the ends of data lines only',
    text: 'nota,comentario\n9,Bom,\n4,Caro,\n',
    want: { delimiter: ',', columns: ['nota', 'comentario', null], scores: [9, 4] },
  },
  {
    name: 'one column of comments with commas in them',
    text: 'Comentário\nRápido, simples e barato\nFatura errada, outra vez\nSem queixas\n',
    want: { delimiter: null, columns: [null, 'Comentário', null], scores: [null, null, null], scale: null },
  },
  {
    name: 'one column of scores',
    text: 'NPS\n9\n10\n3\n',
    want: { delimiter: null, columns: ['NPS', null, null], scores: [9, 10, 3], comments: ['', '', ''] },
  },
  {
    name: 'blanks around quoted cells',
    text: 'nota, comentario, canal\n9, "Rápido, como sempre", web\n4, "Caro, demasiado", loja\n',
    want: {
      delimiter: ',',
      columns: ['nota', 'comentario', null],
      scores: [9, 4],
      comments: ['Rápido, como sempre', 'Caro, demasiado'],
    },
  },
  {
    name: 'backslashes before quotes',
    text: String.raw`"id","score","comment"
"1","9","Disse \"resolvido\", e estava"
"2","3","Prometeram \"amanhã\" e nada"
`,
    want: {
      delimiter: ',',
      columns: ['score', 'comment', null],
      scores: [9, 3],
      comments: ['Disse "resolvido", e estava', 'Prometeram "amanhã" e nada'],
    },
  },
  {
    name: 'a delimiter the caller insists on',
    text: 'nota^comentario\n9^Bom, rápido; barato\n',
    options: { delimiter: '^' },
    want: { delimiter: '^', columns: ['nota', 'comentario', null], scores: [9] },
  },
  {
    name: 'Excel text formulas keep leading zeros',
    text: 'cliente;nota;comentario\n="00123";="9";Bom\n="00124";="4";Mau\n',
    want: { columns: ['nota', 'comentario', null], scores: [9, 4] },
  },
  {
    name: 'one column of comments full of commas',
    text: 'Comentários\nPreço justo, recomendo, sim, muito\nLoja limpa, equipa simpática, sim, volto\nNota alta, sem dúvida, sim, obrigado\n',
    want: { delimiter: null, columns: [null, 'Comentários', null], scores: [null, null, null], scale: null },
  },
  {
    name: 'whole lines in quotes, where Excel saved them so',
    text: 'Data,Nota,Comentário\n2024-03-13,9,Bom\n"2024-03-14,3,""Caro, muito caro"""\n"2024-03-15,10,""Disse sim, e sim"""\n',
    want: {
      delimiter: ',',
      columns: ['Nota', 'Comentário', 'Data'],
      scores: [9, 3, 10],
      comments: ['Bom', 'Caro, muito caro', 'Disse sim, e sim'],
      dates: ['2024-03-13', '2024-03-15'],
    },
  },
];

test.for(cases)('reads $name', async (row) => {
  expect(await readCase(row)).toMatchObject(wanted(row));
});
