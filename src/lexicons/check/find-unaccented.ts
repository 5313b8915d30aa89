import type { Entry } from '../../analysis/lexicon/entry.ts';
import { readPhrase } from '../../analysis/lexicon/phrase.ts';
import { fold } from '../../analysis/text/fold.ts';
import { toLine, type Finding } from './finding.ts';

/** So many times more lines hold the word with its accents: then people mostly mean that one. */
const TIMES = 5;

/**
 * Words written without accents beside a much more usual word with them. Accents may be missing in comments anyway,
 * but not of a word whose bare spelling some line holds: a single `nao` takes "nao gostei" away from `não`.
 */
export function findUnaccented(language: string, entries: readonly Entry[]): Finding[] {
  const holders = collectHolders(entries);
  const accented = new Map<string, string>();
  for (const [word, lines] of holders) {
    const bare = fold(word);
    const known = holders.get(accented.get(bare) ?? '')?.length ?? 0;
    if (bare !== word && lines.length > known) accented.set(bare, word);
  }
  return [...accented].flatMap(([bare, word]): Finding[] => {
    const lines = holders.get(bare) ?? [];
    const usual = holders.get(word)?.length ?? 0;
    if (usual < TIMES * lines.length) return [];
    const detail = `${bare} hides ${word}: ${usual} lines`;
    return lines.map((entry) => ({ code: 'unaccented', language, lines: [toLine(entry)], detail }));
  });
}

/** Word → the lines that hold it. */
function collectHolders(entries: readonly Entry[]): Map<string, Entry[]> {
  const holders = new Map<string, Entry[]>();
  for (const entry of entries) {
    const slots = readPhrase(entry.phrase).flat();
    for (const word of new Set(slots.flatMap((slot) => (slot.is === 'word' ? [slot.word] : [])))) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [entry]);
      else known.push(entry);
    }
  }
  return holders;
}
