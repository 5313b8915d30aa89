/** What discovery must know of the languages. */
import type { CompiledLexicon } from '../../../analysis/lexicon/compile-lexicon.ts';
import { foldWord, stemOf } from './read-phrases.ts';

/** What of the lexicons it is made from. */
export type LexiconWords = Pick<CompiledLexicon, 'vocabularies' | 'themeWords'>;

export interface DiscoveryLexicon {
  /** Tells the stopwords of a language (lower case); of all languages where there is no one language. */
  readonly stopwordsOf: (language: string) => (word: string) => boolean;
  /** Stem -> the themes whose phrases hold such a word, with the number of such phrases. */
  readonly themesOf: (stem: string) => ReadonlyMap<string, number>;
}

const WORDLESS: LexiconWords = { vocabularies: new Map(), themeWords: () => new Map() };
const NONE: ReadonlyMap<string, number> = new Map();

/** `themes` are those that may be suggested: no families, and none that names no reason. */
export function openLexicon(
  lexicon: LexiconWords | undefined,
  themes: ReadonlySet<string>,
): DiscoveryLexicon {
  const { vocabularies, themeWords } = lexicon ?? WORDLESS;
  const byStem = new Map<string, Map<string, number>>();
  for (const [theme, words] of themeWords()) {
    for (const [word, phrases] of themes.has(theme) ? words : []) {
      const known = byStem.get(stemOf(word)) ?? new Map<string, number>();
      byStem.set(stemOf(word), known.set(theme, (known.get(theme) ?? 0) + phrases));
    }
  }
  return {
    stopwordsOf: (language) => {
      const own = vocabularies.get(language);
      const readers = own === undefined ? [...vocabularies.values()] : [own];
      return (word) => readers.some((reader) => reader.isStopword(word) || reader.isStopword(foldWord(word)));
    },
    themesOf: (stem) => byStem.get(stem) ?? NONE,
  };
}
