import { expect, test } from 'vitest';
import {
  accuracy,
  calibrationError,
  macroAccuracy,
  macroF1,
  recallAtPrecision,
  separation,
  takenFor,
} from '../../../src/cli/evaluate-language/measures.ts';

const TEXTS = [
  { expected: 'pt', answer: 'pt', confidence: 0.95 },
  { expected: 'pt', answer: 'pt', confidence: 0.85 },
  { expected: 'pt', answer: 'ca', confidence: 0.55 },
  { expected: 'ca', answer: 'ca', confidence: 0.75 },
];

test('accuracy counts right answers, macro accuracy each language alike', () => {
  expect(accuracy(TEXTS)).toBe(0.75);
  expect(accuracy([])).toBeUndefined();
  expect(macroAccuracy(TEXTS, ['pt', 'ca', 'en'])).toBeCloseTo((2 / 3 + 1) / 2);
  expect(macroAccuracy([], ['pt'])).toBeUndefined();
});

test('F1 weighs misses and false alarms', () => {
  expect(macroF1(TEXTS, ['pt', 'ca'])).toBeCloseTo((4 / 5 + 2 / 3) / 2);
  expect(macroF1(TEXTS, ['en'])).toBe(0);
});

test('a language may be taken for another', () => {
  expect(takenFor(TEXTS, 'pt', 'ca')).toBeCloseTo(1 / 3);
  expect(takenFor(TEXTS, 'gl', 'pt')).toBeUndefined();
});

test('recall is counted above the threshold that keeps the precision', () => {
  expect(recallAtPrecision(TEXTS, ['pt', 'ca'], 0.98)).toBe(0.75);
  expect(recallAtPrecision(TEXTS, ['pt', 'ca'], 0.7)).toBe(0.75);
});

test('calibration error is the mean gap between confidence and truth', () => {
  expect(calibrationError(TEXTS)).toBeCloseTo((0.05 + 0.15 + 0.55 + 0.25) / 4);
});

test('separation is the share of pairs in the right order, ties half', () => {
  expect(separation(TEXTS)).toBe(1);
  expect(separation([...TEXTS, { expected: 'en', answer: 'ca', confidence: 0.75 }])).toBeCloseTo(
    (3 + 2.5) / 6,
  );
  expect(separation(TEXTS.slice(0, 2))).toBeUndefined();
});
