import { LexiconError, readTable } from '../../analysis/lexicon/tsv.ts';

/** What a workspace switches off: the shipped lines of a phrase in a table, or a theme with all its phrases. */
export type Exception = Switched & {
  /** `file:line`. */
  readonly place: string;
};

type Switched =
  /** `theme` is empty where all lines of the phrase are meant. */
  | { readonly is: 'phrase'; readonly file: string; readonly phrase: string; readonly theme: string }
  | { readonly is: 'theme'; readonly theme: string };

const COLUMNS = ['file', 'phrase', 'theme', 'note'];

/**
 * Reads an `exceptions.tsv`. A row with file and phrase switches off the lines of that phrase (of that theme only, if
 * one is named); a row with a theme alone retires the theme.
 * @throws LexiconError for a row that is neither, or names no table of `tables`
 */
export function readExceptions(text: string, path: string, tables: ReadonlySet<string>): Exception[] {
  return readTable(text, path, COLUMNS).map(({ line, cells: [file = '', phrase = '', theme = ''] }) => {
    const place = `${path}:${line}`;
    if (file !== '' && phrase !== '')
      return { is: 'phrase', file: oneOf(tables, file, place), phrase, theme, place };
    if (theme !== '') return { is: 'theme', theme, place };
    throw new LexiconError(`${place}: expected file and phrase, or a theme alone`);
  });
}

function oneOf(tables: ReadonlySet<string>, file: string, place: string): string {
  if (tables.has(file)) return file;
  throw new LexiconError(`${place}: expected a table such as pt/themes.tsv, got \`${file}\``);
}
