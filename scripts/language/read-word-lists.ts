import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words of the open lexicons beside the training text, by language: lemma tables and rated words. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  ca: [
    'ca/lemmas-cc0/ca_lemma_exc.json',
    'ca/lemmas-cc0/ca_lemma_index.json',
    'ca/wordnet-mcr/wn-data-cat.tab',
  ],
  en: [
    'en/lemmas-wordnet/en_lemma_exc.json',
    'en/lemmas-wordnet/en_lemma_index.json',
    'en/vader-mit/vader_lexicon.txt',
  ],
  pt: ['pt/leia-mit/vader_lexicon_ptbr.txt'],
};
/** The Portuguese list is a translation that left these words as they were. */
const NOT_IN: Readonly<Record<string, readonly string[]>> = { pt: TABLES['en'] ?? [] };
/** Where the lemma stands in a line of a WordNet table. */
const WORDNET_COLUMN = 2;
const WORD = /^\p{L}{3,}$/u;

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A lemma table holds, for each part of speech, a list of lemmas or forms with their lemmas. */
function readLemmas(text: string): string[] {
  const table: unknown = JSON.parse(text);
  const parts = isRecord(table) ? Object.values(table) : [];
  return parts.flatMap((part: unknown) =>
    Array.isArray(part) ? part.map(String) : Object.keys(isRecord(part) ? part : {}),
  );
}

function readTable(path: string): string[] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.json')) return readLemmas(text);
  const column = path.endsWith('.tab') ? WORDNET_COLUMN : 0;
  return text.split('\n').map((line) => line.split('\t')[column] ?? '');
}

/** The words that the lexicons in `folder` hold for a language; none where there is no lexicon. */
export function readWordLists(folder: string, language: string): string[] {
  const read = (tables: readonly string[] = []): string[] =>
    tables.flatMap((table) => readTable(join(folder, table)));
  const strangers = new Set(read(NOT_IN[language]));
  const words = read(TABLES[language]).map((word) => word.normalize('NFC').toLowerCase());
  return [...new Set(words)].filter((word) => WORD.test(word) && !strangers.has(word));
}
