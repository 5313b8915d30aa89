import type { ReadToken } from '../reading/match-phrases.ts';
import { beginningOf, featuresOf, FIRST, LAST, wordOf } from './clause-evidence.ts';

/** Finds the rows of a model for the words of a clause without writing their features out. */
export interface FeatureIndex {
  /** What is known of a token's word; memoised. */
  readonly read: (token: Pick<ReadToken, 'kind' | 'norm'>) => IndexedWord;
  /** The row of two neighbours by their numbers, or -1. */
  readonly pair: (before: number, behind: number) => number;
  /** Numbers of what stands before the first word and behind the last. */
  readonly first: number;
  readonly last: number;
}

export interface IndexedWord {
  /** Rows of the word by itself. */
  readonly rows: readonly number[];
  /** Its number as a neighbour; -1 where no feature holds it. */
  readonly neighbour: number;
}

/** Words remembered; the memory is dropped when full, so hostile texts cannot fill it. */
const MEMORY = 100_000;
/** Longer "words" are noise (code units). */
const LONGEST_WORD = 64;
/** More neighbours than any model will ever hold; a pair is `before * NEIGHBOURS + behind`. */
const NEIGHBOURS = 2 ** 24;

const NOISE: IndexedWord = { rows: [], neighbour: -1 };

/** Builds the index of features written as `wordFeatures` writes them. */
export function createFeatureIndex(rows: ReadonlyMap<string, number>): FeatureIndex {
  const neighbours = new Map<string, number>();
  const numberOf = (neighbour: string): number => {
    const number = neighbours.get(neighbour) ?? neighbours.size;
    neighbours.set(neighbour, number);
    return number;
  };
  const pairs = new Map<number, number>();
  for (const [feature, row] of rows) {
    const space = feature.indexOf(' ');
    if (space < 0) continue;
    const before = numberOf(feature.slice(0, space));
    pairs.set(before * NEIGHBOURS + numberOf(feature.slice(space + 1)), row);
  }
  return {
    read: remember((word) => ({
      rows: featuresOf(word).flatMap((feature) => rows.get(feature) ?? []),
      neighbour: neighbours.get(beginningOf(word)) ?? -1,
    })),
    pair: (before, behind) =>
      before < 0 || behind < 0 ? -1 : (pairs.get(before * NEIGHBOURS + behind) ?? -1),
    first: numberOf(FIRST),
    last: numberOf(LAST),
  };
}

function remember(readWord: (word: string) => IndexedWord): FeatureIndex['read'] {
  const memory = new Map<string, IndexedWord>();
  return (token) => {
    const known = memory.get(token.norm);
    if (known !== undefined) return known;
    if (token.norm.length > LONGEST_WORD) return NOISE;
    if (memory.size >= MEMORY) memory.clear();
    const word = readWord(wordOf(token));
    memory.set(token.norm, word);
    return word;
  };
}
