import { expect, test } from 'vitest';
import { decodeText } from '../../src/ingest/container/decode-text.ts';
import { bytesOf, readCase, latin1, utf16, type SurveyCase, wanted } from './survey-case.ts';

const TEXT = 'Nota;Comentário\n9;Ótima atenção\n3;Não funciona\n';
const WANT = {
  columns: ['Nota', 'Comentário', null],
  scores: [9, 3],
  comments: ['Ótima atenção', 'Não funciona'],
} as const;

/** The bytes of `text`, with ¶ standing for the byte given. */
function withByte(text: string, byte: number): Uint8Array {
  return latin1(text).map((value) => (value === 0xb6 ? byte : value));
}

const cases: readonly SurveyCase[] = [
  { name: 'UTF-8', text: TEXT, want: WANT },
  { name: 'UTF-8 with a byte order mark', text: `\uFEFF${TEXT}`, want: WANT },
  { name: 'Windows-1252', text: latin1(TEXT), want: { ...WANT, encoding: 'windows-1252' } },
  {
    name: 'UTF-16 little endian with a mark',
    text: utf16(`\uFEFF${TEXT}`, 'le'),
    want: { ...WANT, encoding: 'utf-16le' },
  },
  {
    name: 'UTF-16 little endian without one',
    text: utf16(TEXT, 'le'),
    want: { ...WANT, encoding: 'utf-16le' },
  },
  {
    name: 'UTF-16 big endian with a mark',
    text: utf16(`\uFEFF${TEXT}`, 'be'),
    want: { ...WANT, encoding: 'utf-16be' },
  },
  { name: 'UTF-16 big endian without one', text: utf16(TEXT, 'be'), want: { ...WANT, encoding: 'utf-16be' } },
  {
    name: 'the tab-separated "Unicode text" of Excel',
    file: 'export.txt',
    text: utf16('\uFEFFNota\tComentário\r\n9\tÓtimo\r\n', 'le'),
    want: {
      format: 'tsv',
      delimiter: '\t',
      encoding: 'utf-16le',
      columns: WANT.columns,
      scores: [9],
      comments: ['Ótimo'],
    },
  },
  {
    name: 'Windows-1252 quotes and euro signs',
    text: withByte('Nota;Comentário\n9;custa 5 ¶ só\n', 0x80),
    want: { encoding: 'windows-1252', columns: WANT.columns, scores: [9], comments: ['custa 5 € só'] },
  },
  {
    name: 'ISO-8859-15 by its euro sign',
    text: withByte('Nota;Comentário\n9;custa 5 ¶ só\n', 0xa4),
    want: { encoding: 'iso-8859-15', columns: WANT.columns, scores: [9], comments: ['custa 5 € só'] },
  },
  {
    name: 'an acute accent typed for an apostrophe, which is Windows-1252',
    text: withByte('Nota;Comentari\n9;l¶atenció\n', 0xb4),
    want: {
      encoding: 'windows-1252',
      columns: ['Nota', 'Comentari', null],
      scores: [9],
      comments: ['l´atenció'],
    },
  },
  {
    name: 'UTF-8 with one row in another encoding',
    text: Buffer.concat([bytesOf(TEXT), latin1('8;Atenção\n'), bytesOf('7;Você é ótimo\n')]),
    want: {
      columns: WANT.columns,
      scores: [9, 3, 7],
      rejected: [[4, 'text-undecodable']],
    },
  },
  {
    name: 'a replacement character that stands in the file itself',
    text: 'Nota;Comentário\n9;Aten\uFFFD\uFFFDo ótima\n',
    want: { columns: WANT.columns, scores: [9] },
  },
  {
    name: 'an encoding the caller names',
    text: latin1(TEXT),
    options: { encoding: 'iso-8859-15' },
    want: { ...WANT, encoding: 'iso-8859-15' },
  },
  {
    name: 'emoji beside accents',
    text: 'Nota;Comentário\n9;Ótimo 😀\n',
    want: { columns: WANT.columns, scores: [9], comments: ['Ótimo 😀'] },
  },
  {
    name: 'plain text with bytes that are no letters anywhere: UTF-8 with a damaged row',
    text: Uint8Array.from(
      Buffer.from('score;comment\n9;Tidy shop\n8;Bad \xFF\xFE bytes\n3;Long queue\n', 'latin1'),
    ),
    want: {
      columns: ['score', 'comment', null],
      scores: [9, 3],
      rejected: [[3, 'text-undecodable']],
    },
  },
];

test.for(cases)('decodes $name', async (row) => {
  expect(await readCase(row)).toMatchObject(wanted(row));
});

test('surrogates written in UTF-8 are damage, not text', () => {
  const bytes = Uint8Array.of(0xc3, 0xa9, 0xed, 0xa0, 0xbd);
  expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', isDamaged: true });
});
