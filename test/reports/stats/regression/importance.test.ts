import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustedCost } from '../../../../src/reports/stats/regression/adjusted-cost.ts';
import { rSquared } from '../../../../src/reports/stats/regression/fit-quality.ts';
import { leastSquares } from '../../../../src/reports/stats/regression/least-squares.ts';
import { relativeImportance } from '../../../../src/reports/stats/regression/relative-importance.ts';
import { ridge } from '../../../../src/reports/stats/regression/ridge.ts';
import { symmetricEigen } from '../../../../src/reports/stats/regression/symmetric-eigen.ts';
import { seededRandom } from '../../../../src/reports/stats/special/seeded-random.ts';
import { designOf, present, repeat, rowsWith, type DesignRow } from './sparse-rows.ts';

function total(values: Float64Array | null | undefined): number {
  return values?.reduce((sum, value) => sum + value, 0) ?? 0;
}

describe('importance shares', () => {
  test('LMG, Pratt and relative weights each add up to the R2 of the regression', () => {
    fc.assert(
      fc.property(rowsWith(5), (rows) => {
        const design = designOf(rows, 5);
        const found = relativeImportance(design);
        fc.pre(found !== null);
        const r2 = rSquared(design, leastSquares(design)) ?? 0;
        expect(found?.r2).toBeCloseTo(r2, 8);
        expect(total(found?.lmg)).toBeCloseTo(r2, 8);
        expect(total(found?.johnson)).toBeCloseTo(r2, 6);
      }),
    );
  });

  test('columns that have nothing to do with each other keep what they explain alone', () => {
    const rows = [
      ...repeat(3, [-1, [1, 2]]),
      ...repeat(1, [1, [1, 2]]),
      ...repeat(2, [-1, [1]]),
      ...repeat(2, [1, [1]]),
      ...repeat(1, [-1, [2]]),
      ...repeat(3, [1, [2]]),
      ...repeat(4, [1, []]),
    ];
    const { lmg, first, johnson, last } = present(relativeImportance(designOf(rows, 3)));
    present(lmg).forEach((share, column) => {
      expect(share).toBeCloseTo(first[column] ?? -1, 12);
      expect(johnson[column]).toBeCloseTo(last[column] ?? -1, 12);
    });
  });

  test('above 15 columns there is no LMG, and the rest still adds up', () => {
    const random = seededRandom(1);
    const rows = Array.from({ length: 300 }, (): DesignRow => {
      const active = Array.from({ length: 16 }, (_, column) => column + 1).filter(() => random() < 0.2);
      return [Math.floor(random() * 3) - 1, active];
    });
    const found = relativeImportance(designOf(rows, 17));
    expect(found).not.toBeNull();
    expect(found?.lmg).toBeNull();
    expect(total(found?.johnson)).toBeCloseTo(found?.r2 ?? -1, 8);
  });

  test('none where nobody mentions a theme, or two are always together', () => {
    expect(relativeImportance(designOf([...repeat(3, [1, [1]]), ...repeat(3, [-1, []])], 3))).toBeNull();
    expect(relativeImportance(designOf([...repeat(3, [1, [1, 2]]), ...repeat(3, [-1, []])], 3))).toBeNull();
  });
});

describe('ridge regression', () => {
  test('without a penalty it is least squares, with a large one nothing is left', () => {
    fc.assert(
      fc.property(rowsWith(5), (rows) => {
        const design = designOf(rows, 5);
        const { contributions } = adjustedCost(design);
        fc.pre(contributions.every((part) => part !== null));
        ridge(design, 0).forEach((slope, index) => {
          expect(slope).toBeCloseTo(contributions[index + 1]?.beta ?? 0, 7);
        });
        expect(Math.max(...ridge(design, 1e9).map(Math.abs))).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('eigenvalues of a symmetric matrix', () => {
  test('rebuild the matrix', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 16, maxLength: 16 }),
        (cells) => {
          const matrix = Float64Array.from(cells, (_, cell) => {
            const [i, j] = [Math.floor(cell / 4), cell % 4];
            return cells[Math.min(i, j) * 4 + Math.max(i, j)] ?? 0;
          });
          const { values, vectors } = symmetricEigen(matrix);
          matrix.forEach((value, cell) => {
            const [i, j] = [Math.floor(cell / 4), cell % 4];
            const rebuilt = values.reduce(
              (sum, lambda, k) => sum + lambda * (vectors[i * 4 + k] ?? 0) * (vectors[j * 4 + k] ?? 0),
              0,
            );
            expect(rebuilt).toBeCloseTo(value, 9);
          });
        },
      ),
    );
  });
});
