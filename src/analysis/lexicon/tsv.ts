/** Reads the tab-separated tables in which all words live. */

/** A fault in a data file, said as `file:line: what was expected`. */
export class LexiconError extends Error {
  override name = 'LexiconError';
}

export interface TableRow {
  /** 1-based line in the file. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of a table whose header names exactly `columns`. Lines before the header that begin with `#`
 * say source and licence and are skipped; missing cells at the end of a row are empty.
 * @throws LexiconError when the header differs or a row has more cells than the header
 */
export function readTable(text: string, file: string, columns: readonly string[]): TableRow[] {
  const lines = text.split('\n');
  const headerAt = lines.findIndex((line) => !line.startsWith('#'));
  const header = lines[headerAt] ?? '';
  if (header !== columns.join('\t')) {
    throw new LexiconError(
      `${file}:${headerAt + 1}: expected columns ${columns.join(', ')}, got \`${header.replaceAll('\t', ', ')}\``,
    );
  }
  const rows: TableRow[] = [];
  for (let at = headerAt + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    rows.push({ line: at + 1, cells: readCells(line, columns.length, `${file}:${at + 1}`) });
  }
  return rows;
}

function readCells(line: string, width: number, place: string): string[] {
  const cells = line.split('\t');
  if (cells.length > width) {
    throw new LexiconError(`${place}: expected at most ${width} cells, got \`${cells.length}\``);
  }
  while (cells.length < width) cells.push('');
  return cells;
}
