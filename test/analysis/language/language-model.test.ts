import { expect, test } from 'vitest';
import { findWord, placeWord } from '../../../src/analysis/language/find-word.ts';
import { mixHash } from '../../../src/analysis/language/features.ts';
import { readLanguageModel, writeLanguageModel } from '../../../src/analysis/language/language-model.ts';

const PARTS = {
  languages: ['pt', 'ca'],
  slots: 4,
  listed: 2,
  buckets: 8,
  wordStep: 0.1,
  ngramStep: 0.1,
  bias: [0, 0],
  temperatures: [1],
  homePrior: { pt: 2 },
  standIns: {},
  foreign: ['deu'],
  checks: Uint16Array.of(0, 7, 0, 9),
  listedChecks: Uint16Array.of(3, 0),
  listedSets: Uint8Array.of(2, 0),
  listedWeights: new Int8Array(512).fill(1),
  wordWeights: Int8Array.from({ length: 8 }, (_, at) => at - 4),
  ngramWeights: Int8Array.from({ length: 16 }, (_, at) => at),
};

test('what was written is read again', () => {
  expect(readLanguageModel(writeLanguageModel(PARTS))).toMatchObject(PARTS);
});

test.for([
  ['another file', new TextEncoder().encode('something else')],
  ['a head that is not complete', new TextEncoder().encode('porque-language-2\n{"slots":1}\n')],
  ['a file cut short', writeLanguageModel(PARTS).slice(0, -1)],
] as const)('%s is refused', ([, bytes]) => {
  expect(() => readLanguageModel(bytes)).toThrow('Expected a language model');
});

test('a word is found where it was placed, and only there', () => {
  const checks = new Uint16Array(64);
  const hashes = Array.from({ length: 48 }, (_, at) => mixHash(at + 1));
  const slots = hashes.map((hash) => placeWord(checks, hash));
  expect(hashes.map((hash) => findWord(checks, hash))).toEqual(slots);
  expect(findWord(checks, mixHash(1000))).toBe(-1);
  expect(placeWord(checks, hashes[0] ?? 0)).toBe(-1);
});
