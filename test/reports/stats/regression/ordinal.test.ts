import { describe, expect, test } from 'vitest';
import { ordinal, ordinalEffect } from '../../../../src/reports/stats/regression/ordinal.ts';
import { designOf, present, repeat, type DesignRow } from './sparse-rows.ts';

const WAITING: DesignRow[] = [
  ...repeat(30, [-1, [1]]),
  ...repeat(15, [0, [1]]),
  ...repeat(5, [1, [1]]),
  ...repeat(20, [-1, []]),
  ...repeat(40, [0, []]),
  ...repeat(90, [1, []]),
];

describe('proportional odds', () => {
  test('without columns the thresholds are the log odds of the outcomes so far', () => {
    const fit = ordinal(
      designOf(
        WAITING.map(([x]) => [x, []]),
        1,
      ),
    );
    expect(fit?.thresholds[0]).toBeCloseTo(Math.log(50 / 150), 9);
    expect(fit?.thresholds[1]).toBeCloseTo(Math.log(105 / 95), 9);
    expect(fit?.logLikelihood).toBeCloseTo(
      50 * Math.log(0.25) + 55 * Math.log(55 / 200) + 95 * Math.log(95 / 200),
      9,
    );
  });

  test('a complaint lowers the odds, and its contribution is its share of the loss per mention', () => {
    const design = designOf(WAITING, 2);
    const fit = present(ordinal(design));
    const { perMention, contribution } = ordinalEffect(design, fit, 1);
    expect(fit.beta[1]).toBeLessThan(-1);
    expect(perMention).toBeLessThan(0);
    expect(contribution).toBeCloseTo(perMention * 0.25, 12);
  });

  test('the origin of a column moves the thresholds, not the effects', () => {
    const design = designOf(WAITING, 2);
    const away = { ...design, origin: Float64Array.of(0, 0.25) };
    const plain = present(ordinal(design));
    const moved = present(ordinal(away));
    const effect = present(plain.beta[1]);
    expect(moved.beta[1]).toBeCloseTo(effect, 10);
    expect(moved.thresholds[0]).toBeCloseTo(plain.thresholds[0] - 0.25 * effect, 10);
    expect(ordinalEffect(away, moved, 1).contribution).toBeCloseTo(
      ordinalEffect(design, plain, 1).contribution,
      10,
    );
  });

  test('cannot tell without neutrals, nor where all who complain are detractors and nobody else is', () => {
    expect(ordinal(designOf([...repeat(9, [-1, [1]]), ...repeat(9, [1, []])], 2))).toBeNull();
    expect(
      ordinal(designOf([...repeat(9, [-1, [1]]), ...repeat(9, [0, []]), ...repeat(9, [1, []])], 2)),
    ).toBeNull();
  });
});
