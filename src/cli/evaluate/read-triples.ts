import { UsageError } from '../usage-error.ts';
import { readText } from './read-json-lines.ts';

/** The columns of `triples.tsv`, in order. */
export const columns = ['id', 'phenomenon', 'pt', 'ca', 'en', 'mentions', 'overall'] as const;

/** The languages in which every comment of the set is told. */
export const languages = ['pt', 'ca', 'en'] as const;

/** One row: the same comment in three languages; `mentions` are theme ids ending in `+`, `-` or `=` (neutral). */
export type Triple = Readonly<
  Record<Exclude<(typeof columns)[number], 'mentions'>, string> & { mentions: readonly string[] }
>;

/**
 * The cells of a tab-separated file, line by line, header first.
 * @throws UsageError
 */
export function readRows(address: URL | string): readonly (readonly string[])[] {
  const lines = readText(address).replace(/\n$/u, '').split('\n');
  return lines.map((line) => line.split('\t'));
}

/** One row of cells as a triple; a missing cell reads as empty. */
export function toTriple(cells: readonly string[]): Triple {
  const [id = '', phenomenon = '', pt = '', ca = '', en = '', mentions = '', overall = ''] = cells;
  return { id, phenomenon, pt, ca, en, mentions: mentions.split(' ').filter(Boolean), overall };
}

/**
 * The triples of a file laid out as `columns` says.
 * @throws UsageError
 */
export function readTriples(path: URL | string): Triple[] {
  const [header = [], ...rows] = readRows(path);
  if (header.join() !== columns.join()) {
    throw new UsageError(`${path.toString()}: expected the columns ${columns.join(', ')}`);
  }
  return rows.map(toTriple);
}
