import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  negativePrecision,
  precision,
  sensitivity,
  shareOf,
  specificity,
} from '../../../../src/reports/stats/tagger/confusion.ts';
import { correctedShare } from '../../../../src/reports/stats/tagger/corrected-share.ts';
import { predictionPowered } from '../../../../src/reports/stats/tagger/prediction-powered.ts';

const confusion = { truePositives: 85, falseNegatives: 15, falsePositives: 2, trueNegatives: 98 };
const count = fc.nat(60);
const confusions = fc.record({
  truePositives: count,
  falseNegatives: count,
  falsePositives: count,
  trueNegatives: count,
});

test('four readings of one table', () => {
  expect([sensitivity, specificity, precision, negativePrecision].map((read) => read(confusion))).toEqual([
    { count: 85, n: 100 },
    { count: 98, n: 100 },
    { count: 85, n: 87 },
    { count: 98, n: 113 },
  ]);
  expect(shareOf({ count: 0, n: 0 })).toBeNull();
});

describe('Rogan & Gladen', () => {
  const se = { count: 85, n: 100 };
  const sp = { count: 98, n: 100 };

  test('a true 10% reads 10.3%, and is read back', () => {
    const tagged = { count: 103, n: 1000 };
    expect(correctedShare({ tagged, sensitivity: se, specificity: sp })?.share).toBeCloseTo(0.1, 12);
  });

  test('a perfect tagger needs no correction', () => {
    const all = { count: 100, n: 100 };
    const result = correctedShare({ tagged: { count: 30, n: 100 }, sensitivity: all, specificity: all });
    expect(result?.share).toBeCloseTo(0.3, 14);
    expect(result?.se).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 100), 14);
  });

  test('a tagger that tells nothing, or was not tested, corrects nothing', () => {
    const tagged = { count: 30, n: 100 };
    const coin = { count: 50, n: 100 };
    const none = { count: 0, n: 0 };
    expect(correctedShare({ tagged, sensitivity: coin, specificity: coin })).toBeNull();
    expect(correctedShare({ tagged, sensitivity: none, specificity: sp })).toBeNull();
    expect(correctedShare({ tagged: none, sensitivity: se, specificity: sp })).toBeNull();
  });
});

describe('prediction-powered', () => {
  test('trusting nothing leaves the labels', () => {
    expect(predictionPowered(confusion, { count: 400, n: 1000 }, 0)?.share).toBeCloseTo(0.5, 14);
  });

  test('a perfect tagger is trusted, less what the few labels add', () => {
    const perfect = { truePositives: 50, falseNegatives: 0, falsePositives: 0, trueNegatives: 50 };
    const powered = predictionPowered(perfect, { count: 50_000, n: 100_000 });
    expect(powered?.trust).toBeCloseTo(1, 2);
    expect(powered?.share).toBeCloseTo(0.5, 12);
  });

  test('the best trust is never wider than full trust or none, where the labelled are like the rest', () => {
    const width = (interval: readonly [number, number] | undefined): number =>
      interval === undefined ? Number.NaN : interval[1] - interval[0];
    fc.assert(
      fc.property(confusions, fc.integer({ min: 1, max: 50 }), (table, times) => {
        const labelled = Object.values(table).reduce((a, b) => a + b, 0);
        const tagged = table.truePositives + table.falsePositives;
        fc.pre(tagged > 0 && tagged < labelled);
        const rest = { count: tagged * times, n: labelled * times };
        const best = width(predictionPowered(table, rest)?.interval);
        // The best trust takes the variance of the tags over n - 1: a hair of slack remains.
        const slack = 1 + 1 / labelled ** 2;
        expect(best).toBeLessThanOrEqual(width(predictionPowered(table, rest, 0)?.interval) * slack + 1e-12);
        expect(best).toBeLessThanOrEqual(width(predictionPowered(table, rest, 1)?.interval) * slack + 1e-12);
      }),
    );
  });

  test('nothing labelled or nothing else tagged: nothing', () => {
    const none = { truePositives: 0, falseNegatives: 0, falsePositives: 0, trueNegatives: 0 };
    expect(predictionPowered(none, { count: 1, n: 2 })).toBeNull();
    expect(predictionPowered(confusion, { count: 0, n: 0 })).toBeNull();
  });
});
