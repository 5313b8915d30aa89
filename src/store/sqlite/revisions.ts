/** What responses were before they changed, and the way back. All of it in SQL: nothing is read and written again. */
import { SWEEP_ROWS } from './surveys.ts';
import { CONTENT_COLUMNS } from './response-rows.ts';
import type { Connection, Database } from './driver.ts';

const COLUMNS = CONTENT_COLUMNS.split(', ');

/** Generation of the analyses in use, key of the response. */
export const KEEP_REVISION = `
insert into revisions
select r.key, r.revision, r.import_id, r.updated_at, json_object(
  ${COLUMNS.map((column) => `'${column}', r.${column}`).join(', ')},
  'analyses', (select json_group_array(json_array(a.answer, a.engine, a.lexicon_digest, a.analysis))
    from analyses a where a.response_key = r.key and a.generation = ?))
from responses r where r.key = ?`;

/** The last revision before the present one that came with no import, or with one that stands. */
const FIND_BACK = `
select r.key, r.survey_id, (
  select max(v.revision) from revisions v
  where v.response_key = r.key and not exists (
    select 1 from imports i where i.id = v.import_id and i.status in ('undone', 'failed'))) as back
from responses r where r.import_id = ? limit ${SWEEP_ROWS}`;

const RESTORE = `
update responses set revision = responses.revision + 1, import_id = v.import_id, updated_at = v.updated_at,
  ${COLUMNS.map((column) => `${column} = v.content ->> '${column}'`).join(', ')}
from revisions v where v.response_key = responses.key and v.revision = ? and responses.key = ?`;

const RESTORE_ANALYSES = `
insert into analyses
select v.response_key, s.generation, one.value ->> 0, one.value ->> 1, one.value ->> 2, one.value ->> 3
from revisions v join responses r on r.key = v.response_key join surveys s on s.id = r.survey_id,
  json_each(v.content, '$.analyses') one
where v.response_key = ? and v.revision = ?`;

async function restore({ run }: Connection, key: number, back: number): Promise<void> {
  await run('delete from analyses where response_key = ?', [key]);
  await run(RESTORE, [back, key]);
  await run(RESTORE_ANALYSES, [key, back]);
  await run('delete from revisions where response_key = ? and revision >= ?', [key, back]);
}

/** Takes back some responses of an import that does not stand any more; the answer is how many. */
async function takeBackSome(connection: Connection, importId: string): Promise<number> {
  const rows = await connection.all(FIND_BACK, [importId]);
  for (const { key, back } of rows) {
    // Rare, and in one transaction.
    // oxlint-disable-next-line no-await-in-loop
    if (back !== null) await restore(connection, Number(key), Number(back));
  }
  const gone = JSON.stringify(rows.flatMap(({ key, back }) => (back === null ? [key] : [])));
  await connection.run('delete from responses where key in (select value from json_each(?))', [gone]);
  return rows.length;
}

/** Takes back all responses of an import that does not stand any more, a few thousand a transaction. */
export async function takeBack({ write }: Database, importId: string): Promise<void> {
  // Until nothing is left.
  // oxlint-disable-next-line no-await-in-loop
  while ((await write((connection) => takeBackSome(connection, importId))) > 0);
}
