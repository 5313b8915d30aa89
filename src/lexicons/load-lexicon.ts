import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  compileLexicon,
  type CompiledLexicon,
  type LexiconSources,
} from '../analysis/lexicon/compile-lexicon.ts';
import {
  LEXICON_FILES,
  readLanguagePack,
  type LexiconFiles,
} from '../analysis/lexicon/read-language-pack.ts';
import { readTaxonomy } from '../analysis/lexicon/taxonomy.ts';

/** Languages with a lexicon, and the folder of each; Spanish is a guest. */
export const LEXICON_FOLDERS: Readonly<Record<string, string>> = {
  ca: 'ca',
  en: 'en',
  es: 'shared/es',
  pt: 'pt',
};

/** Languages whose lexicons need not keep up with the others. */
export const GUESTS: ReadonlySet<string> = new Set(['es']);

const SHIPPED = fileURLToPath(new URL('../../data/lexicons', import.meta.url));

/**
 * Reads and compiles the lexicons of a folder, if not those that Porque ships.
 * @throws LexiconError naming file and line
 */
export function loadLexicon(folder?: string): CompiledLexicon {
  return compileLexicon(readLexicons(folder));
}

/**
 * The tables of a folder laid out as `data/lexicons`, read and checked line by line.
 * @throws LexiconError naming file and line
 */
export function readLexicons(folder?: string): LexiconSources {
  const digest = createHash('sha256');
  const read = (path: string): string => {
    const text = readFileSync(join(folder ?? SHIPPED, path), 'utf8');
    digest.update(`${path}\n${text}`);
    return text;
  };
  const filesOf = (path: string): LexiconFiles =>
    Object.fromEntries(LEXICON_FILES.map((name) => [name, read(`${path}/${name}`)]));
  const packs = Object.entries(LEXICON_FOLDERS).map(([language, path]) =>
    readLanguagePack(language, filesOf(path), `${folder ?? 'data/lexicons'}/${path}`),
  );
  return {
    packs,
    taxonomy: readTaxonomy(read('taxonomy.tsv')),
    emoji: read('shared/emoji.tsv'),
    digest: digest.digest('hex').slice(0, DIGEST_LENGTH),
  };
}

/** Hexadecimal digits of the digest that are shown: 64 bits. */
export const DIGEST_LENGTH = 16;
