import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compileLexicon, type CompiledLexicon } from '../analysis/lexicon/compile-lexicon.ts';
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

const ROOT = new URL('../../data/lexicons/', import.meta.url);

/**
 * Reads and compiles the lexicons that Porque ships.
 * @throws LexiconError naming file and line
 */
export function loadLexicon(): CompiledLexicon {
  const digest = createHash('sha256');
  const read = (path: string): string => {
    const text = readFileSync(new URL(path, ROOT), 'utf8');
    digest.update(`${path}\n${text}`);
    return text;
  };
  const filesOf = (folder: string): LexiconFiles =>
    Object.fromEntries(LEXICON_FILES.map((name) => [name, read(`${folder}/${name}`)]));
  const packs = Object.entries(LEXICON_FOLDERS).map(([language, folder]) =>
    readLanguagePack(language, filesOf(folder)),
  );
  return compileLexicon({
    packs,
    taxonomy: readTaxonomy(read('taxonomy.tsv')),
    emoji: read('shared/emoji.tsv'),
    digest: digest.digest('hex').slice(0, DIGEST_LENGTH),
  });
}

/** Hexadecimal digits of the digest that are shown: 64 bits. */
const DIGEST_LENGTH = 16;
