import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auc } from '../../../src/cli/evaluate/auc.ts';

const cases = (low: readonly number[], high: readonly number[]) => [
  ...low.map((value) => ({ value, isHigh: false })),
  ...high.map((value) => ({ value, isHigh: true })),
];

test.for([
  ['apart', [-1, -0.5], [0.2, 1], 1],
  ['the wrong way round', [0.5, 1], [-1, 0], 0],
  ['all alike', [0, 0], [0, 0, 0], 0.5],
  ['one of four pairs wrong', [0.1, 0.4], [0.3, 0.9], 0.75],
  ['a tie counts half', [0.1, 0.3], [0.3, 0.9], 0.875],
] as const)('values that are %s', ([, low, high, wanted]) => {
  expect(auc(cases(low, high))).toBeCloseTo(wanted);
});

test('one class alone says nothing', () => {
  expect(auc(cases([], [1, 2]))).toBeNull();
  expect(auc([])).toBeNull();
});

test('is the share of pairs in the right order, ties half', () => {
  const values = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(values, values, (low, high) => {
      const wins = low.flatMap((one) => high.map((other) => (Math.sign(other - one) + 1) / 2));
      const share = wins.reduce((sum, win) => sum + win, 0) / wins.length;
      expect(auc(cases(low, high))).toBeCloseTo(share);
    }),
  );
});
