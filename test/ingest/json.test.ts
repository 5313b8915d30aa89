import { expect, test } from 'vitest';
import { readSurvey } from '../../src/ingest/read-survey.ts';
import { bytesOf, readCase, utf16, type SurveyCase, wanted } from './survey-case.ts';

const cases: readonly SurveyCase[] = [
  {
    name: 'an array of objects',
    file: 'answers.json',
    text: '[\n  {"id": "a", "nota": 9, "comentario": "Bom", "data": "2024-05-13"},\n  {"id": "b", "nota": null, "comentario": "Mau", "data": null},\n  {"id": "c", "nota": 11, "comentario": ""}\n]\n',
    want: {
      format: 'json',
      delimiter: null,
      columns: ['nota', 'comentario', 'data'],
      scores: [9],
      dates: ['2024-05-13', '2024-05-13'],
      rejected: [
        [3, 'score-missing'],
        [4, 'score-out-of-range'],
      ],
      unscored: ['Mau'],
    },
  },
  {
    name: 'objects written over several lines',
    text: '[\n  {\n    "nota": 9,\n    "comentario": "Bom, {muito} bom"\n  },\n  {\n    "nota": "x",\n    "comentario": "Mau"\n  }\n]\n',
    want: {
      format: 'json',
      delimiter: null,
      columns: ['nota', 'comentario', null],
      scores: [9],
      rejected: [[6, 'score-not-a-number']],
    },
  },
  {
    name: 'a list inside a wrapper, nested answers',
    text: '{"meta": {"total": 2, "tags": ["a", "b", "c"]},\n "responses": [\n  {"answers": {"nps": 10, "comment": "Great \\"really\\""}, "tags": ["x", "y"]},\n  {"answers": {"nps": 3, "comment": "Slow"}, "tags": []}\n]}',
    want: {
      format: 'json',
      delimiter: null,
      columns: ['answers.nps', 'answers.comment', null],
      scores: [10, 3],
      comments: ['Great "really"', 'Slow'],
    },
  },
  {
    name: 'a list two levels down beside a shorter one',
    text: '{"data": {"errors": [{"code": 1}], "items": [{"score": 9, "comment": "Good"}, {"score": 2, "comment": "Bad"}]}}',
    want: { format: 'json', delimiter: null, columns: ['score', 'comment', null], scores: [9, 2] },
  },
  {
    name: 'rows as lists with a header',
    text: '[["nota", "comentario"], [9, "Bom"], [3, "Mau"]]',
    want: { format: 'json', delimiter: null, columns: ['nota', 'comentario', null], scores: [9, 3] },
  },
  {
    name: 'items that are no objects',
    text: '[{"nota": 9, "comentario": "Bom"},\n null,\n "solto",\n {"nota": 3, "comentario": "Mau"}]',
    want: {
      format: 'json',
      delimiter: null,
      columns: ['nota', 'comentario', null],
      scores: [9, 3],
      rejected: [
        [2, 'row-malformed'],
        [3, 'row-malformed'],
      ],
    },
  },
  {
    name: 'NDJSON with a bad line, a blank line and a line that is no object',
    file: 'answers.ndjson',
    text: '{"id":1,"score":9,"comment":"Good"}\n{"id":2,"score":4,\n\n[1,2]\n{"id":3,"score":10,"comment":"Great"}\n',
    want: {
      format: 'ndjson',
      delimiter: null,
      columns: ['score', 'comment', null],
      scores: [9, 10],
      rejected: [
        [2, 'row-malformed'],
        [4, 'row-malformed'],
      ],
    },
  },
  {
    name: 'NDJSON whose first line is bad, in a file called .json',
    file: 'answers.json',
    text: '{"score":9,"comment"\n{"score":8,"comment":"Good"}\n{"score":10,"comment":"Great"}\n',
    want: {
      format: 'ndjson',
      delimiter: null,
      columns: ['score', 'comment', null],
      scores: [8, 10],
      rejected: [[1, 'row-malformed']],
    },
  },
  {
    name: 'JSON in a file called .csv, with a byte order mark',
    text: '\uFEFF[{"nota":9,"comentario":"Ótimo"},{"nota":1,"comentario":"Péssimo"}]',
    want: {
      format: 'json',
      delimiter: null,
      columns: ['nota', 'comentario', null],
      scores: [9, 1],
      comments: ['Ótimo', 'Péssimo'],
    },
  },
  {
    name: 'JSON in UTF-16',
    text: utf16('\uFEFF[{"nota":9,"comentario":"Ótimo"}]', 'le'),
    want: {
      format: 'json',
      encoding: 'utf-16le',
      delimiter: null,
      columns: ['nota', 'comentario', null],
      scores: [9],
      comments: ['Ótimo'],
    },
  },
  {
    name: 'a table whose title begins with a bracket',
    text: '[Interno] Relatório\nNota;Comentário\n9;Bom\n3;Mau\n',
    want: { columns: ['Nota', 'Comentário', null], scores: [9, 3] },
  },
  {
    name: 'lines of which the first is no JSON',
    file: 'answers.ndjson',
    text: 'export of 14 March\n{"nota": 9, "comentario": "Bom"}\n{"nota": 3, "comentario": "Mau"}\n',
    want: {
      format: 'ndjson',
      delimiter: null,
      columns: ['nota', 'comentario', null],
      scores: [9, 3],
      rejected: [[1, 'row-malformed']],
    },
  },
  {
    name: 'a list of answers beside a longer list of other things',
    text: '{"agents": [{"name": "Rui"}, {"name": "Ana"}, {"name": "Pau"}], "answers": [{"nps": 9, "reason": "Good"}, {"nps": 3, "reason": "Bad"}]}',
    want: { format: 'json', delimiter: null, columns: ['nps', 'reason', null], scores: [9, 3] },
  },
  {
    name: 'lists of cells beside a list of names',
    text: '{"columns": ["data", "nota", "comentari"], "index": [0, 1],\n "data": [["2024-03-13", 9, "Molt bé"],\n ["2024-03-14", 99, "Cua llarga"]]}',
    want: {
      format: 'json',
      delimiter: null,
      columns: ['nota', 'comentari', 'data'],
      scores: [9],
      rejected: [[3, 'score-out-of-range']],
      dates: ['2024-03-13', '2024-03-13'],
    },
  },
];

test.for(cases)('reads $name', async (row) => {
  expect(await readCase(row)).toMatchObject(wanted(row));
});

test('numbers of JSON are never thousands, and harmful keys are names like others', async () => {
  const text = '[{"score": 9, "comment": "Good", "revenue": 1.234, "__proto__": "x", "constructor": "y"}]';
  const [first] = [...(await readSurvey(bytesOf(text), { file: 'x.json' })).feedback];
  expect(first?.value).toBe(1.234);
  expect(first?.attributes.get('__proto__')).toBe('x');
  expect(first?.attributes.get('constructor')).toBe('y');
});
