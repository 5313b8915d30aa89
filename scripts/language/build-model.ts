import { collectNgrams, hashWord, NGRAMS_PER_WORD } from '../../src/analysis/language/features.ts';
import { placeWord } from '../../src/analysis/language/find-word.ts';
import type { ModelParts } from '../../src/analysis/language/language-model.ts';
import type { Weights } from './train-weights.ts';

/** Places of the word table for each word in it. */
const SLOTS_PER_WORD = 1.3;
/** Weights beyond 12 and 2.5 nats are cut when they are made to fit eight bits. */
const STEPS = 127;
const WORD_STEP = 12 / STEPS;
const NGRAM_STEP = 2.5 / STEPS;

const quantise = (value: number, step: number): number =>
  Math.max(-STEPS, Math.min(STEPS, Math.round(value / step)));

/** The whole evidence of each word: its own weights and those of its n-grams. */
function makeWordSums(
  vocabulary: ReadonlyMap<string, number>,
  weights: Weights,
): (word: string) => Float64Array {
  const { classes } = weights;
  const out = new Int32Array(NGRAMS_PER_WORD);
  const mask = weights.ngrams.length / classes - 1;
  return (word) => {
    const codes = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
    const count = collectNgrams({ codes, mask, out }, 0, codes.length);
    const row = (vocabulary.get(word) ?? 0) * classes;
    const sums = Float64Array.from(weights.words.subarray(row, row + classes));
    for (let at = 0; at < count; at += 1) {
      for (let c = 0; c < classes; c += 1)
        sums[c] = (sums[c] ?? 0) + (weights.ngrams[(out[at] ?? 0) * classes + c] ?? 0);
    }
    const mean = sums.reduce((sum, value) => sum + value, 0) / classes;
    return sums.map((value) => value - mean);
  };
}

/** The codes of a word, as the detector folds it. */
const codesOf = (word: string): Uint16Array => Uint16Array.from(word, (letter) => letter.charCodeAt(0));

/** Fills the table of whole words; words whose check is taken on their way are left to their n-grams. */
function buildWordTable(
  vocabulary: ReadonlyMap<string, number>,
  weights: Weights,
): { checks: Uint16Array; wordWeights: Int8Array } {
  const { classes } = weights;
  const slots = Math.ceil((vocabulary.size * SLOTS_PER_WORD) / 2) * 2;
  const checks = new Uint16Array(slots);
  const wordWeights = new Int8Array(slots * classes);
  const sumsOf = makeWordSums(vocabulary, weights);
  for (const word of vocabulary.keys()) {
    const slot = placeWord(checks, hashWord(codesOf(word), 0, word.length));
    if (slot >= 0)
      wordWeights.set(
        Array.from(sumsOf(word), (value) => quantise(value, WORD_STEP)),
        slot * classes,
      );
  }
  return { checks, wordWeights };
}

/** What of the head is chosen, not learnt. */
type Choices = Pick<ModelParts, 'languages' | 'homePrior' | 'standIns' | 'foreign'>;

/** Makes the model that is written from the weights that were learnt; not yet calibrated. */
export function buildModel(
  choices: Choices,
  vocabulary: ReadonlyMap<string, number>,
  weights: Weights,
): ModelParts {
  const table = buildWordTable(vocabulary, weights);
  return {
    ...choices,
    ...table,
    slots: table.checks.length,
    buckets: weights.ngrams.length / weights.classes,
    wordStep: WORD_STEP,
    ngramStep: NGRAM_STEP,
    bias: Array.from(weights.bias, (value) => Math.round(value * 1000) / 1000),
    temperatures: [1],
    ngramWeights: Int8Array.from(weights.ngrams, (value) => quantise(value, NGRAM_STEP)),
  };
}
