import { expect, test } from 'vitest';
import { detectParts } from '../../../src/analysis/detect-language.ts';
import { loadLanguageModel } from '../../../src/lexicons/load-language-model.ts';
import { COMMON_SENTENCES, VARIANT_SENTENCES } from './variant-sentences.ts';

const model = loadLanguageModel();
const answers = VARIANT_SENTENCES.map(([variant, text]) => ({
  variant,
  told: detectParts(text, model).variant,
}));

/** Share of the sentences of a variety that is told (0-1), as measured; it may grow. */
test.for<[variant: string, least: number]>([
  ['pt-BR', 0.8],
  ['pt-PT', 0.75],
  ['ca-valencia', 0.7],
  ['ca-x-balear', 0.8],
  ['ca-x-nordocc', 0.85],
  ['ca-x-central', 0.4],
])('of comments in %s at least %f are told', ([variant, least]) => {
  const own = answers.filter((answer) => answer.variant === variant);
  expect(own.filter(({ told }) => told?.code === variant).length / own.length).toBeGreaterThanOrEqual(least);
});

test('what is told is right, at least as often as its confidence says', () => {
  const told = answers.flatMap((answer) =>
    answer.told === undefined ? [] : [{ ...answer, told: answer.told }],
  );
  const right = told.filter(({ variant, told: { code } }) => code === variant).length / told.length;
  const mean = told.reduce((sum, { told: { confidence } }) => sum + confidence, 0) / told.length;
  expect(right).toBeGreaterThan(0.97);
  expect(right).toBeGreaterThanOrEqual(mean);
});

test.for(COMMON_SENTENCES)('as %s, any region could have written %j', ([code, text]) => {
  const answer = detectParts(text, model);
  expect(answer.code).toBe(code);
  expect(answer).not.toHaveProperty('variant');
});
