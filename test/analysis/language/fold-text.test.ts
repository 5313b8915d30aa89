import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldOn, foldText, makeFoldedText } from '../../../src/analysis/language/fold-text.ts';

const folded = makeFoldedText();

function fold(text: string, limit?: number): string {
  foldText(text, folded, limit);
  return String.fromCharCode(...folded.codes.subarray(0, folded.length));
}

test.for<[string, string]>([
  ['Molt BÉ!', 'molt bé '],
  ["L'hotel d’aquí", "l' hotel d' aquí "],
  ["don't", "don' t "],
  ['diga-me já', 'diga -me já '],
  ['col·lecció', 'col.lecció '],
  ['boooom, muuuito', 'bom muito '],
  ['10 km, 3.5 GB', 'km gb '],
  ['veja https://a.pt/x?y e diga', 'veja e diga '],
  ['www.loja.com boa', 'boa '],
  ['a @loja e ana@b.pt sim', 'a e sim '],
  ['👍 ok… - \' "', 'ok '],
  ['1ª vez', 'vez '],
])('%j is read as %j', ([text, expected]) => {
  expect(fold(text)).toBe(expected);
});

test('letters of other scripts are counted, not read', () => {
  expect(fold('muito хорошо 好')).toBe('muito ');
  expect(folded.foreign).toBe(7);
});

test('reading stops at the limit, at the end of a word', () => {
  expect(fold('um dois tres quatro cinco', 9)).toBe('um dois tres ');
});

test('any text gives words parted by single spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
      const words = fold(text).split(' ').slice(0, -1);
      expect(words).toHaveLength(folded.words);
      expect(words.every((word) => word.length > 0)).toBe(true);
    }),
  );
});

test('a text read in two steps is read as at once', () => {
  const piece = fc.constantFrom(
    'bom',
    'dia',
    '-me',
    "l'",
    'https://a.b/c',
    '@eu',
    ' ',
    '. ',
    'ooo',
    'я',
    '-',
    '’',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat({ max: 80 }), (pieces, limit) => {
      const text = pieces.join('');
      const whole = fold(text);
      const { words, foreign } = folded;
      const hashes = folded.hashes.slice(0, words);
      foldText(text, folded, limit);
      foldOn(text, folded);
      expect(String.fromCharCode(...folded.codes.subarray(0, folded.length))).toBe(whole);
      expect([folded.words, folded.foreign]).toEqual([words, foreign]);
      expect(folded.hashes.slice(0, words)).toEqual(hashes);
    }),
  );
});
