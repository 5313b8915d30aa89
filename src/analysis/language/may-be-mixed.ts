import { hashWord } from './features.ts';
import { findWord } from './find-word.ts';
import type { LanguageModel } from './language-model.ts';

const SPACE = 32;
/** A word is strange to a language when another has so many nats more of it. */
const STRANGE_LEAD = 1;
/** A part shows by two words strange in the same way, at most so many words apart. */
const REACH = 4;

/** The class that a word of the table speaks for when it is strange to `main`, else -1. */
function strangeClass(model: LanguageModel, slot: number, main: number): number {
  const { wordWeights, languages, wordStep } = model;
  const row = slot * languages.length;
  let best = main;
  for (let at = 0; at < languages.length; at += 1) {
    if ((wordWeights[row + at] ?? 0) > (wordWeights[row + best] ?? 0)) best = at;
  }
  const lead = (wordWeights[row + best] ?? 0) - (wordWeights[row + main] ?? 0);
  return lead * wordStep > STRANGE_LEAD ? best : -1;
}

/**
 * A quick look whether parts of the text in the scratch are worth a search: two words of the table near
 * each other speak
 * clearly for the same other language than `main` (an index).
 */
export function mayBeMixed(model: LanguageModel, main: number): boolean {
  const { folded } = model.scratch;
  let start = 0;
  let last = -1;
  let gap = 0;
  for (let at = 0; at < folded.length; at += 1) {
    if (folded.codes[at] !== SPACE) continue;
    const slot = findWord(model.checks, hashWord(folded.codes, start, at));
    const found = slot < 0 ? -1 : strangeClass(model, slot, main);
    gap += 1;
    if (found >= 0 && found === last && gap <= REACH) return true;
    if (found >= 0) [last, gap] = [found, 0];
    start = at + 1;
  }
  return false;
}
