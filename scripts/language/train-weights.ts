import { collectNgrams, NGRAMS_PER_WORD } from '../../src/analysis/language/features.ts';
import { foldText, makeFoldedText, makeFoldTable } from '../../src/analysis/language/fold-text.ts';
import { randomInteger } from './random.ts';
import type { Corpus } from './read-corpus.ts';
import { varyText } from './vary-text.ts';

/** Weights while they are learnt: a row of one number a class for each n-gram bucket and word. */
export interface Weights {
  readonly classes: number;
  readonly ngrams: Float32Array;
  readonly words: Float32Array;
  readonly bias: Float32Array;
}

/** How training goes; rates are Adagrad's, `decay` is the L2 pull at each step. */
export interface TrainingPlan {
  readonly samples: number;
  readonly buckets: number;
  readonly rate: number;
  readonly wordRate: number;
  readonly hideWords: number;
  readonly random: () => number;
}

const SPACE = 32;

/** The features of one text: rows of n-grams and of words. */
export interface Features {
  readonly ngrams: Int32Array;
  ngramCount: number;
  readonly words: Int32Array;
  wordCount: number;
}

export const makeFeatures = (): Features => ({
  ngrams: new Int32Array(NGRAMS_PER_WORD * 140),
  ngramCount: 0,
  words: new Int32Array(300),
  wordCount: 0,
});

/** Makes the reader that turns a text into its features. */
export function makeFeatureReader(
  vocabulary: ReadonlyMap<string, number>,
  buckets: number,
): (text: string, out: Features) => void {
  const folded = makeFoldedText();
  const table = makeFoldTable();
  const buffer = new Int32Array(NGRAMS_PER_WORD);
  const request = { codes: folded.codes, mask: buckets - 1, out: buffer };
  const addWord = (out: Features, start: number, end: number): void => {
    const count = collectNgrams(request, start, end);
    out.ngrams.set(buffer.subarray(0, count), out.ngramCount);
    out.ngramCount += count;
    const row = vocabulary.get(String.fromCharCode(...folded.codes.subarray(start, end)));
    if (row === undefined) return;
    out.words[out.wordCount] = row;
    out.wordCount += 1;
  };
  return (text, out) => {
    foldText(text, folded, table);
    out.ngramCount = 0;
    out.wordCount = 0;
    let start = 0;
    for (let at = 0; at < folded.length; at += 1) {
      if (folded.codes[at] !== SPACE) continue;
      addWord(out, start, at);
      start = at + 1;
    }
  };
}

function addRows(rows: Int32Array, count: number, weights: Float32Array, sums: Float64Array): void {
  const classes = sums.length;
  for (let at = 0; at < count; at += 1) {
    const from = (rows[at] as number) * classes;
    for (let c = 0; c < classes; c += 1) sums[c] = (sums[c] as number) + (weights[from + c] as number);
  }
}

/** Softmax in place. */
export function softmax(scores: Float64Array): void {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (let c = 0; c < scores.length; c += 1) {
    scores[c] = Math.exp((scores[c] as number) - top);
    sum += scores[c] as number;
  }
  for (let c = 0; c < scores.length; c += 1) scores[c] = (scores[c] as number) / sum;
}

interface Table {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly rate: number;
}

function updateRows(table: Table, rows: Int32Array, request: { count: number; errors: Float64Array }): void {
  const { weights, squares, rate } = table;
  const { errors } = request;
  const classes = errors.length;
  for (let at = 0; at < request.count; at += 1) {
    const from = (rows[at] as number) * classes;
    for (let c = 0; c < classes; c += 1) {
      const gradient = errors[c] as number;
      const square = (squares[from + c] as number) + gradient * gradient;
      squares[from + c] = square;
      weights[from + c] = (weights[from + c] as number) - (rate * gradient) / Math.sqrt(square);
    }
  }
}

/** Draws one line of a corpus, sources by their share. */
export function drawLine(corpus: Corpus, random: () => number): string {
  const total = corpus.sources.reduce((sum, source) => sum + source.share, 0);
  let pick = random() * total;
  for (const { lines, share } of corpus.sources) {
    pick -= share;
    if (pick < 0) return lines[randomInteger(random, lines.length)] as string;
  }
  return '';
}

/** Learns by stochastic gradient descent (Adagrad) on softmax cross-entropy, one text a step. */
export function trainWeights(
  corpora: readonly Corpus[],
  start: Weights & { vocabulary: ReadonlyMap<string, number> },
  plan: TrainingPlan,
): void {
  const { classes } = start;
  const read = makeFeatureReader(start.vocabulary, plan.buckets);
  const features = makeFeatures();
  const scores = new Float64Array(classes);
  const fill = (weights: Float32Array): Float32Array => new Float32Array(weights.length).fill(1);
  const ngrams = { weights: start.ngrams, squares: fill(start.ngrams), rate: plan.rate };
  const words = { weights: start.words, squares: fill(start.words), rate: plan.wordRate };
  const bias = { weights: start.bias, squares: fill(start.bias), rate: 0.01 };
  const zero = new Int32Array(1);
  for (let step = 0; step < plan.samples; step += 1) {
    const target = step % classes;
    read(varyText(drawLine(corpora[target] as Corpus, plan.random), plan.random), features);
    if (plan.random() < plan.hideWords) features.wordCount = 0;
    scores.set(start.bias);
    addRows(features.ngrams, features.ngramCount, start.ngrams, scores);
    addRows(features.words, features.wordCount, start.words, scores);
    softmax(scores);
    scores[target] = (scores[target] as number) - 1;
    updateRows(ngrams, features.ngrams, { count: features.ngramCount, errors: scores });
    updateRows(words, features.words, { count: features.wordCount, errors: scores });
    updateRows(bias, zero, { count: 1, errors: scores });
  }
}
