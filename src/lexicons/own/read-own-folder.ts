import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LexiconSources } from '../../analysis/lexicon/compile-lexicon.ts';
import { readLexicons } from '../load-lexicon.ts';
import { extendLexicons } from './extend-lexicons.ts';
import { readOwnLexicon, type OwnLexicon } from './own-lexicon.ts';

/** The words of a folder, and what of them is a workspace's own; null for a whole lexicon. */
export interface ReadFolder {
  readonly sources: LexiconSources;
  readonly own: OwnLexicon | null;
}

/** Only a whole lexicon has it. */
const MARK_OF_WHOLE = 'shared/emoji.tsv';

/**
 * The lexicons of a folder: a whole one laid out as `data/lexicons`, or a workspace's own tables, which are laid over the
 * shipped lexicons.
 * @throws LexiconError naming file and line; the system's error where a file cannot be read
 */
export function readLexiconFolder(folder: string): ReadFolder {
  if (existsSync(join(folder, MARK_OF_WHOLE))) return { sources: readLexicons(folder), own: null };
  const own = readOwnLexicon(readTables(folder), folder);
  return { sources: extendLexicons(readLexicons(), own), own };
}

function readTables(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.tsv'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
