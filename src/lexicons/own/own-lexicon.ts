import { createHash } from 'node:crypto';
import {
  LEXICON_FILES,
  readLanguagePack,
  type LanguagePack,
} from '../../analysis/lexicon/read-language-pack.ts';
import { readThemes, type PlacedTheme } from '../../analysis/lexicon/taxonomy.ts';
import { LexiconError } from '../../analysis/lexicon/tsv.ts';
import { DIGEST_LENGTH, LEXICON_FOLDERS } from '../load-lexicon.ts';
import { readExceptions, type Exception } from './read-exceptions.ts';

/** The words and themes of a workspace, to be laid over those that Porque ships. */
export interface OwnLexicon {
  readonly packs: readonly LanguagePack[];
  /** New themes, and shipped ones under other labels. */
  readonly themes: readonly PlacedTheme[];
  readonly exceptions: readonly Exception[];
  /** Its version: the same tables have the same digest. */
  readonly digest: string;
}

/** The tables with phrases that a workspace may have: `pt/themes.tsv` … */
const TABLES: ReadonlySet<string> = new Set(
  Object.values(LEXICON_FOLDERS).flatMap((folder) => LEXICON_FILES.map((name) => `${folder}/${name}`)),
);

/** All tables that a workspace may have, as paths under its folder. */
const OWN_TABLES: ReadonlySet<string> = new Set(['exceptions.tsv', 'taxonomy.tsv', ...TABLES]);

/**
 * Reads the tables of a workspace, any of {@link OWN_TABLES} by path; `folder` is how entries and errors call their place.
 * @throws LexiconError naming file and line
 */
export function readOwnLexicon(tables: Readonly<Record<string, string>>, folder: string): OwnLexicon {
  const stray = Object.keys(tables).find((path) => !OWN_TABLES.has(path));
  if (stray !== undefined) {
    throw new LexiconError(`${folder}/${stray}: expected a table such as taxonomy.tsv or pt/themes.tsv`);
  }
  const { 'taxonomy.tsv': taxonomy, 'exceptions.tsv': exceptions } = tables;
  return {
    packs: Object.entries(LEXICON_FOLDERS).flatMap(([language, path]) => {
      const files = LEXICON_FILES.flatMap((name) => {
        const text = tables[`${path}/${name}`];
        return text === undefined ? [] : [[name, text] as const];
      });
      if (files.length === 0) return [];
      return [readLanguagePack(language, Object.fromEntries(files), `${folder}/${path}`)];
    }),
    themes: taxonomy === undefined ? [] : readThemes(taxonomy, `${folder}/taxonomy.tsv`),
    exceptions:
      exceptions === undefined ? [] : readExceptions(exceptions, `${folder}/exceptions.tsv`, TABLES),
    digest: digestOf(tables),
  };
}

function digestOf(tables: Readonly<Record<string, string>>): string {
  const digest = createHash('sha256');
  for (const path of Object.keys(tables).toSorted()) digest.update(`${path}\n${tables[path]}`);
  return digest.digest('hex').slice(0, DIGEST_LENGTH);
}
