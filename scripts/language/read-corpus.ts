import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflect } from './inflect.ts';
import { readWordLists } from './read-word-lists.ts';

/** The lines of one source of one language; `share` says how often it is drawn from. */
export interface Source {
  readonly lines: readonly string[];
  readonly share: number;
}

/** One language to be told, with its sources. */
export interface Corpus {
  readonly language: string;
  readonly sources: readonly Source[];
}

/** How often each source is drawn from, found on the measuring half. */
const SHARES = { open: 0.75, own: 0.25, inflected: 0.1, lists: 0.06, shared: 0.03 };
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

/**
 * Gathers what a language is learnt from: the open text (`<language>.txt` in `open`), our own text
 * and inflected forms in `own`, and the word lists of the lexicons that lie beside the open text.
 */
export function readCorpus(language: string, folders: { open: string; own: string }): Corpus {
  const sources = [
    { lines: readLines(join(folders.open, `${language}.txt`)), share: SHARES.open },
    { lines: readLines(join(folders.own, `${language}.txt`)), share: SHARES.own },
    { lines: readLines(join(folders.own, SHARED)), share: SHARES.shared },
    { lines: inflect(folders.own, language), share: SHARES.inflected },
    { lines: readWordLists(join(folders.open, '..'), language), share: SHARES.lists },
  ];
  return { language, sources: sources.filter((source) => source.lines.length > 0) };
}

/** Parts each source in the lines that train and those that calibrate. */
export function splitCorpus(corpus: Corpus): { train: Corpus; heldOut: Corpus } {
  const part = (keep: (line: string, at: number) => boolean): Corpus => ({
    language: corpus.language,
    sources: corpus.sources.map(({ lines, share }) => ({ lines: lines.filter(keep), share })),
  });
  return { train: part((line, at) => !isHeldOut(line, at)), heldOut: part(isHeldOut) };
}
