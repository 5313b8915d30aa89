import { collectNgrams, hashWord, NGRAMS_PER_WORD } from '../../src/analysis/language/features.ts';
import { placeWord } from '../../src/analysis/language/find-word.ts';
import { LISTED_SETS, type ModelParts } from '../../src/analysis/language/language-model.ts';
import type { ListedWord } from './choose-listed.ts';
import type { Weights } from './train-weights.ts';

/** Places of the word table for each word in it. */
const SLOTS_PER_WORD = 1.2;
/** What a listed word says for a class that has it, for one whose kin has it, and for one without a lexicon (nats). */
const LISTED = 3;
const LISTED_BY_KIN = 2.4;
const UNKNOWN = 0.9;
/** Share of that for words of the table, whose text has been read. */
const LISTED_SHARE = 1 / 6;
/** Weights beyond 12 and 2.5 nats are cut when they are made to fit eight bits. */
const STEPS = 127;
const WORD_STEP = 12 / STEPS;
const NGRAM_STEP = 2.5 / STEPS;
/** Share of the evidence of n-grams that counts in words outside the table: many are names. */
const UNKNOWN_SHARE = 0.9;

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

/** A word that languages share weighs nothing unless one leads the others by this much (nats). */
const CLAIM = 2.5;

function isClaimed(sums: Float64Array): boolean {
  const [first = 0, second = 0] = sums.toSorted((a, b) => b - a);
  return first - second > CLAIM;
}

/** What of the head is chosen, not learnt. */
type Choices = Pick<ModelParts, 'languages' | 'homePrior' | 'standIns' | 'foreign'>;

/** What was learnt: the table of frequent words, their weights and those of n-grams, the words to list. */
export interface Learnt {
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly weights: Weights;
  readonly listed: readonly ListedWord[];
  /** The classes that have a word, as bits, where that tells home languages apart. */
  readonly lexicon: ReadonlyMap<string, number>;
  /** Words that weigh nothing where no language claims them clearly. */
  readonly shared: ReadonlySet<string>;
}

/** Who has lexicons, and for who has none, whose words it largely shares; classes by number. */
export interface Lexicons {
  readonly known: readonly number[];
  readonly kin: ReadonlyMap<number, number>;
}

/** What it says for a class that a set of classes has a word (nats). */
function weighSet(set: number, c: number, { known, kin }: Lexicons): number {
  const has = (one: number | undefined): boolean => one !== undefined && ((set >> one) & 1) === 1;
  if (has(c)) return LISTED;
  if (has(kin.get(c))) return LISTED_BY_KIN;
  return known.includes(c) ? 0 : UNKNOWN;
}

/** What each set of classes that have a word says for each class. */
function buildSetWeights(classes: number, lexicons: Lexicons): Int8Array {
  const rows = Array.from({ length: LISTED_SETS }, (_, set) =>
    Array.from({ length: classes }, (_none, c) => quantise(weighSet(set, c, lexicons), WORD_STEP)),
  );
  return Int8Array.from(rows.flat());
}

/** Fills the table of whole words; words whose check is taken on their way are left to their n-grams. */
function buildWordTable(
  { vocabulary, weights, shared, lexicon }: Learnt,
  lexicons: Lexicons,
): { checks: Uint16Array; wordWeights: Int8Array } {
  const { classes } = weights;
  const slots = Math.ceil((vocabulary.size * SLOTS_PER_WORD) / 2) * 2;
  const checks = new Uint16Array(slots);
  const wordWeights = new Int8Array(slots * classes);
  const sumsOf = makeWordSums(vocabulary, weights);
  for (const word of vocabulary.keys()) {
    const slot = placeWord(checks, hashWord(codesOf(word), 0, word.length));
    const sums = sumsOf(word);
    if (slot < 0 || (shared.has(word) && !isClaimed(sums))) continue;
    const set = shared.has(word) ? undefined : lexicon.get(word);
    const listed = (c: number): number => (set === undefined ? 0 : weighSet(set, c, lexicons) * LISTED_SHARE);
    wordWeights.set(
      Array.from(sums, (value, c) => quantise(value + listed(c), WORD_STEP)),
      slot * classes,
    );
  }
  return { checks, wordWeights };
}

/** Fills the list of words that n-grams misjudge. */
function buildList(words: readonly ListedWord[]): Pick<ModelParts, 'listedChecks' | 'listedSets'> {
  const places = Math.ceil(words.length * SLOTS_PER_WORD) + 1;
  const listedChecks = new Uint16Array(places);
  const listedSets = new Uint8Array(places);
  for (const [word, set] of words) {
    const slot = placeWord(listedChecks, hashWord(codesOf(word), 0, word.length));
    if (slot >= 0) listedSets[slot] = set;
  }
  return { listedChecks, listedSets };
}

/** Makes the model that is written from the weights that were learnt; not yet calibrated. */
export function buildModel(choices: Choices, learnt: Learnt, lexicons: Lexicons): ModelParts {
  const { weights, listed } = learnt;
  const table = buildWordTable(learnt, lexicons);
  const list = buildList(listed);
  return {
    ...choices,
    ...table,
    ...list,
    listedWeights: buildSetWeights(weights.classes, lexicons),
    listed: list.listedChecks.length,
    slots: table.checks.length,
    buckets: weights.ngrams.length / weights.classes,
    wordStep: WORD_STEP,
    ngramStep: NGRAM_STEP * UNKNOWN_SHARE,
    bias: Array.from(weights.bias, (value) => Math.round(value * 1000) / 1000),
    temperatures: [1],
    ngramWeights: Int8Array.from(weights.ngrams, (value) => quantise(value, NGRAM_STEP)),
  };
}
