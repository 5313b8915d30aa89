import { createPairTable } from '../lexicon/pair-table.ts';
import type { ReadToken } from '../reading/match-phrases.ts';
import type { Clause } from '../reading/segment.ts';
import { oncePerRound } from './once-per-round.ts';
import { beginningOf, featuresOf, FIRST, LAST, wordOf } from './clause-evidence.ts';

/** Finds the rows of a model for the words of a clause without writing their features out. */
export interface FeatureIndex {
  /** What is known of a token's word; memoised. */
  readonly read: (token: Pick<ReadToken, 'kind' | 'norm'>) => IndexedWord;
  /** The rows of the features of a clause's words, each once; null where there are no words. */
  readonly rowsOf: (tokens: readonly ReadToken[], clause: Pick<Clause, 'start' | 'end'>) => number[] | null;
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

const NOISE: IndexedWord = { rows: [], neighbour: -1 };

/** Builds the index of features written as `wordFeatures` writes them. */
export function createFeatureIndex(rows: ReadonlyMap<string, number>): FeatureIndex {
  const neighbours = new Map<string, number>();
  const numberOf = (neighbour: string): number => {
    const known = neighbours.get(neighbour);
    if (known === undefined) neighbours.set(neighbour, neighbours.size);
    return known ?? neighbours.size - 1;
  };
  /** Two neighbours → their row and one. */
  const pairs = createPairTable();
  for (const [feature, row] of rows) {
    const space = feature.indexOf(' ');
    if (space < 0) continue;
    pairs.getOrAdd(numberOf(feature.slice(0, space)), numberOf(feature.slice(space + 1)), row + 1);
  }
  const read = remember((word) => ({
    rows: featuresOf(word).flatMap((feature) => rows.get(feature) ?? []),
    neighbour: neighbours.get(beginningOf(word)) ?? -1,
  }));
  const lexis: Lexis = {
    read,
    pair: (before, behind) => (before < 0 || behind < 0 ? -1 : pairs.get(before, behind) - 1),
    first: numberOf(FIRST),
    last: numberOf(LAST),
    startClause: oncePerRound(rows.size),
  };
  return { read, rowsOf: (tokens, clause) => collectRows(tokens, clause, lexis) };
}

interface Lexis {
  readonly read: FeatureIndex['read'];
  /** The row of two neighbours by their numbers, or -1. */
  readonly pair: (before: number, behind: number) => number;
  /** Numbers of what stands before the first word and behind the last. */
  readonly first: number;
  readonly last: number;
  /** Its answer tells whether a row is new in the clause. */
  readonly startClause: () => (row: number) => boolean;
}

function collectRows(
  tokens: readonly ReadToken[],
  { start, end }: Pick<Clause, 'start' | 'end'>,
  { read, pair, first, last, startClause }: Lexis,
): number[] | null {
  const found: number[] = [];
  const isFresh = startClause();
  const add = (row: number): void => {
    if (row >= 0 && isFresh(row)) found.push(row);
  };
  let before = first;
  let hasWords = false;
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') continue;
    const word = read(token);
    for (const row of word.rows) add(row);
    add(pair(before, word.neighbour));
    before = word.neighbour;
    hasWords = true;
  }
  add(pair(before, last));
  return hasWords ? found : null;
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
