import {
  compileLexicon,
  type CompiledLexicon,
  type LexiconSources,
} from '../../src/analysis/lexicon/compile-lexicon.ts';
import {
  LEXICON_FILES,
  readLanguagePack,
  type LexiconFiles,
} from '../../src/analysis/lexicon/read-language-pack.ts';

const HEADERS: Record<(typeof LEXICON_FILES)[number], string> = {
  'connectives.tsv': 'phrase\trole\tnote',
  'flags.tsv': 'phrase\tlabel\tnote',
  'idioms.tsv': 'phrase\ttheme\tpolarity\tstrength\tcontext\tvariant\tnote',
  'inflections.tsv': 'lemma\tclass\tforms\tnote',
  'intensifiers.tsv': 'phrase\tfactor\tdirection\tnote',
  'negators.tsv': 'phrase\teffect\tdirection\treach\tnote',
  'numbers.tsv': 'word\tvalue',
  'opinions.tsv': 'phrase\tpolarity\tstrength\tcontext\tvariant\tnote',
  'spellings.tsv': 'typed\tmeant\tnote',
  'stopwords.tsv': 'word',
  'themes.tsv': 'phrase\ttheme\tpolarity\tstrength\tcontext\tvariant\tnote',
  'wishes.tsv': 'phrase\teffect\treach\tnote',
};

export type Rows = Partial<Record<(typeof LEXICON_FILES)[number], readonly (readonly string[])[]>>;

/** The files of a language holding only the given rows. */
function tinyFiles(rows: Rows): LexiconFiles {
  return Object.fromEntries(
    LEXICON_FILES.map((name) => [
      name,
      [HEADERS[name], ...(rows[name] ?? []).map((row) => row.join('\t'))].join('\n'),
    ]),
  );
}

/** A language `xx` of a few invented rows, so that mechanics are tested apart from the shipped words. */
export function tinyLexicon(rows: Rows): CompiledLexicon {
  return compileLexicon(tinySources({ xx: rows }));
}

/** Languages of a few rows each, read but not compiled. */
export function tinySources(languages: Readonly<Record<string, Rows>>): LexiconSources {
  return {
    packs: Object.entries(languages).map(([language, rows]) => readLanguagePack(language, tinyFiles(rows))),
    taxonomy: [],
    emoji: 'emoji\tpolarity\tstrength\tnote\n😡\tneg\t3\t\n🙂\tpos\t2\t\n:)\tpos\t2\t',
    digest: 'tiny',
  };
}
