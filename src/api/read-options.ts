import type { z } from 'zod';
import type { ReadOptions } from '../ingest/types.ts';
import type { READ_QUERY } from './schemas.ts';

/** What the query says about a file. */
export function toReadOptions({
  file,
  score,
  comment,
  date,
  ...said
}: z.output<typeof READ_QUERY>): ReadOptions {
  const columns = Object.entries({ score, comment, date }).filter(([, header]) => header !== undefined);
  return { ...said, file: file ?? 'survey', map: Object.fromEntries(columns) };
}
