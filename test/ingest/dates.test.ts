import { expect, test } from 'vitest';
import { parseDate } from '../../src/ingest/cells/parse-date.ts';
import { readCase, type SurveyCase, wanted } from './survey-case.ts';

const cells: readonly (readonly [cell: string, date: string | null])[] = [
  ['2024-03-05', '2024-03-05'],
  ['2024-03-05T23:59:59-03:00', '2024-03-05'],
  ['2024-03-05 10:00:00.123 UTC', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['20240305', '2024-03-05'],
  ['05/03/2024', '2024-03-05'],
  ['5/3/24', '2024-03-05'],
  ['05-03-24', '2024-03-05'],
  ['05.03.2024', '2024-03-05'],
  ['05.03.2024.', '2024-03-05'],
  ['05/03/2024 14:30', '2024-03-05'],
  ['seg, 05/03/2024', '2024-03-05'],
  ['05/03/2024 às 14h30', '2024-03-05'],
  ['45356', '2024-03-05'],
  ['45356,75', '2024-03-05'],
  ['1709640000', '2024-03-05'],
  ['1709640000000', '2024-03-05'],
  ['5 de março de 2024', '2024-03-05'],
  ['5 de març de 2024', '2024-03-05'],
  ['5 de març del 2024', '2024-03-05'],
  ["4 d'abril de 2024", '2024-04-04'],
  ['4 d’agost de 2024', '2024-08-04'],
  ['05-fev-2024', '2024-02-05'],
  ['05/fev/24', '2024-02-05'],
  ['5 gen. 2024', '2024-01-05'],
  ['1º de janeiro de 2024', '2024-01-01'],
  ['terça-feira, 5 de março de 2024 10:15', '2024-03-05'],
  ['dimarts, 5 de març de 2024', '2024-03-05'],
  ['March 5th, 2024 10:22 AM', '2024-03-05'],
  ['Tue, 05 Mar 2024 10:00:00 GMT', '2024-03-05'],
  ['2024-mar-05', '2024-03-05'],
  ['5 de septiembre de 2024', '2024-09-05'],
  ['31/02/2024', null],
  ['00/00/0000', null],
  ['13/13/2024', null],
  ['fev/24', null],
  ['ontem', null],
  ['9', null],
  ['31/12/9999', null],
  ['', null],
  ['mar, 2 de abril de 2024', '2024-04-02'],
  ['dt, 2 d’abril de 2024 a les 10:30', '2024-04-02'],
  ['quinta-feira, 05/03/2024', '2024-03-05'],
  ['20240305 10:22:33', '2024-03-05'],
  ['Tue Mar  5 10:22:33 2024', '2024-03-05'],
  ["'05/03/2024", '2024-03-05'],
  ['1709640000.5', '2024-03-05'],
];

test.for(cells)('reads %j, day first, as %j', ([cell, date]) => {
  expect(parseDate(cell, 'day-first')).toBe(date);
});

const cases: readonly SurveyCase[] = [
  {
    name: 'day first where a day is above 12',
    text: 'Date,Score,Comment\n03/04/2024,9,Good\n25/04/2024,3,Bad\n',
    want: {
      delimiter: ',',
      columns: ['Score', 'Comment', 'Date'],
      scores: [9, 3],
      dates: ['2024-04-03', '2024-04-25'],
    },
  },
  {
    name: 'month first where a day is above 12',
    text: 'Data;Nota;Comentário\n03/04/2024;9;Bom\n04/25/2024;3;Mau\n',
    want: { columns: ['Nota', 'Comentário', 'Data'], scores: [9, 3], dates: ['2024-03-04', '2024-04-25'] },
  },
  {
    name: 'day first when nothing tells and headers are not English',
    text: 'Data;Nota;Comentário\n03/04/2024;9;Bom\n05/04/2024;3;Mau\n',
    want: {
      columns: ['Nota', 'Comentário', 'Data'],
      scores: [9, 3],
      dates: ['2024-04-03', '2024-04-05'],
      ambiguous: true,
    },
  },
  {
    name: 'month first when nothing tells and headers are English',
    text: 'Date,Score,Comment\n03/04/2024,9,Good\n05/04/2024,3,Bad\n',
    want: {
      delimiter: ',',
      columns: ['Score', 'Comment', 'Date'],
      scores: [9, 3],
      dates: ['2024-03-04', '2024-05-04'],
      ambiguous: true,
    },
  },
  {
    name: 'day first when only some headers are English',
    text: 'Data;Score;Feedback\n03/04/2024;9;Bom\n05/04/2024;3;Mau\n',
    want: {
      columns: ['Score', 'Feedback', 'Data'],
      scores: [9, 3],
      dates: ['2024-04-03', '2024-04-05'],
      ambiguous: true,
    },
  },
  {
    name: 'day first when a header is not English',
    text: 'Date;Nota;Comment\n03/04/2024;9;Good\n05/04/2024;3;Bad\n',
    want: {
      columns: ['Nota', 'Comment', 'Date'],
      scores: [9, 3],
      dates: ['2024-04-03', '2024-04-05'],
      ambiguous: true,
    },
  },
  {
    name: 'the order the caller names',
    text: 'Data;Nota;Comentário\n03/04/2024;9;Bom\n05/04/2024;3;Mau\n',
    options: { dateFormat: 'mm/dd/yyyy' },
    want: { columns: ['Nota', 'Comentário', 'Data'], scores: [9, 3], dates: ['2024-03-04', '2024-05-04'] },
  },
  {
    name: 'unreadable dates, which leave the row valid',
    text: 'Data;Nota;Comentário\n13/04/2024;9;Bom\nontem;3;Mau\n31/02/2024;5;Hum\n',
    want: { columns: ['Nota', 'Comentário', 'Data'], scores: [9, 3, 5], dates: ['2024-04-13', '2024-04-13'] },
  },
  {
    name: 'month names in Catalan',
    text: 'Data;Puntuació;Comentari\n"3 de març de 2024";9;Bé\n"12 d\'abril de 2024";3;Malament\n',
    want: {
      columns: ['Puntuació', 'Comentari', 'Data'],
      scores: [9, 3],
      dates: ['2024-03-03', '2024-04-12'],
    },
  },
  {
    name: 'Excel serials in a CSV',
    text: 'Data;Nota;Comentário\n45352;9;Bom\n45360,5;3;Mau\n',
    want: { columns: ['Nota', 'Comentário', 'Data'], scores: [9, 3], dates: ['2024-03-01', '2024-03-09'] },
  },
  {
    name: 'ambiguous dates below English headers with a range',
    text: 'Date,Score (0-10),Comment\n02/03/2024,9,Quick answer\n04/05/2024,3,Slow line\n',
    want: {
      delimiter: ',',
      columns: ['Score (0-10)', 'Comment', 'Date'],
      scores: [9, 3],
      dates: ['2024-02-03', '2024-04-05'],
      ambiguous: true,
    },
  },
  {
    name: 'ambiguous dates below English words that are Romance words too',
    text: 'Date,Rating,Opinion,Sentiment\n02/03/2024,9,Quick answer,pos\n04/05/2024,3,Slow line,neg\n',
    want: {
      delimiter: ',',
      columns: ['Rating', 'Opinion', 'Date'],
      scores: [9, 3],
      dates: ['2024-02-03', '2024-04-05'],
      ambiguous: true,
    },
  },
  {
    name: 'ambiguous dates below one Portuguese header among English ones',
    text: 'Data,Score,Feedback\n02/03/2024,9,Quick answer\n04/05/2024,3,Slow line\n',
    want: {
      delimiter: ',',
      columns: ['Score', 'Feedback', 'Data'],
      scores: [9, 3],
      dates: ['2024-03-02', '2024-05-04'],
      ambiguous: true,
    },
  },
];

test.for(cases)('decides: $name', async (row) => {
  expect(await readCase(row)).toMatchObject(wanted(row));
});
