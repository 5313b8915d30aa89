import { foldText } from './fold-text.ts';
import { collectNgrams, hashWord, type NgramRequest } from './features.ts';
import { findWord } from './find-word.ts';
import type { LanguageModel } from './language-model.ts';

/** How much of a text was read: words in all, and those that stand in the table. */
export interface Reading {
  words: number;
  known: number;
  foreign: number;
}

const SPACE = 32;

function addRow(weights: Int8Array, row: number, sums: Int32Array): void {
  const classes = sums.length;
  const from = row * classes;
  for (let at = 0; at < classes; at += 1) sums[at] = (sums[at] ?? 0) + (weights[from + at] ?? 0);
}

function addWord(model: LanguageModel, request: NgramRequest, span: readonly [number, number]): boolean {
  const { scratch } = model;
  const slot = findWord(model.checks, hashWord(request.codes, span[0], span[1]));
  if (slot >= 0) {
    addRow(model.wordWeights, slot, scratch.wordSums);
    return true;
  }
  const count = collectNgrams(request, span[0], span[1]);
  for (let at = 0; at < count; at += 1) addRow(model.ngramWeights, request.out[at] ?? 0, scratch.ngramSums);
  return false;
}

/** Sums the evidence of all words into `model.scratch.scores` (nats, larger is likelier). */
export function scoreText(text: string, model: LanguageModel): Reading {
  const { scratch, bias, wordStep, ngramStep } = model;
  const { folded, scores, wordSums, ngramSums } = scratch;
  foldText(text, folded, model.foldTable);
  wordSums.fill(0);
  ngramSums.fill(0);
  const request = { codes: folded.codes, mask: model.buckets - 1, out: scratch.ngrams };
  let start = 0;
  let known = 0;
  for (let at = 0; at < folded.length; at += 1) {
    if (folded.codes[at] !== SPACE) continue;
    if (addWord(model, request, [start, at])) known += 1;
    start = at + 1;
  }
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = (bias[at] ?? 0) + (wordSums[at] ?? 0) * wordStep + (ngramSums[at] ?? 0) * ngramStep;
  }
  return { words: folded.words, known, foreign: folded.foreign };
}
