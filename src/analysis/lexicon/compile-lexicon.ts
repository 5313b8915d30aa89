import type { Entry } from './entry.ts';
import { NO_INFLECTIONS } from './inflect.ts';
import type { LanguagePack } from './read-language-pack.ts';
import { readPhrase, type Slot } from './phrase.ts';
import { createPhraseTrie, type PhraseTrie } from './phrase-trie.ts';
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
  const symbols = createSymbols();
  const pictures = readEmoji(emoji);
  const pictureBuilder = createVocabularyBuilder();
  const phrases: Phrase[] = pictures.map((entry) => {
    const symbol = symbols.of(`:${entry.phrase}`);
    addWord(pictureBuilder, { word: entry.phrase, isLiteral: true, symbol }, NO_INFLECTIONS);
    return [[symbol], entry];
  });
  const vocabularies = new Map<string, Vocabulary>();
  for (const pack of packs) {
    const builder = createVocabularyBuilder();
    const symbolOf = (slot: Slot): number => {
      if (slot.is !== 'word') return slot.is === 'gap' ? GAP : NUMBER;
      const key = `${pack.language}:${slot.isLiteral ? '=' : ''}${slot.word}`;
      const isNew = !symbols.has(key);
      const symbol = symbols.of(key);
      if (isNew) addWord(builder, { ...slot, symbol }, pack.inflections);
      return symbol;
    };
    for (const entry of pack.entries) {
      for (const variant of readPhrase(entry.phrase)) phrases.push([variant.map(symbolOf), entry]);
    }
    vocabularies.set(pack.language, createVocabulary(builder, pack));
  }
  return {
    phrases: createPhraseTrie(phrases),
    vocabularies,
    pictures: createVocabulary(pictureBuilder, {
      spellings: new Map(),
      numbers: new Set(),
      stopwords: new Set(),
    }),
    taxonomy,
    owners: new Map(taxonomy.map(({ id, owner }) => [id, owner])),
    themeWords: () => readThemeWords(packs),
    digest,
  };
}

type Phrase = readonly [symbols: readonly number[], entry: Entry];

interface Symbols {
  readonly has: (key: string) => boolean;
  readonly of: (key: string) => number;
}

function createSymbols(): Symbols {
  const known = new Map<string, number>();
  return {
    has: (key) => known.has(key),
    of: (key) => {
      const symbol = known.get(key) ?? known.size + FIRST_WORD;
      known.set(key, symbol);
      return symbol;
    },
  };
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
