import { describe, expect, test } from 'vitest';
import { LINEAR, QUADRATIC, UNWEIGHTED, kappa } from '../../../../src/reports/stats/kappa.ts';
import { mismatch } from '../../../../src/reports/stats/silence/mismatch.ts';
import { projectedShare } from '../../../../src/reports/stats/silence/projected-share.ts';
import { shareBounds } from '../../../../src/reports/stats/silence/share-bounds.ts';

describe('the silent', () => {
  test('if all groups write alike the projection is the plain share', () => {
    const groups = [
      { respondents: 40, commenters: 20, mentioners: 10 },
      { respondents: 60, commenters: 30, mentioners: 6 },
    ];
    expect(projectedShare(groups)?.share).toBeCloseTo(16 / 50, 14);
  });

  test('detractors who write more weigh less', () => {
    const groups = [
      { respondents: 50, commenters: 40, mentioners: 20 },
      { respondents: 50, commenters: 10, mentioners: 0 },
    ];
    expect(projectedShare(groups)).toEqual({ share: 0.25, se: Math.sqrt((0.25 * 0.25) / 40) });
  });

  test('a group of whom nobody wrote cannot be projected', () => {
    expect(projectedShare([{ respondents: 5, commenters: 0, mentioners: 0 }])).toBeNull();
    expect(projectedShare([])).toBeNull();
  });

  test('Manski: between none and all of the silent', () => {
    expect(shareBounds({ respondents: 100, silent: 60, mentioners: 10 })).toEqual([0.1, 0.7]);
    expect(shareBounds({ respondents: 0, silent: 0, mentioners: 0 })).toBeNull();
  });
});

describe('scores against texts', () => {
  test('promoters who complain and detractors who praise', () => {
    const texts = {
      detractors: { neg: 8, neu: 3, pos: 1 },
      neutrals: { neg: 2, neu: 2, pos: 2 },
      promoters: { neg: 2, neu: 1, pos: 9 },
    };
    expect(mismatch(texts)).toEqual({ ofAll: { count: 3, n: 30 }, ofPolar: { count: 3, n: 20 } });
  });

  test('kappa by hand: 20 + 15 of 50 agree, 0.5 by chance: 0.4', () => {
    const table = [
      [20, 5],
      [10, 15],
    ];
    expect(kappa(table, UNWEIGHTED)).toBeCloseTo(0.4, 14);
    expect(kappa(table, LINEAR)).toBeCloseTo(0.4, 14);
  });

  test('far disagreements weigh more', () => {
    const near = [
      [5, 5, 0],
      [0, 10, 0],
      [0, 0, 10],
    ];
    const far = [
      [5, 0, 5],
      [0, 10, 0],
      [0, 0, 10],
    ];
    expect(kappa(near, QUADRATIC)).toBeGreaterThan(kappa(far, QUADRATIC) ?? 2);
  });

  test('one category only: unknown', () => {
    expect(
      kappa(
        [
          [7, 0],
          [0, 0],
        ],
        LINEAR,
      ),
    ).toBeNull();
    expect(kappa([], LINEAR)).toBeNull();
  });
});
