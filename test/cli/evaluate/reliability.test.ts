import { expect, test } from 'vitest';
import { measureReliability, reliabilityBins } from '../../../src/cli/evaluate/reliability.ts';

const said = (confidence: number, isRight: boolean) => ({ confidence, isRight });
const MENTIONS = [said(0.95, true), said(0.91, false), said(1, true), said(0.3, false), said(0.35, true)];

test('a confidence of 1 stands in the last bin, one on a border in the upper', () => {
  const bins = reliabilityBins(MENTIONS);
  expect(bins.map(({ n }) => n)).toEqual([0, 0, 0, 2, 0, 0, 0, 0, 0, 3]);
  expect(bins[9]?.said).toBeCloseTo((0.95 + 0.91 + 1) / 3);
  expect(bins[9]?.right).toBeCloseTo(2 / 3);
  expect(bins[0]).toEqual({ from: 0, n: 0, said: null, right: null });
});

test('the error is the mean gap of the bins, weighted by their mentions', () => {
  const { error, auroc } = measureReliability(MENTIONS);
  expect(error).toBeCloseTo((Math.abs(2.86 - 2) + Math.abs(0.65 - 1)) / 5);
  expect(auroc).toBeCloseTo(5 / 6);
});

test('no mention, no figure', () => {
  const { error, auroc, bin3 } = measureReliability([]);
  expect([error, auroc, bin3]).toEqual([null, null, null]);
});
