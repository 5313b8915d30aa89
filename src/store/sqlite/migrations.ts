/** The shape of the database. Append only: a migration that has been released never changes. */
import { StoreError } from '../contract.ts';
import type { Connection, Database } from './driver.ts';
import { SERVICE } from './migrations/service.ts';
import { SURVEYS_AND_RESPONSES } from './migrations/surveys-and-responses.ts';

const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  SURVEYS_AND_RESPONSES,
  SERVICE,
];

const RECORDS = `
create table if not exists migrations (
  id integer primary key,
  name text not null,
  applied_at text not null
) strict`;

async function apply(connection: Connection, now: Date): Promise<void> {
  await connection.exec(RECORDS);
  const [row] = await connection.all('select count(*) as done from migrations');
  const done = Number(row?.['done']);
  if (done > MIGRATIONS.length) {
    throw new StoreError(
      'unusable',
      `the database has ${done} migrations and this Porque knows ${MIGRATIONS.length}; start the newer Porque`,
    );
  }
  for (const [index, { name, sql }] of MIGRATIONS.entries()) {
    if (index < done) continue;
    // Each builds on the one before.
    // oxlint-disable-next-line no-await-in-loop
    await connection.exec(sql);
    // oxlint-disable-next-line no-await-in-loop
    await connection.run('insert into migrations (id, name, applied_at) values (?, ?, ?)', [
      index + 1,
      name,
      now.toISOString(),
    ]);
  }
}

/** Brings the database to the newest shape: schema and record together, or nothing. */
export function migrate(database: Database, now: Date): Promise<void> {
  return database.write((connection) => apply(connection, now));
}
