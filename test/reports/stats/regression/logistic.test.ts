import { describe, expect, test } from 'vitest';
import { logistic } from '../../../../src/reports/stats/regression/logistic.ts';
import { designOf, repeat } from './sparse-rows.ts';

/** Complaint and detractor, complaint only, detractor only, neither. */
function table([both, first, second, neither]: readonly [number, number, number, number]) {
  return designOf(
    [
      ...repeat(both, [1, [1]]),
      ...repeat(first, [0, [1]]),
      ...repeat(second, [1, []]),
      ...repeat(neither, [0, []]),
    ],
    2,
  );
}

describe('logistic regression of a two-by-two table', () => {
  test('has the log odds ratio as its coefficient, with the error of Woolf (1955)', () => {
    const fit = logistic(table([12, 8, 20, 60]), 'none');
    expect(fit?.beta[1]).toBeCloseTo(Math.log((12 * 60) / (8 * 20)), 10);
    expect(fit?.se[1]).toBeCloseTo(Math.sqrt(1 / 12 + 1 / 8 + 1 / 20 + 1 / 60), 10);
    expect(fit?.robustSe[1]).toBeCloseTo(fit?.se[1] ?? 0, 10);
    expect(fit?.logLikelihood).toBeCloseTo(
      12 * Math.log(0.6) + 8 * Math.log(0.4) + 20 * Math.log(0.25) + 60 * Math.log(0.75),
      10,
    );
  });

  test('has no answer where all who complain are detractors', () => {
    expect(logistic(table([7, 0, 20, 60]), 'none')).toBeNull();
  });

  test("then Firth's penalty adds half an answer to each cell (Heinze & Schemper 2002)", () => {
    const fit = logistic(table([7, 0, 20, 60]), 'firth');
    expect(fit?.beta[1]).toBeCloseTo(Math.log((7.5 * 60.5) / (0.5 * 20.5)), 8);
  });

  test('a column that says the same as an earlier one is left out', () => {
    const rows = [
      ...repeat(5, [1, [1, 2]]),
      ...repeat(4, [0, [1, 2]]),
      ...repeat(3, [1, []]),
      ...repeat(9, [0, []]),
    ];
    expect([...(logistic(designOf(rows, 3), 'none')?.kept ?? [])]).toEqual([1, 1, 0]);
  });

  test('no rows, no fit', () => {
    expect(logistic(designOf([], 2), 'firth')).toBeNull();
  });
});
