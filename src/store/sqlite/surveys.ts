/** Surveys: kept, listed, changed, removed. */
import { z } from 'zod';
import type { InputSummary, RecognisedColumn } from '../../ingest/types.ts';
import type { Occasion, Page, PageRequest } from '../occasion.ts';
import type { NewSurvey, Survey, SurveyChange, SurveyFilter, SurveySummary } from '../surveys.ts';
import { writeDown } from './audit.ts';
import type { Connection, Database, SqlRow } from './driver.ts';
import { parsedJson, toPage } from './rows.ts';

const SUMMARY = z
  .object({
    id: z.string(),
    name: z.string(),
    created_at: z.string(),
    metric: z.enum(['nps', 'csat', 'ces']).nullable(),
    type: z.enum(['relationship', 'transactional']).nullable(),
    question: z.string().nullable(),
    archived_at: z.string().nullable(),
    responses: z.number(),
    file: z.string(),
  })
  .transform(({ created_at: createdAt, archived_at: archivedAt, ...rest }) => ({
    ...rest,
    createdAt,
    archivedAt,
  }));

const DETAILS = z.object({
  columns: parsedJson<readonly RecognisedColumn[]>(),
  inputs: parsedJson<readonly InputSummary[]>(),
});

/** Imports whose rows are (to be) there, the first one first. */
const STANDING = `from imports i where i.survey_id = s.id and i.status in ('running', 'done') order by i.key`;

const SUMMARY_COLUMNS = `
s.id, s.name, s.created_at, s.metric, s.type, s.question, s.archived_at,
(select count(*) from responses r where r.survey_id = s.id) as responses,
coalesce((select i.input ->> 'file' ${STANDING} limit 1), '') as file`;

const LIST = `
select ${SUMMARY_COLUMNS} from surveys s
where s.workspace_id = ? and s.is_ready = 1 and (s.archived_at is not null) = ? and (s.created_at, s.id) < (?, ?)
order by s.created_at desc, s.id desc
limit ?`;

const FIND = `
select ${SUMMARY_COLUMNS}, s.columns,
  (select json_group_array(json(input)) from (select i.input ${STANDING})) as inputs
from surveys s
where s.workspace_id = ? and s.id = ? and s.is_ready = 1`;

const INSERT = `
insert into surveys (id, workspace_id, name, created_at, metric, type, question, columns, is_ready)
values (?, ?, ?, ?, ?, ?, ?, '[]', 1)`;

const CHANGEABLE = [
  ['name', 'name'],
  ['type', 'type'],
  ['question', 'question'],
  ['archivedAt', 'archived_at'],
] as const;
/** After every date and identifier. */
const END = '~';
/** Responses removed in one transaction, so that others get their turn. */
export const SWEEP_ROWS = 2000;

/** In the transaction of the caller. */
export async function insertSurvey(
  { run }: Connection,
  { id, name, metric, type, question }: NewSurvey,
  { workspaceId, at }: { readonly workspaceId: string; readonly at: string },
): Promise<void> {
  await run(INSERT, [id, workspaceId, name, at, metric, type, question]);
}

export async function addSurvey(
  { database, workspaceId }: Place,
  survey: NewSurvey,
  occasion: Occasion,
): Promise<{ readonly id: string }> {
  const { id } = survey;
  return database.write(async (connection) => {
    await insertSurvey(connection, survey, { workspaceId, at: occasion.at });
    const deed = {
      workspaceId,
      action: 'survey.created',
      subject: `survey ${id}`,
      detail: {},
      result: { id },
    };
    return writeDown(connection, deed, occasion);
  });
}

/** A database, and the only workspace in it that may be seen. */
export interface Place {
  readonly database: Database;
  readonly workspaceId: string;
}

function cursorOf({ createdAt, id }: SurveySummary): string {
  return `${createdAt} ${id}`;
}

export async function listSurveys(
  { database, workspaceId }: Place,
  { isArchived }: SurveyFilter,
  { limit, after }: PageRequest,
): Promise<Page<SurveySummary>> {
  const [date = END, id = END] = after?.split(' ') ?? [];
  const rows = await database.read(LIST, [workspaceId, Number(isArchived), date, id, limit + 1]);
  return toPage(rows, limit, (row) => {
    const summary = SUMMARY.parse(row);
    return [cursorOf(summary), summary];
  });
}

function toSurvey(row: SqlRow): Survey {
  return { ...SUMMARY.parse(row), ...DETAILS.parse(row) };
}

export async function findSurvey({ database, workspaceId }: Place, id: string): Promise<Survey | null> {
  const [row] = await database.read(FIND, [workspaceId, id]);
  return row === undefined ? null : toSurvey(row);
}

/** Whether the workspace has such a survey. */
export async function ownsSurvey({ all }: Connection, workspaceId: string, id: string): Promise<boolean> {
  return (await all('select 1 from surveys where workspace_id = ? and id = ?', [workspaceId, id])).length > 0;
}

export function changeSurvey(
  { database, workspaceId }: Place,
  { id, change }: { readonly id: string; readonly change: SurveyChange },
  occasion: Occasion,
): Promise<boolean> {
  const entries = CHANGEABLE.flatMap(([field, column]) => {
    const value = change[field];
    return value === undefined ? [] : [{ field, column, value }];
  });
  return database.write(async (connection) => {
    if (!(await ownsSurvey(connection, workspaceId, id))) return false;
    for (const { column, value } of entries) {
      // At most four, in one transaction.
      // oxlint-disable-next-line no-await-in-loop
      await connection.run(`update surveys set ${column} = ? where id = ?`, [value, id]);
    }
    const detail = { fields: entries.map(({ field }) => field).join(' ') };
    const deed = { workspaceId, action: 'survey.changed', subject: `survey ${id}`, detail, result: true };
    return writeDown(connection, deed, occasion);
  });
}

/** Removes what is left of a survey that nobody sees any more. */
export async function sweepSurvey({ write }: Database, id: string): Promise<void> {
  const sweep = `delete from responses where key in (select key from responses where survey_id = ? limit ${SWEEP_ROWS})`;
  // Until nothing is left.
  // oxlint-disable-next-line no-await-in-loop
  while ((await write(({ run }) => run(sweep, [id]))) > 0);
  await write(({ run }) => run('delete from surveys where id = ? and is_ready = 0', [id]));
}

export async function removeSurvey(
  { database, workspaceId }: Place,
  id: string,
  occasion: Occasion,
): Promise<boolean> {
  const hide = 'update surveys set is_ready = 0 where workspace_id = ? and id = ? and is_ready = 1';
  const isThere = await database.write(async (connection) => {
    if ((await connection.run(hide, [workspaceId, id])) === 0) return false;
    const deed = { workspaceId, action: 'survey.removed', subject: `survey ${id}`, detail: {}, result: true };
    return writeDown(connection, deed, occasion);
  });
  if (isThere) await sweepSurvey(database, id);
  return isThere;
}
