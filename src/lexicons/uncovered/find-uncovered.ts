import type { Reading } from '../../analysis/analyze.ts';
import type { CompiledLexicon } from '../../analysis/lexicon/compile-lexicon.ts';
import type { ReadToken } from '../../analysis/reading/match-phrases.ts';
import type { Span } from '../../analysis/types.ts';

/** What nothing in the lexicons matched: each term with the first place where it stands in the comment as received. */
export interface Uncovered {
  readonly words: ReadonlyMap<string, Span>;
  /** Two such words in a row, as a phrase of a lexicon: `a b`, or `a … b` where stopwords stand between. */
  readonly pairs: ReadonlyMap<string, Span>;
}

/** Shorter words tell nothing (code units). */
const SHORTEST = 3;
/** Stopwords between the two words of a pair, at most: what a gap of a phrase skips. */
const LONGEST_GAP = 3;

/** The words and pairs of words of a comment that no phrase holds, stopwords aside. */
export function findUncovered(reading: Reading, lexicon: CompiledLexicon): Uncovered {
  const words = new Map<string, Span>();
  const pairs = new Map<string, Span>();
  for (const run of uncoveredRuns(reading, lexicon)) {
    for (const [index, { at, token }] of run.entries()) {
      addFirst(words, token.norm, reading.toReceived(token));
      const before = run[index - 1];
      if (before === undefined || at - before.at > LONGEST_GAP + 1) continue;
      const gap = at - before.at > 1 ? ' … ' : ' ';
      const span = reading.toReceived({ start: before.token.start, end: token.end });
      addFirst(pairs, before.token.norm + gap + token.norm, span);
    }
  }
  return { words, pairs };
}

interface PlacedToken {
  readonly at: number;
  readonly token: ReadToken;
}

/** Words that nothing matched, with no more than stopwords between those of a run. */
function uncoveredRuns(reading: Reading, lexicon: CompiledLexicon): PlacedToken[][] {
  const isCovered = coveredTokens(reading);
  const isStopword = stopwordsOf(reading.language.code, lexicon);
  const runs: PlacedToken[][] = [[]];
  for (const [at, token] of reading.tokens.entries()) {
    if (isCovered.has(at) || token.kind !== 'word') runs.push([]);
    else if (!isStopword(token.norm) && token.norm.length >= SHORTEST) runs.at(-1)?.push({ at, token });
  }
  return runs;
}

function addFirst(terms: Map<string, Span>, term: string, span: Span): void {
  if (!terms.has(term)) terms.set(term, span);
}

/** Tokens of the phrases that stand, and of those that flag. */
function coveredTokens({ found, settled }: Reading): Set<number> {
  const flagged = found.filter(({ meaning }) => meaning.flags.length > 0);
  return new Set([...settled.hits, ...flagged].flatMap(({ tokens }) => tokens));
}

/** The stopwords of a language; of all where there is no one language. */
function stopwordsOf(language: string, { vocabularies }: CompiledLexicon): (norm: string) => boolean {
  const own = vocabularies.get(language);
  const readers = own === undefined ? [...vocabularies.values()] : [own];
  return (norm) => readers.some((reader) => reader.isStopword(norm));
}
