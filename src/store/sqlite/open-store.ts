/** The store in one SQLite file. */
import type { NewSurvey, Store, StoredResponse, Survey, SurveySummary } from '../contract.ts';
import type { SqlValue } from './bind.ts';
import { openDatabase, type Connection, type Database } from './driver.ts';
import { migrate } from './migrations.ts';
import {
  fromAnalysis,
  fromResponse,
  toResponse,
  toSummary,
  toSurvey,
  type NumberedResponse,
} from './rows.ts';

/** Rows of one insert: many rows a statement is what makes sqlite3 fast (docs/decisions/0002). */
const BATCH_ROWS = 500;
const PAGE_ROWS = 2000;

const INSERT_SURVEY = `
insert into surveys (id, name, created_at, metric, responses, input, columns)
values (?, ?, ?, ?, 0, ?, ?)`;

const COUNT_RESPONSES = 'update surveys set responses = ? where id = ?';

const INSERT_RESPONSES = `
insert into responses
  (survey_id, position, line, external_id, score, comment, responded_at, customer_id, value, attributes)
values `;

const INSERT_ANALYSES = `
insert into analyses (survey_id, position, engine, lexicon_digest, analysis)
values `;

const SUMMARY_COLUMNS = `id, name, created_at, metric, responses, input ->> 'file' as file`;

const LIST_SURVEYS = `select ${SUMMARY_COLUMNS} from surveys order by created_at desc, id`;

const FIND_SURVEY = `select ${SUMMARY_COLUMNS}, input, columns from surveys where id = ?`;

const READ_RESPONSES = `
select r.position, line, external_id, score, comment, responded_at, customer_id, value, attributes, analysis
from responses r left join analyses a on a.survey_id = r.survey_id and a.position = r.position
where r.survey_id = ? and r.position > ?
order by r.position
limit ${PAGE_ROWS}`;

/** `insert` ends with "values "; each row has the same length. */
async function insertRows({ run }: Connection, insert: string, rows: readonly SqlValue[][]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const row = `(${first.map(() => '?').join(', ')})`;
  await run(insert + rows.map(() => row).join(', '), rows.flat());
}

async function insertBatch(
  connection: Connection,
  surveyId: string,
  batch: readonly NumberedResponse[],
): Promise<void> {
  await insertRows(
    connection,
    INSERT_RESPONSES,
    batch.map((one) => [surveyId, ...fromResponse(one)]),
  );
  await insertRows(
    connection,
    INSERT_ANALYSES,
    batch.flatMap(fromAnalysis).map((row) => [surveyId, ...row]),
  );
}

async function insertResponses(
  connection: Connection,
  surveyId: string,
  responses: AsyncIterable<StoredResponse>,
): Promise<number> {
  let batch: NumberedResponse[] = [];
  let count = 0;
  for await (const response of responses) {
    batch.push({ position: count++, response });
    if (batch.length < BATCH_ROWS) continue;
    await insertBatch(connection, surveyId, batch);
    batch = [];
  }
  await insertBatch(connection, surveyId, batch);
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
