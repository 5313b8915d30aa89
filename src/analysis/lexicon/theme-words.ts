import { readPhrase } from './phrase.ts';
import type { LanguagePack } from './read-language-pack.ts';

/** Theme → the words of its phrases in all languages (norms), stopwords aside. */
export type ThemeWords = ReadonlyMap<string, ReadonlySet<string>>;

function wordsOf(phrase: string): string[] {
  return readPhrase(phrase)
    .flat()
    .flatMap((slot) => (slot.is === 'word' ? [slot.word] : []));
}

/** One pass over all phrases that name a theme. */
export function readThemeWords(packs: readonly LanguagePack[]): ThemeWords {
  const words = new Map<string, Set<string>>();
  const themed = packs.flatMap(({ entries, stopwords }) =>
    entries.map(({ role, phrase }) => ({ role, phrase, stopwords })),
  );
  for (const { role, phrase, stopwords } of themed) {
    if (role.is !== 'topic' && role.is !== 'full') continue;
    const known = words.get(role.theme) ?? new Set();
    words.set(role.theme, known);
    wordsOf(phrase)
      .filter((word) => !stopwords.has(word))
      .forEach((word) => known.add(word));
  }
  return words;
}
