/** The store in one SQLite file. */
import type { NewSurvey, Store, StoredResponse, Survey, SurveySummary } from '../contract.ts';
import { bindRows, type SqlValue } from './bind.ts';
import { openDatabase, type Connection, type Database } from './driver.ts';
import { migrate } from './migrations.ts';
import { fromResponse, toResponse, toSummary, toSurvey } from './rows.ts';

/** Rows of one insert: one statement for many rows is what makes sqlite3 fast (docs/decisions/0002). */
const BATCH_ROWS = 2000;
/** A batch also ends here, so that long comments do not pile up. */
const BATCH_CHARACTERS = 4_000_000;
const PAGE_ROWS = 2000;

const INSERT_SURVEY = `
insert into surveys (id, name, created_at, metric, responses, input, columns)
values (?, ?, ?, ?, 0, ?, ?)`;

const COUNT_RESPONSES = 'update surveys set responses = ? where id = ?';

const INSERT_RESPONSES = `
insert into responses
  (survey_id, position, line, external_id, score, comment, responded_at, customer_id, value, attributes)
select ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
  value ->> 8
from json_each(?)`;

const INSERT_ANALYSES = `
insert into analyses (survey_id, position, engine, lexicon_digest, analysis)
select ?, value ->> 0, value ->> 9, value ->> 10, value ->> 11
from json_each(?)
where value ->> 11 is not null`;

const SUMMARY_COLUMNS = `id, name, created_at, metric, responses, input ->> 'file' as file`;

const LIST_SURVEYS = `select ${SUMMARY_COLUMNS} from surveys order by created_at desc, id`;

const FIND_SURVEY = `select ${SUMMARY_COLUMNS}, input, columns from surveys where id = ?`;

const READ_RESPONSES = `
select r.position, line, external_id, score, comment, responded_at, customer_id, value, attributes, analysis
from responses r left join analyses a on a.survey_id = r.survey_id and a.position = r.position
where r.survey_id = ? and r.position > ?
order by r.position
limit ${PAGE_ROWS}`;

async function insertBatch(
  connection: Connection,
  surveyId: string,
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  const values = [surveyId, bindRows(rows)];
  await connection.run(INSERT_RESPONSES, values);
  await connection.run(INSERT_ANALYSES, values);
}

function lengthOf(row: readonly SqlValue[]): number {
  return row.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0);
}

async function insertResponses(
  connection: Connection,
  surveyId: string,
  responses: AsyncIterable<StoredResponse>,
): Promise<number> {
  let batch: SqlValue[][] = [];
  let characters = 0;
  let count = 0;
  for await (const response of responses) {
    const row = fromResponse(response, count++);
    batch.push(row);
    characters += lengthOf(row);
    if (batch.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue;
    await insertBatch(connection, surveyId, batch);
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) await insertBatch(connection, surveyId, batch);
  return count;
}

function addSurvey(
  database: Database,
  survey: NewSurvey,
  responses: AsyncIterable<StoredResponse>,
): Promise<number> {
  const { id, name, createdAt, metric, input, columns } = survey;
  return database.write(async (connection) => {
    const described = [JSON.stringify(input), JSON.stringify(columns)];
    await connection.run(INSERT_SURVEY, [id, name, createdAt, metric, ...described]);
    const count = await insertResponses(connection, id, responses);
    await connection.run(COUNT_RESPONSES, [count, id]);
    return count;
  });
}

async function listSurveys({ read }: Database): Promise<SurveySummary[]> {
  return (await read(LIST_SURVEYS)).map(toSummary);
}

async function findSurvey({ read }: Database, id: string): Promise<Survey | null> {
  const [row] = await read(FIND_SURVEY, [id]);
  return row === undefined ? null : toSurvey(row);
}

function removeSurvey(database: Database, id: string): Promise<boolean> {
  return database.write(async ({ run }) => (await run('delete from surveys where id = ?', [id])) > 0);
}

async function* readResponses({ read }: Database, surveyId: string): AsyncGenerator<StoredResponse, void> {
  let last = -1;
  for (;;) {
    // The next page begins where this one ended.
    // oxlint-disable-next-line no-await-in-loop
    const page = (await read(READ_RESPONSES, [surveyId, last])).map(toResponse);
    for (const { position, response } of page) {
      last = position;
      yield response;
    }
    if (page.length < PAGE_ROWS) return;
  }
}

/**
 * Opens the store in a file, creating it when there is none; `now` dates its migrations.
 * @throws StoreError when the file cannot be used
 */
export async function openStore(file: string, now: Date): Promise<Store> {
  const database = await openDatabase(file);
  await migrate(database, now);
  return {
    addSurvey: (survey, responses) => addSurvey(database, survey, responses),
    listSurveys: () => listSurveys(database),
    findSurvey: (id) => findSurvey(database, id),
    removeSurvey: (id) => removeSurvey(database, id),
    readResponses: (surveyId) => readResponses(database, surveyId),
    close: database.close,
  };
}
