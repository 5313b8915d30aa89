import { collectNgrams, hashWord } from './features.ts';
import { foldText } from './fold-text.ts';
import { findWord } from './find-word.ts';
import type { LanguageModel } from './language-model.ts';

/** How much of a text was read: words in all, those in the table, letters of other scripts. */
export interface Reading {
  readonly words: number;
  readonly known: number;
  readonly foreign: number;
}

const SPACE = 32;
/** A listed word shows less than one of the table that a text fits a class: lists hold rare words, too. */
const LISTED_SHARE = 0.5;
/** A long text is first read so far (letters); the rest only where the lead is below (nats). */
const FIRST_LOOK = 48;
const CLEAR_LEAD = 24;
/** Letters beyond these change nothing. */
const LAST_LOOK = 256;

function addRow(weights: Int8Array, row: number, sums: Int32Array): void {
  const classes = sums.length;
  const from = row * classes;
  for (let at = 0; at < classes; at += 1) sums[at] = (sums[at] ?? 0) + (weights[from + at] ?? 0);
}

/** Adds what the languages that list a word have over the others; answers 1 if any lists it. */
function addListed(
  { listedChecks, listedSets, listedWeights, scratch }: LanguageModel,
  hash: number,
): number {
  const slot = findWord(listedChecks, hash);
  if (slot < 0) return 0;
  addRow(listedWeights, listedSets[slot] ?? 0, scratch.wordSums);
  return 1;
}

/** Adds the evidence of the word `[start, end)`; answers how well it is known (0-1). */
function addWord(model: LanguageModel, start: number, end: number): number {
  const { ngramRequest, wordSums, ngramSums } = model.scratch;
  const hash = hashWord(ngramRequest.codes, start, end);
  const slot = findWord(model.checks, hash);
  if (slot >= 0) {
    addRow(model.wordWeights, slot, wordSums);
    return 1;
  }
  const count = collectNgrams(ngramRequest, start, end);
  for (let at = 0; at < count; at += 1) addRow(model.ngramWeights, ngramRequest.out[at] ?? 0, ngramSums);
  return addListed(model, hash) * LISTED_SHARE;
}

function addWords(model: LanguageModel): number {
  const { folded } = model.scratch;
  const { codes, length } = folded;
  let start = 0;
  let known = 0;
  for (let at = 0; at < length; at += 1) {
    if (codes[at] !== SPACE) continue;
    known += addWord(model, start, at);
    start = at + 1;
  }
  return known;
}

function readUpTo(text: string, model: LanguageModel, limit: number): Reading {
  const { bias, wordStep, ngramStep, scratch } = model;
  const { folded, scores, wordSums, ngramSums } = scratch;
  foldText(text, folded, limit);
  wordSums.fill(0);
  ngramSums.fill(0);
  const known = addWords(model);
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = (bias[at] ?? 0) + (wordSums[at] ?? 0) * wordStep + (ngramSums[at] ?? 0) * ngramStep;
  }
  return { words: folded.words, known, foreign: folded.foreign };
}

/** By how much the best score leads the second. */
function leadOf(scores: Float64Array): number {
  let first = -Infinity;
  let second = -Infinity;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? first;
    second = Math.max(second, Math.min(first, score));
    first = Math.max(first, score);
  }
  return first - second;
}

/**
 * Sums the evidence of the words of `text` (in NFC) into `model.scratch.scores` (nats, larger is
 * likelier). Reading stops at the first words of a long text where they leave no doubt.
 */
export function scoreText(text: string, model: LanguageModel): Reading {
  if (text.length <= FIRST_LOOK * 1.5) return readUpTo(text, model, LAST_LOOK);
  const reading = readUpTo(text, model, FIRST_LOOK);
  return leadOf(model.scratch.scores) > CLEAR_LEAD ? reading : readUpTo(text, model, LAST_LOOK);
}
