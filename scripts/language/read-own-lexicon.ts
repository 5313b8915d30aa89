import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflect, readInflections, type Inflections } from '../../src/analysis/lexicon/inflect.ts';

/** Tables of phrases that are lemmas. */
const TABLES: ReadonlySet<string> = new Set(['opinions.tsv', 'themes.tsv', 'idioms.tsv']);
const INFLECTIONS = 'inflections.tsv';
const LITERAL = '=';
const WORD = /^\p{Ll}{3,}$/u;
/** Lemma tables by part of speech, beside the training text, whose forms our own endings make. */
const LEMMAS: Readonly<Record<string, string>> = { ca: 'ca/lemmas-cc0/ca_lemma_index.json' };
/** What is kept of the forms: all of a verb or an adjective, the plural of a noun. */
const KEEP: ReadonlyMap<string, (form: string, lemma: string) => boolean> = new Map([
  ['verb', () => true],
  ['adj', () => true],
  ['noun', (form: string, lemma: string) => form.endsWith('s') && form.length <= lemma.length + 2],
]);

function findFolder(lexicons: string, language: string): string | undefined {
  const folders = [join(lexicons, language), join(lexicons, 'shared', language)];
  return folders.find((folder) => existsSync(join(folder, INFLECTIONS)));
}

/** The words of a phrase; what is literal stays as it is. */
function formsOfPhrase(phrase: string, inflections: Inflections): string[] {
  return phrase
    .split(/[\s|…#]+/u)
    .flatMap((word) => (word.startsWith(LITERAL) ? [word.slice(1)] : inflect(word, inflections)));
}

function formsOfPhrases(folder: string, inflections: Inflections): string[] {
  const files = readdirSync(folder).filter((file) => TABLES.has(file));
  return files.flatMap((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const phrases = lines.filter((line) => !line.startsWith('#')).slice(1);
    return phrases.flatMap((line) => formsOfPhrase(line.split('\t')[0] ?? '', inflections));
  });
}

function formsOfLemmas(path: string, inflections: Inflections): string[] {
  if (!existsSync(path)) return [];
  const table: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table).flatMap(([part, lemmas]: [string, unknown]) => {
    const keeps = KEEP.get(part);
    if (keeps === undefined || !Array.isArray(lemmas)) return [];
    return lemmas
      .map(String)
      .flatMap((lemma) => inflect(lemma, inflections).filter((form) => keeps(form, lemma)));
  });
}

/**
 * The forms that our own tables of inflection make: of the words of our phrases, and of the lemmas of
 * the open lexicons. `lexicons` is `data/lexicons`, `open` the folder of the open ones.
 */
export function readOwnForms(lexicons: string, open: string, language: string): string[] {
  const folder = findFolder(lexicons, language);
  if (folder === undefined) return [];
  const inflections = readInflections(readFileSync(join(folder, INFLECTIONS), 'utf8'), folder);
  const lemmas = LEMMAS[language];
  const forms = [
    ...formsOfPhrases(folder, inflections),
    ...(lemmas === undefined ? [] : formsOfLemmas(join(open, lemmas), inflections)),
  ];
  return [...new Set(forms)].filter((form) => WORD.test(form));
}
