import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalize } from '../../../src/analysis/text/normalize.ts';

test.for([
  ['bom', 0, 3, 'bom'],
  ['pe\u0301ssimo e caro', 0, 7, 'pe\u0301ssimo'],
  ['pe\u0301ssimo e caro', 8, 9, 'e'],
  ['atencio\u0301', 0, 7, 'atencio\u0301'],
] as const)('%j: span %i-%i of the normal form leads back to %j', ([received, start, end, words]) => {
  const span = normalize(received).toReceived({ start, end });
  expect(received.slice(span.start, span.end)).toBe(words);
});

test('lone surrogates become U+FFFD and keep their place', () => {
  const { text, toReceived } = normalize('mau \ud800 fim');
  expect(text).toBe('mau \ufffd fim');
  expect(toReceived({ start: 6, end: 9 })).toEqual({ start: 6, end: 9 });
});

test('the normal form is well formed and every span leads into the text as received', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (received, one, other) => {
      const { text, toReceived } = normalize(received);
      expect(text.isWellFormed()).toBe(true);
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b) as [
        number,
        number,
      ];
      const span = toReceived({ start, end });
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      expect(span.end).toBeLessThanOrEqual(received.length);
    }),
  );
});
