import { fold } from '../text/fold.ts';
import { inflect, type Inflections } from './inflect.ts';

/** Stands for any number in phrases; every other symbol is a word. */
export const NUMBER = 1;
/** Edge of the phrase trie that skips up to three tokens. */
export const GAP = 2;
/** First symbol that is a word. */
export const FIRST_WORD = 3;

/** The words of one language that occur in phrases, each with the symbol that stands for it. */
export interface Vocabulary {
  /** Word as typed (a token's norm) → symbols of all words it may be a form of; memoised. */
  readonly symbolsOf: (norm: string) => readonly number[];
  /** Whether a word is too common to tell anything. */
  readonly isStopword: (norm: string) => boolean;
}

/** Collects words while the lexicon is compiled. */
export interface VocabularyBuilder {
  /** Word → symbols, ascending. */
  readonly forms: Map<string, Symbols>;
  /** Word with accents, folded → symbols, ascending. */
  readonly accented: Map<string, Symbols>;
  /** Words as they stand in the lexicon: these win over look-alikes without accents. */
  readonly citations: Set<string>;
}

export function createVocabularyBuilder(): VocabularyBuilder {
  return { forms: new Map(), accented: new Map(), citations: new Set() };
}

/** Most words have one symbol: that needs no list. */
type Symbols = number | number[];

/** Adds a word with all its forms. Words of one or two letters inflect only by an irregular line. */
export function addWord(
  builder: VocabularyBuilder,
  {
    word,
    isLiteral,
    symbol,
  }: { readonly word: string; readonly isLiteral: boolean; readonly symbol: number },
  inflections: Inflections,
): void {
  const isFixed = isLiteral || (word.length < 3 && !inflections.irregular.has(word));
  builder.citations.add(word);
  for (const form of isFixed ? [word] : inflect(word, inflections)) {
    push(builder.forms, form, symbol);
    const folded = fold(form);
    if (folded !== form) push(builder.accented, folded, symbol);
  }
}

function push(map: Map<string, Symbols>, key: string, symbol: number): void {
  const symbols = map.get(key);
  if (symbols === undefined) map.set(key, symbol);
  else if (typeof symbols === 'number') {
    if (symbols !== symbol) map.set(key, [symbols, symbol]);
  } else if (symbols.at(-1) !== symbol) symbols.push(symbol);
}

function listOf(symbols: Symbols | undefined): readonly number[] {
  if (symbols === undefined) return NONE;
  return typeof symbols === 'number' ? [symbols] : symbols;
}

/** What a word may be beside its inflected forms. */
export interface Spelling {
  /** Word as typed → word as meant. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly numbers: ReadonlySet<string>;
  readonly stopwords: ReadonlySet<string>;
}

/** Words remembered per language; the memory is dropped when full, so hostile texts cannot fill it. */
const MEMORY = 200_000;

const NONE: readonly number[] = [];

/** Closes a builder. */
export function createVocabulary(
  builder: VocabularyBuilder,
  { spellings, numbers, stopwords }: Spelling,
): Vocabulary {
  const { forms, citations } = builder;
  const memory = new Map<string, readonly number[]>();

  const lookUp = (norm: string): readonly number[] => {
    const exact = listOf(forms.get(norm));
    const folded = fold(norm);
    const isCertain = exact.length > 0 && (citations.has(norm) || folded !== norm);
    const symbols = isCertain ? exact : union(exact, lookLike(folded));
    return numbers.has(norm) ? [...symbols, NUMBER] : symbols;
  };
  /** All words that are the same without accents. */
  const lookLike = (folded: string): readonly number[] => {
    const bare = listOf(forms.get(folded));
    const accented = listOf(builder.accented.get(folded));
    if (bare.length === 0) return accented;
    return union(bare, accented).toSorted((one, other) => one - other);
  };
  const resolve = (norm: string): readonly number[] => {
    const found = lookUp(spellings.get(norm) ?? norm);
    if (found.length > 0 || !ELONGATED.test(norm)) return found;
    const single = norm.replace(ELONGATED_ALL, '$1');
    const squeezed = lookUp(spellings.get(single) ?? single);
    return squeezed.length > 0 ? squeezed : lookUp(norm.replace(ELONGATED_ALL, '$1$1'));
  };
  return {
    isStopword: (norm) => stopwords.has(norm),
    symbolsOf: (norm) => {
      const known = memory.get(norm);
      if (known !== undefined) return known;
      if (memory.size >= MEMORY) memory.clear();
      const symbols = norm.length > LONGEST_WORD ? NONE : resolve(norm);
      memory.set(norm.length > LONGEST_WORD ? '' : norm, symbols);
      return symbols;
    },
  };
}

/** Longer "words" are noise and never looked up (code units). */
const LONGEST_WORD = 64;

/** Three or more of the same letter: "muuuito", "sooo". */
const ELONGATED = /(.)\1\1/u;
const ELONGATED_ALL = /(.)\1{2,}/gu;

function union(one: readonly number[], other: readonly number[]): readonly number[] {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  return [...new Set([...one, ...other])];
}
