import type { LanguageVariant } from '../types.ts';
import { hashWord } from './features.ts';
import type { FoldedText } from './fold-text.ts';
import { findClue, hashPair, type Clue, type VariantClues, type VariantTable } from './variant-table.ts';

/** What clues must outweigh (nats), and below which confidence nothing is said. */
const DOUBT = 2;
const LEAST_CONFIDENCE = 0.6;
/** Letters beyond these are not looked at. */
const LAST_LOOK = 256;

/** The clue of the last letters of a word, if any. */
function clueOfEnding(
  { endings, endingLengths }: VariantClues,
  codes: Uint16Array,
  end: number,
): Clue | undefined {
  for (let at = 0; at < endingLengths.length; at += 1) {
    const start = end - (endingLengths[at] ?? 0);
    const clue = start < 0 ? undefined : findClue(endings, hashWord(codes, start, end));
    if (clue !== undefined) return clue;
  }
  return undefined;
}

/** The clue of a word of a text, or of its ending. */
function clueOfWord(
  clues: VariantClues,
  { codes, hashes, starts }: FoldedText,
  word: number,
): Clue | undefined {
  const end = (starts[word + 1] ?? 0) - 1;
  return findClue(clues.words, hashes[word] ?? 0) ?? clueOfEnding(clues, codes, end);
}

/** The clue of a word of a text and the word before it. */
function clueOfPair(clues: VariantClues, { hashes }: FoldedText, word: number): Clue | undefined {
  if (word === 0) return undefined;
  return findClue(clues.pairs, hashPair(hashes[word - 1] ?? 0, hashes[word] ?? 0));
}

/** The clues of the words of a text, of words in a row and of endings; those that stand twice come twice. */
function findClues(clues: VariantClues, folded: FoldedText): Clue[] {
  const found: Clue[] = [];
  for (let word = 0; word < folded.words && (folded.starts[word + 1] ?? 0) <= LAST_LOOK; word += 1) {
    const clue = clueOfWord(clues, folded, word);
    if (clue !== undefined) found.push(clue);
    const pair = clueOfPair(clues, folded, word);
    if (pair !== undefined) found.push(pair);
  }
  return found;
}

/** Sums clues by variety; each counts once. */
function sumClues(found: readonly Clue[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { variant, strength } of new Set(found)) sums.set(variant, (sums.get(variant) ?? 0) + strength);
  return sums;
}

/**
 * Tells the regional variety of a folded text in `language` where its words show one; `undefined` where
 * they do not, or speak for several. A softmax over the varieties and a doubt; strengths are set by
 * hand, so the confidence is a rank rather than a frequency.
 */
export function tellVariant(
  folded: FoldedText,
  language: string,
  table: VariantTable,
): LanguageVariant | undefined {
  const clues = table.get(language);
  if (clues === undefined) return undefined;
  const found = findClues(clues, folded);
  if (found.length === 0) return undefined;
  const sums = sumClues(found);
  const weights = clues.codes.map((code) => ({ code, weight: Math.exp(sums.get(code) ?? 0) }));
  const total = weights.reduce((sum, { weight }) => sum + weight, Math.exp(DOUBT));
  const best = weights.toSorted((a, b) => b.weight - a.weight)[0];
  if (best === undefined || best.weight / total < LEAST_CONFIDENCE) return undefined;
  return { code: best.code, confidence: best.weight / total };
}
