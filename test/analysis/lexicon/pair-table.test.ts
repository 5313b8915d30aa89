import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPairTable } from '../../../src/analysis/lexicon/pair-table.ts';

const NUMBER = fc.nat({ max: 2 ** 31 - 1 });

test('a pair keeps its first number however many others are added', () => {
  const pairs = fc.uniqueArray(fc.tuple(NUMBER, NUMBER), { selector: String, minLength: 1, maxLength: 3000 });
  fc.assert(
    fc.property(pairs, (some) => {
      const table = createPairTable();
      for (const [at, [one, other]] of some.entries()) table.getOrAdd(one, other, at + 1);
      for (const [at, [one, other]] of some.entries()) {
        expect(table.getOrAdd(one, other, 1_000_000)).toBe(at + 1);
        expect(table.get(one, other)).toBe(at + 1);
      }
    }),
    { numRuns: 30 },
  );
});

test('a pair that was never added, or only the other way round, has none', () => {
  const table = createPairTable();
  for (let one = 0; one < 2000; one++) table.getOrAdd(one, one + 1, one + 1);
  expect(table.get(7, 8)).toBe(8);
  expect(table.get(8, 7)).toBe(0);
  expect(table.get(2001, 2002)).toBe(0);
});
