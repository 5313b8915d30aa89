/** The shape of the database. Append only: a migration that has been released never changes. */
import { StoreError } from '../contract.ts';
import type { Connection, Database } from './driver.ts';

const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'surveys, responses, analyses',
    sql: `
create table surveys (
  id text primary key,
  name text not null,
  created_at text not null,
  metric text check (metric in ('nps', 'csat', 'ces')),
  responses integer not null,
  input text not null check (json_valid(input)),
  columns text not null check (json_valid(columns))
) strict, without rowid;

create table responses (
  survey_id text not null references surveys (id) on delete cascade,
  position integer not null,
  line integer not null,
  external_id text,
  score real,
  comment text not null,
  responded_at text,
  customer_id text,
  value real,
  attributes text not null,
  primary key (survey_id, position)
) strict, without rowid;

create table analyses (
  survey_id text not null,
  position integer not null,
  engine text not null,
  lexicon_digest text not null,
  analysis text not null,
  primary key (survey_id, position),
  foreign key (survey_id, position) references responses (survey_id, position) on delete cascade
) strict, without rowid;
`,
  },
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
