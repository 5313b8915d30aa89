import { readPhrase } from './phrase.ts';
import type { LanguagePack } from './read-language-pack.ts';

/** Theme → the words (norms) of its phrases in all languages, stopwords aside, with the number of phrases. */
export type ThemeWords = ReadonlyMap<string, ReadonlyMap<string, number>>;

function wordsOf(phrase: string): Set<string> {
  const slots = readPhrase(phrase).flat();
  return new Set(slots.flatMap((slot) => (slot.is === 'word' ? [slot.word] : [])));
}

/** One pass over all phrases that name a theme. */
export function readThemeWords(packs: readonly LanguagePack[]): ThemeWords {
  const words = new Map<string, Map<string, number>>();
  const themed = packs.flatMap(({ entries, stopwords }) =>
    entries.map(({ role, phrase }) => ({ role, phrase, stopwords })),
  );
  for (const { role, phrase, stopwords } of themed) {
    if (role.is !== 'topic' && role.is !== 'full') continue;
    const known = words.get(role.theme) ?? new Map<string, number>();
    words.set(role.theme, known);
    for (const word of wordsOf(phrase)) {
      if (!stopwords.has(word)) known.set(word, (known.get(word) ?? 0) + 1);
    }
  }
  return words;
}
