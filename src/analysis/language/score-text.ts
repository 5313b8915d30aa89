import { collectNgrams } from './features.ts';
import { foldOn, foldText } from './fold-text.ts';
import { findWord } from './find-word.ts';
import type { LanguageModel } from './language-model.ts';
import { addPackedRows } from './packed-rows.ts';

/** How much of a text was read: words in all, those in the table, letters of other scripts. */
export interface Reading {
  readonly words: number;
  readonly known: number;
  readonly foreign: number;
  /** Whether any word speaks for or against a language; names and words that all share do not. */
  readonly tells: boolean;
}

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

/** Adds the evidence of a word of the folded text; answers how well it is known (0-1). */
function addWord(model: LanguageModel, word: number): number {
  const { folded, ngramRequest, wordSums, ngramSums } = model.scratch;
  const hash = folded.hashes[word] ?? 0;
  const slot = findWord(model.checks, hash);
  if (slot >= 0) {
    addRow(model.wordWeights, slot, wordSums);
    return 1;
  }
  const end = (folded.starts[word + 1] ?? 0) - 1;
  const count = collectNgrams(ngramRequest, folded.starts[word] ?? 0, end);
  addPackedRows(model.ngramRows, { rows: ngramRequest.out, count }, ngramSums);
  return addListed(model, hash) * LISTED_SHARE;
}

/** Adds the words of the folded text from one on; answers how many of them are known. */
function addWords(model: LanguageModel, from: number): number {
  const { words } = model.scratch.folded;
  let known = 0;
  for (let word = from; word < words; word += 1) known += addWord(model, word);
  return known;
}

function sumScores({ bias, wordStep, ngramStep, scratch }: LanguageModel): void {
  const { scores, wordSums, ngramSums } = scratch;
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = (bias[at] ?? 0) + (wordSums[at] ?? 0) * wordStep + (ngramSums[at] ?? 0) * ngramStep;
  }
}

function isAnySet(sums: Int32Array): boolean {
  for (let at = 0; at < sums.length; at += 1) if (sums[at] !== 0) return true;
  return false;
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
  const { folded, scores, wordSums, ngramSums } = model.scratch;
  const isLong = text.length > FIRST_LOOK * 1.5;
  foldText(text, folded, isLong ? FIRST_LOOK : LAST_LOOK);
  wordSums.fill(0);
  ngramSums.fill(0);
  let known = addWords(model, 0);
  sumScores(model);
  if (isLong && leadOf(scores) <= CLEAR_LEAD) {
    const { words } = folded;
    foldOn(text, folded, LAST_LOOK);
    known += addWords(model, words);
    sumScores(model);
  }
  const tells = isAnySet(wordSums) || isAnySet(ngramSums);
  return { words: folded.words, known, foreign: folded.foreign, tells };
}
