import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnCount, wrapText } from '../../../src/reports/render/wrap-text.ts';

test.for([
  ['ótimo', 5],
  ['o\u0301timo', 5],
  ['满意', 4],
  ['😡!', 3],
  ['a\u0001b', 2],
  ['', 0],
] as const)('%j takes %i columns', ([text, columns]) => {
  expect(columnCount(text)).toBe(columns);
});

test('breaks at spaces, and inside a word only when it must', () => {
  expect(wrapText('não  resolveram\nnada, inadmissivelmente', 10)).toEqual([
    'não',
    'resolveram',
    'nada,',
    'inadmissiv',
    'elmente',
  ]);
  expect(wrapText(' \n', 10)).toEqual([]);
  expect(wrapText('el 25\u00a0% i', 5)).toEqual(['el', '25\u00a0%', 'i']);
});

test('no line is wider than asked, and no word is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
      const lines = wrapText(text, width);
      expect(Math.max(0, ...lines.map(columnCount))).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
    }),
  );
});
