import { readTable } from '../lexicon/tsv.ts';
import { fold } from '../text/fold.ts';
import { mixHash } from './features.ts';
import { foldText, makeFoldedText, type FoldedText } from './fold-text.ts';

/** What a word says: the regional variety it is used in, and how strongly (nats). */
export interface Clue {
  readonly variant: string;
  readonly strength: number;
}

/** What tells the varieties of one language; see {@link readVariants}. */
export interface VariantClues {
  /** Codes of the varieties. */
  readonly codes: readonly string[];
  /** By `hashWord` of a word. */
  readonly words: ClueMap;
  /** By {@link hashPair} of two words in a row. */
  readonly pairs: ClueMap;
  /** By `hashWord` of the last letters of a word. */
  readonly endings: ClueMap;
  /** Lengths of the endings, in letters. */
  readonly endingLengths: readonly number[];
}

/** The clues of each language (ISO 639-1). */
export type VariantTable = ReadonlyMap<string, VariantClues>;

/** Clues by hash; `filter` says of nearly all hashes at once that they have none. */
export interface ClueMap {
  readonly filter: Uint8Array;
  readonly clues: ReadonlyMap<number, Clue>;
}

const FILTER_SIZE = 2 ** 14;
/** Keys that fit a small integer are looked up fastest. */
const keyOf = (hash: number): number => hash >>> 2;

/** The clue of a hash, if any. */
export function findClue({ filter, clues }: ClueMap, hash: number): Clue | undefined {
  return filter[hash % FILTER_SIZE] === 0 ? undefined : clues.get(keyOf(hash));
}

/** The hash of two words in a row, from theirs. */
export const hashPair = (first: number, second: number): number => mixHash(Math.imul(first, 31) ^ second);

interface Row extends Clue {
  readonly word: string;
}

const COLUMNS = ['word', 'variant', 'strength'];
const ENDING_SIGN = '*';
/** A spelling without its accents counts by this share, where it has so many letters and is no other row's. */
const LEAST_BARE = 5;
const BARE_SHARE = 0.7;

function readRows(text: string, file: string): Row[] {
  return readTable(text, file, COLUMNS).map(({ cells: [word = '', variant = '', strength = ''] }) => ({
    word,
    variant,
    strength: Number(strength),
  }));
}

/** Spellings without accents of the rows that have any, where they tell one variety still. */
function bareRows(rows: readonly Row[]): Row[] {
  const bare = rows.map((row) => ({ ...row, word: fold(row.word), strength: row.strength * BARE_SHARE }));
  const variantsOf = new Map<string, Set<string>>();
  for (const { word, variant } of bare)
    variantsOf.set(word, (variantsOf.get(word) ?? new Set<string>()).add(variant));
  return bare.filter(({ word }) => word.length >= LEAST_BARE && variantsOf.get(word)?.size === 1);
}

/** The hashes of the words of a row, folded as the detector folds texts. */
function hashesOf(words: string, folded: FoldedText): number[] {
  foldText(words, folded);
  return [...folded.hashes.subarray(0, folded.words)];
}

function toClueMap(entries: readonly (readonly [hash: number, clue: Clue])[]): ClueMap {
  const filter = new Uint8Array(FILTER_SIZE);
  for (const [hash] of entries) filter[hash % FILTER_SIZE] = 1;
  return { filter, clues: new Map(entries.map(([hash, clue]) => [keyOf(hash), clue])) };
}

/** The rows of one word and those of two, by their hashes. */
function byWords(rows: readonly Row[]): Pick<VariantClues, 'words' | 'pairs'> {
  const folded = makeFoldedText();
  const hashed = rows.map(({ word, variant, strength }) => ({
    hashes: hashesOf(word, folded),
    clue: { variant, strength },
  }));
  return {
    words: toClueMap(
      hashed.flatMap(({ hashes: [first = 0, ...rest], clue }) => (rest.length === 0 ? [[first, clue]] : [])),
    ),
    pairs: toClueMap(
      hashed.flatMap(({ hashes: [first = 0, second = 0, ...rest], clue }) =>
        second !== 0 && rest.length === 0 ? [[hashPair(first, second), clue]] : [],
      ),
    ),
  };
}

function toClues(rows: readonly Row[]): VariantClues {
  const isEnding = ({ word }: Row): boolean => word.startsWith(ENDING_SIGN);
  const whole = rows.filter((row) => !isEnding(row));
  const endings = rows.filter(isEnding).map((row) => ({ ...row, word: row.word.slice(ENDING_SIGN.length) }));
  return {
    codes: [...new Set(rows.map(({ variant }) => variant))],
    ...byWords([...bareRows(whole), ...whole]),
    endings: byWords(endings).words,
    endingLengths: [...new Set(endings.map(({ word }) => word.length))],
  };
}

/**
 * Reads a table of what tells the varieties of a language: a word, two words or an ending (`*ção`), the
 * variety (BCP 47; private subtags where there is no other) and the strength in nats.
 */
export function readVariants(text: string, file: string): VariantTable {
  const rows = readRows(text, file);
  const languageOf = ({ variant }: Row): string => variant.slice(0, variant.indexOf('-'));
  const languages = [...new Set(rows.map(languageOf))];
  return new Map(
    languages.map((language) => [language, toClues(rows.filter((row) => languageOf(row) === language))]),
  );
}
