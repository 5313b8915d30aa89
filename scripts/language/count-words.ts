import { foldText, makeFoldedText } from '../../src/analysis/language/fold-text.ts';
import type { Corpus } from './read-corpus.ts';
import { dropAccents } from './vary-text.ts';

const SPACE = 32;
/** What a bare spelling counts beside one with its accents. */
const BARE_SHARE = 0.35;

/** The words of a text as the detector sees them. */
function foldedWords(text: string, folded = makeFoldedText()): string[] {
  foldText(text, folded);
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at < folded.length; at += 1) {
    if (folded.codes[at] !== SPACE) continue;
    words.push(String.fromCharCode(...folded.codes.subarray(start, at)));
    start = at + 1;
  }
  return words;
}

/** How often each word stands in a corpus, lines by the weight of their source; spellings without accents count too. */
export function countWords(corpus: Corpus): Map<string, number> {
  const counts = new Map<string, number>();
  const folded = makeFoldedText();
  const add = (word: string, count: number): void => void counts.set(word, (counts.get(word) ?? 0) + count);
  const weighted = corpus.sources.flatMap(({ lines, weight }) => lines.map((line) => ({ line, weight })));
  for (const { line, weight } of weighted) {
    for (const word of foldedWords(line, folded)) {
      add(word, weight);
      const bare = dropAccents(word);
      if (bare !== word) add(bare, weight * BARE_SHARE);
    }
  }
  return counts;
}
