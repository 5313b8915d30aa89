import { findWord } from './find-word.ts';
import type { LanguageModel } from './language-model.ts';

/** A word is strange to a language when another has so many nats more of it. */
const STRANGE_LEAD = 1;
/** A part shows by two words strange in the same way, at most so many words apart. */
const REACH = 4;

/** The class that a word of the table speaks for when it is strange to `main`, else -1. */
function strangeClass(model: LanguageModel, slot: number, main: number): number {
  const { wordWeights, strongest, languages, wordStep } = model;
  const row = slot * languages.length;
  const best = strongest[slot] ?? main;
  const lead = (wordWeights[row + best] ?? 0) - (wordWeights[row + main] ?? 0);
  return lead * wordStep > STRANGE_LEAD ? best : -1;
}

/**
 * A quick look whether parts of the text in the scratch are worth a search: two words of the table near
 * each other speak clearly for the same other language than `main` (an index).
 */
export function mayBeMixed(model: LanguageModel, main: number): boolean {
  const { hashes, words } = model.scratch.folded;
  let last = -1;
  let gap = 0;
  for (let word = 0; word < words; word += 1) {
    const slot = findWord(model.checks, hashes[word] ?? 0);
    const found = slot < 0 ? -1 : strangeClass(model, slot, main);
    gap += 1;
    if (found >= 0 && found === last && gap <= REACH) return true;
    if (found >= 0) [last, gap] = [found, 0];
  }
  return false;
}
