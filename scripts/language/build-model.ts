import { collectNgrams, hashWord, NGRAMS_PER_WORD } from '../../src/analysis/language/features.ts';
import { placeWord } from '../../src/analysis/language/find-word.ts';
import type { ModelParts } from '../../src/analysis/language/language-model.ts';
import type { Weights } from './train-weights.ts';

/** Places of the word table for each word in it. */
const SLOTS_PER_WORD = 1.3;
/** Weights beyond these (nats) are cut when they are made to fit eight bits. */
const LARGEST_WORD = 9;
const LARGEST_NGRAM = 2.5;
const STEPS = 127;

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
    const row = (vocabulary.get(word) as number) * classes;
    const sums = Float64Array.from(weights.words.subarray(row, row + classes));
    for (let at = 0; at < count; at += 1) {
      for (let c = 0; c < classes; c += 1)
        sums[c] = (sums[c] as number) + (weights.ngrams[(out[at] as number) * classes + c] as number);
    }
    const mean = sums.reduce((sum, value) => sum + value, 0) / classes;
    return sums.map((value) => value - mean);
  };
}

/** Makes the model that is written from the weights that were learnt. */
export function buildModel(
  languages: readonly string[],
  vocabulary: ReadonlyMap<string, number>,
  weights: Weights,
): ModelParts {
  const { classes } = weights;
  const slots = Math.ceil((vocabulary.size * SLOTS_PER_WORD) / 2) * 2;
  const checks = new Uint16Array(slots);
  const wordWeights = new Int8Array(slots * classes);
  const wordStep = LARGEST_WORD / STEPS;
  const ngramStep = LARGEST_NGRAM / STEPS;
  const sumsOf = makeWordSums(vocabulary, weights);
  for (const word of vocabulary.keys()) {
    const slot = placeWord(
      checks,
      hashWord(
        Uint16Array.from(word, (letter) => letter.charCodeAt(0)),
        0,
        word.length,
      ),
    );
    if (slot >= 0)
      wordWeights.set(
        Array.from(sumsOf(word), (value) => quantise(value, wordStep)),
        slot * classes,
      );
  }
  const ngramWeights = Int8Array.from(weights.ngrams, (value) => quantise(value, ngramStep));
  const buckets = weights.ngrams.length / classes;
  const bias = Array.from(weights.bias, (value) => Math.round(value * 1000) / 1000);
  return {
    languages,
    slots,
    buckets,
    wordStep,
    ngramStep,
    bias,
    temperatures: [1],
    checks,
    wordWeights,
    ngramWeights,
  };
}
