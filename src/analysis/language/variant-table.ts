import { readTable } from '../lexicon/tsv.ts';
import { fold } from '../text/fold.ts';
import { hashWord } from './features.ts';
import { foldText, makeFoldedText } from './fold-text.ts';

/** What a word says: the regional variety it is used in, and how strongly (nats). */
export interface Clue {
  readonly variant: string;
  readonly strength: number;
}

/** What tells the varieties of one language; see {@link readVariants}. */
export interface VariantClues {
  /** Codes of the varieties. */
  readonly codes: readonly string[];
  /** By {@link clueKey} of a word, or of two words in a row. */
  readonly words: ReadonlyMap<number, Clue>;
  /** By the last letters of a word. */
  readonly endings: ReadonlyMap<number, Clue>;
  /** Lengths of the endings, in letters. */
  readonly endingLengths: readonly number[];
}

/** The clues of each language (ISO 639-1). */
export type VariantTable = ReadonlyMap<string, VariantClues>;

/** The key of the folded codes `[start, end)`: a hash that fits a small integer, so that look-ups are quick. */
export const clueKey = (codes: Uint16Array, start: number, end: number): number =>
  hashWord(codes, start, end) >>> 2;

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

/** The rows by the key of their words, folded as the detector folds texts. */
function byHash(rows: readonly Row[]): Map<number, Clue> {
  const folded = makeFoldedText();
  return new Map(
    rows.map(({ word, variant, strength }) => {
      foldText(word, folded);
      return [clueKey(folded.codes, 0, folded.length - 1), { variant, strength }];
    }),
  );
}

function toClues(rows: readonly Row[]): VariantClues {
  const isEnding = ({ word }: Row): boolean => word.startsWith(ENDING_SIGN);
  const whole = rows.filter((row) => !isEnding(row));
  const endings = rows.filter(isEnding).map((row) => ({ ...row, word: row.word.slice(ENDING_SIGN.length) }));
  return {
    codes: [...new Set(rows.map(({ variant }) => variant))],
    words: byHash([...bareRows(whole), ...whole]),
    endings: byHash(endings),
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
