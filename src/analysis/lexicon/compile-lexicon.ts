import type { Entry } from './entry.ts';
import { NO_INFLECTIONS } from './inflect.ts';
import type { LanguagePack } from './read-language-pack.ts';
import { readPieces, type Slot } from './phrase.ts';
import { createTrieBuilder, type PhraseTrie, type TrieBuilder } from './phrase-trie.ts';
import type { Theme } from './taxonomy.ts';
import { readThemeWords, type ThemeWords } from './theme-words.ts';
import { readTable } from './tsv.ts';
import type { Owner, Polarity } from '../types.ts';
import {
  addWord,
  createVocabulary,
  createVocabularyBuilder,
  FIRST_WORD,
  GAP,
  NUMBER,
  type Vocabulary,
} from './vocabulary.ts';

/** The lexicons of all languages, ready to be matched. */
export interface CompiledLexicon {
  /** All phrases of all languages. */
  readonly phrases: PhraseTrie;
  /** Language → its words. */
  readonly vocabularies: ReadonlyMap<string, Vocabulary>;
  /** Emoji and emoticons: norm → symbols. */
  readonly pictures: Vocabulary;
  readonly taxonomy: readonly Theme[];
  readonly owners: ReadonlyMap<string, Owner>;
  /** Reads them out of the phrases anew at each call. */
  readonly themeWords: () => ThemeWords;
  /** SHA-256 of all files. */
  readonly digest: string;
}

export interface LexiconSources {
  readonly packs: readonly LanguagePack[];
  readonly taxonomy: readonly Theme[];
  /** Text of `shared/emoji.tsv`. */
  readonly emoji: string;
  readonly digest: string;
}

/** Builds vocabularies and tries; work of a second or so that is done once a process. */
export function compileLexicon({ packs, taxonomy, emoji, digest }: LexiconSources): CompiledLexicon {
  const trie = createTrieBuilder();
  const numberWord = countFrom(FIRST_WORD);
  const pictures = addPictures(readEmoji(emoji), trie, numberWord);
  const vocabularies = new Map(packs.map((pack) => [pack.language, addPack(pack, trie, numberWord)]));
  return {
    phrases: trie.close(),
    vocabularies,
    pictures,
    taxonomy,
    owners: new Map(taxonomy.map(({ id, owner }) => [id, owner])),
    themeWords: () => readThemeWords(packs),
    digest,
  };
}

function countFrom(first: number): () => number {
  let next = first;
  return () => next++;
}

/** Adds emoji, each a phrase of one symbol. */
function addPictures(entries: readonly Entry[], trie: TrieBuilder, numberWord: () => number): Vocabulary {
  const builder = createVocabularyBuilder();
  const symbols = new Map<string, number>();
  for (const entry of entries) {
    const symbol = symbols.get(entry.phrase) ?? numberWord();
    symbols.set(entry.phrase, symbol);
    addWord(builder, { word: entry.phrase, isLiteral: true, symbol }, NO_INFLECTIONS);
    trie.end(trie.extend(0, symbol), [entry]);
  }
  return createVocabulary(builder, { spellings: new Map(), numbers: new Set(), stopwords: new Set() });
}

/** Adds all phrases of a language. */
function addPack(pack: LanguagePack, trie: TrieBuilder, numberWord: () => number): Vocabulary {
  const builder = createVocabularyBuilder();
  const lemmas = new Map<string, number>();
  const literals = new Map<string, number>();
  const symbolOf = (slot: Slot): number => {
    if (slot.is !== 'word') return slot.is === 'gap' ? GAP : NUMBER;
    const symbols = slot.isLiteral ? literals : lemmas;
    const known = symbols.get(slot.word);
    if (known !== undefined) return known;
    const symbol = numberWord();
    symbols.set(slot.word, symbol);
    addWord(builder, { ...slot, symbol }, pack.inflections);
    return symbol;
  };
  for (const entry of pack.entries) {
    addVariants(
      { entries: [entry], pieces: readPieces(entry.phrase), symbolOf, trie },
      { node: 0, piece: 0 },
    );
  }
  return createVocabulary(builder, pack);
}

interface Addition {
  /** The line of the phrase. */
  readonly entries: readonly Entry[];
  readonly pieces: readonly (readonly (readonly Slot[])[])[];
  readonly symbolOf: (slot: Slot) => number;
  readonly trie: TrieBuilder;
}

/** Adds all ways to read a phrase from a piece on, behind a node to which the pieces before have led. */
function addVariants(addition: Addition, from: { readonly node: number; readonly piece: number }): void {
  const { entries, pieces, symbolOf, trie } = addition;
  const readings = pieces[from.piece];
  if (readings === undefined) {
    if (from.node !== 0) trie.end(from.node, entries);
    return;
  }
  for (const reading of readings) {
    let { node } = from;
    for (const slot of reading) node = trie.extend(node, symbolOf(slot));
    addVariants(addition, { node, piece: from.piece + 1 });
  }
}

/** Emoji as opinions: columns emoji, polarity, strength, note. */
function readEmoji(text: string): Entry[] {
  const file = 'data/lexicons/shared/emoji.tsv';
  const rows = readTable(text, file, ['emoji', 'polarity', 'strength', 'note']);
  return rows.map(({ line, cells: [phrase = '', polarity, strength] }) => ({
    language: '',
    file,
    line,
    phrase,
    role: { is: 'opinion', polarity: POLARITIES.find((one) => one === polarity) ?? 'neu' },
    strength: Number(strength),
    near: [],
    notNear: [],
    isIdiom: false,
  }));
}

const POLARITIES: readonly Polarity[] = ['pos', 'neg', 'neu'];
