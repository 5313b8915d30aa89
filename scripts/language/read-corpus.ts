import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflect } from './inflect.ts';
import type { Lexicon } from './lexicon.ts';
import { readDictionaries } from './read-dictionary.ts';
import { readOwnForms } from './read-own-lexicon.ts';
import { readWordLists } from './read-word-lists.ts';

/** The lines of one source of one language: how often it is drawn from, and what a word in it counts. */
export interface Source {
  readonly lines: readonly string[];
  readonly share: number;
  readonly weight: number;
}

/** One language to be told, with its sources and its words. */
export interface Corpus {
  readonly language: string;
  readonly sources: readonly Source[];
  readonly lexicon: Lexicon;
}

/** Where everything lies: open text, our own text, our lexicons, unpacked packages and the sentences that they hold. */
export interface CorpusInputs {
  readonly open: string;
  readonly own: string;
  readonly lexicons: string;
  readonly packages: string;
  /** By language. */
  readonly sentences: ReadonlyMap<string, readonly string[]>;
}

/** How often each source is drawn from and what its words count, found on the measuring half. */
const SOURCES = {
  open: { share: 0.75, weight: 1 },
  more: { share: 0.05, weight: 0.15 },
  own: { share: 0.25, weight: 4 },
  shared: { share: 0.03, weight: 4 },
  inflected: { share: 0.1, weight: 0.3 },
  lists: { share: 0.06, weight: 1 },
};
/** Words that speak for no language, learnt for each alike. */
const SHARED = 'shared.txt';
/** One line in so many is kept from training and calibrates. */
const HELD_OUT_EVERY = 20;

const isHeldOut = (_: unknown, at: number): boolean => at % HELD_OUT_EVERY === 7;

function readLines(path: string): string[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  const clean = lines
    .map((line) => line.normalize('NFC').trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return [...new Set(clean)];
}

/** The words of our own list of what languages share (loans, names, places, brands), lower case. */
export function readShared(own: string): Set<string> {
  return new Set(readLines(join(own, SHARED)).flatMap((line) => line.toLowerCase().split(/\s+/u)));
}

/** The words of a language: open word lists and dictionaries, and the forms that our own tables make. */
function readLexicon(language: string, { open, packages, lexicons }: CorpusInputs): Lexicon {
  const openLexicons = join(open, '..');
  const dictionary = readDictionaries(packages, language);
  const lemmas = new Set([...readWordLists(openLexicons, language), ...dictionary.lemmas]);
  const forms = new Set([...dictionary.forms, ...readOwnForms(lexicons, openLexicons, language)]);
  return { lemmas: [...lemmas], forms: [...forms].filter((form) => !lemmas.has(form)) };
}

/**
 * Gathers what a language is learnt from: the open text (`<language>.txt` in `open`), the sentences of
 * packages, our own text and inflected forms in `own`, and lists of words. Where there is no open text, packages
 * stand for it.
 */
function readLanguage(language: string, inputs: CorpusInputs): Corpus {
  const lexicon = readLexicon(language, inputs);
  const open = readLines(join(inputs.open, `${language}.txt`));
  const sources = [
    { lines: open, ...SOURCES.open },
    {
      lines: inputs.sentences.get(language) ?? [],
      ...(open.length === 0 ? SOURCES.open : SOURCES.more),
    },
    { lines: readLines(join(inputs.own, `${language}.txt`)), ...SOURCES.own },
    { lines: readLines(join(inputs.own, SHARED)), ...SOURCES.shared },
    { lines: inflect(inputs.own, language), ...SOURCES.inflected },
    { lines: lexicon.lemmas, ...SOURCES.lists },
  ];
  return { language, lexicon, sources: sources.filter((source) => source.lines.length > 0) };
}

/** Gathers what a class of one or more languages is learnt from, each of them alike; see {@link readLanguage}. */
export function readCorpus(code: string, languages: readonly string[], inputs: CorpusInputs): Corpus {
  const corpora = languages.map((language) => readLanguage(language, inputs));
  return {
    language: code,
    sources: corpora.flatMap(({ sources }) => sources),
    lexicon: {
      lemmas: corpora.flatMap(({ lexicon }) => lexicon.lemmas),
      forms: corpora.flatMap(({ lexicon }) => lexicon.forms),
    },
  };
}

/** Parts each source in the lines that train and those that calibrate. */
export function splitCorpus(corpus: Corpus): { train: Corpus; heldOut: Corpus } {
  const part = (keep: (line: string, at: number) => boolean): Corpus => ({
    ...corpus,
    sources: corpus.sources.map((source) => ({ ...source, lines: source.lines.filter(keep) })),
  });
  return { train: part((line, at) => !isHeldOut(line, at)), heldOut: part(isHeldOut) };
}
