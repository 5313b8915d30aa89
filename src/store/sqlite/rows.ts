/** Rows of the tables, out of the database and into it. */
import { z } from 'zod';
import type { Page } from '../occasion.ts';
import type { SqlValue } from './bind.ts';
import type { Connection, SqlRow } from './driver.ts';

/** JSON of our own making: it was written from the type and is trusted to be it. */
export function parsedJson<T>() {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.custom<T>());
}

/** The first `limit` of the rows; one more than that says that there is a next part. */
export function toPage<T>(
  rows: readonly SqlRow[],
  limit: number,
  read: (row: SqlRow) => readonly [cursor: string, item: T],
): Page<T> {
  const here = rows.slice(0, limit).map(read);
  const last = here.at(-1);
  return {
    items: here.map(([, item]) => item),
    next: rows.length > limit && last !== undefined ? last[0] : null,
  };
}

/** Values of one statement; SQLite takes up to 32,766. */
const MOST_VALUES = 10_000;

/**
 * Many rows a statement is what makes sqlite3 fast (docs/decisions/0002). `insert` ends with "values "; each row has
 * the same length.
 */
export async function insertRows(
  { run }: Connection,
  insert: string,
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  const width = rows[0]?.length ?? 1;
  const most = Math.floor(MOST_VALUES / width);
  const row = `(${Array.from({ length: width }, () => '?').join(', ')})`;
  for (let at = 0; at < rows.length; at += most) {
    const some = rows.slice(at, at + most);
    // One after the other in one transaction.
    // oxlint-disable-next-line no-await-in-loop
    await run(insert + some.map(() => row).join(', '), some.flat());
  }
}

/** "(?, ?)" cannot have as many values as a list may: a list goes as one JSON text. */
export const IN_LIST = 'in (select value from json_each(?))';
