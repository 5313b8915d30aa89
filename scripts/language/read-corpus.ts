import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** Every 20th line is kept from training and calibrates. */
const HELD_OUT_EVERY = 20;

const isHeldOut = (_: unknown, at: number): boolean => at % HELD_OUT_EVERY === 7;

function readLines(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return [...new Set(lines.map((line) => line.normalize('NFC').trim()))].filter(
    (line) => line !== '' && !line.startsWith('#'),
  );
}

/** Reads `<language>.txt` in each folder; folders that lack it are passed over. */
export function readCorpus(language: string, folders: readonly { path: string; share: number }[]): Corpus {
  const sources = folders.map(({ path, share }) => ({
    lines: readLines(join(path, `${language}.txt`)),
    share,
  }));
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
