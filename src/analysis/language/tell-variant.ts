import type { LanguageVariant } from '../types.ts';
import type { FoldedText } from './fold-text.ts';
import { clueKey, type Clue, type VariantClues, type VariantTable } from './variant-table.ts';

const SPACE = 32;
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
    const clue = start < 0 ? undefined : endings.get(clueKey(codes, start, end));
    if (clue !== undefined) return clue;
  }
  return undefined;
}

/** The clues of the words of a text, of words in a row and of endings; those that stand twice come twice. */
function findClues(clues: VariantClues, { codes, length }: FoldedText): Clue[] {
  const found: Clue[] = [];
  const last = Math.min(length, LAST_LOOK);
  let before = 0;
  let start = 0;
  for (let at = 0; at < last; at += 1) {
    if (codes[at] !== SPACE) continue;
    const clue = clues.words.get(clueKey(codes, start, at)) ?? clueOfEnding(clues, codes, at);
    if (clue !== undefined) found.push(clue);
    const pair = before < start ? clues.words.get(clueKey(codes, before, at)) : undefined;
    if (pair !== undefined) found.push(pair);
    before = start;
    start = at + 1;
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
