/** Imports: begun, counted while they run, finished, taken back. */
import { hostname } from 'node:os';
import { z } from 'zod';
import type { InputSummary } from '../../ingest/types.ts';
import type { Outcome, ResponseBatch } from '../contract.ts';
import type { ImportFilter, ImportRecord, NewImport, RepeatedRow } from '../imports.ts';
import type { Occasion, Page, PageRequest } from '../occasion.ts';
import { writeDown } from './audit.ts';
import type { SqlRow } from './driver.ts';
import { keepResponses } from './keep-responses.ts';
import { countOutcomes } from './responses.ts';
import { takeBack } from './revisions.ts';
import { parsedJson, toPage } from './rows.ts';
import { insertSurvey, sweepSurvey, type Place } from './surveys.ts';

/** Repeated rows that are named; the others are counted. */
const MOST_NAMED = 1000;

/** Who runs an import: host, process, and the copy of this program in it. */
export interface Owner {
  readonly host: string;
  readonly pid: number;
  readonly token: string;
}

export function ownerNow(token: string): Owner {
  return { host: hostname(), pid: process.pid, token };
}

const INSERT = `
insert into imports (id, survey_id, created_at, status, mode, owner, heard_at, makes_survey, input, total)
values (?, ?, ?, 'running', ?, ?, ?, ?, ?, ?)`;

export function startImport(
  { database, workspaceId, owner }: Place & { readonly owner: Owner },
  started: NewImport,
  occasion: Occasion,
): Promise<{ readonly id: string }> {
  const { id, surveyId, mode, input, total, makes, metric } = started;
  const { at } = occasion;
  return database.write(async (connection) => {
    if (makes !== null) await insertSurvey(connection, makes, { workspaceId, at });
    const touch = `update surveys set metric = coalesce(metric, ?), is_ready = ? where id = ? and workspace_id = ?`;
    const touched = await connection.run(touch, [metric, Number(makes === null), surveyId, workspaceId]);
    if (touched === 0) throw new RangeError('Expected a survey that is there');
    const described = [mode, JSON.stringify(owner), at, Number(makes !== null), JSON.stringify(input), total];
    await connection.run(INSERT, [id, surveyId, at, ...described]);
    const subject = `import ${id}`;
    const deed = { workspaceId, action: 'import.started', subject, detail: { rows: total }, result: { id } };
    return writeDown(connection, deed, occasion);
  });
}

const COUNT = `
update imports set heard_at = ?, created = created + ?, revised = revised + ?, unchanged = unchanged + ?,
  repeated = repeated + ?, repetitions = ?
where id = ?`;

function repeatedRows({ responses }: ResponseBatch, outcomes: readonly Outcome[]): RepeatedRow[] {
  return outcomes.flatMap(({ repeats }, index) =>
    repeats === null ? [] : [{ line: responses[index]?.line ?? 0, ...repeats }],
  );
}

const FIND_RUNNING = `
select i.repetitions from imports i join surveys s on s.id = i.survey_id
where i.id = ? and i.survey_id = ? and i.status = 'running' and s.workspace_id = ?`;

const ROWS = parsedJson<readonly RepeatedRow[]>();

export function continueImport(
  { database, workspaceId }: Place,
  { id, batch }: { readonly id: string; readonly batch: ResponseBatch },
  { at }: Occasion,
): Promise<void> {
  return database.write(async (connection) => {
    const [running] = await connection.all(FIND_RUNNING, [id, batch.surveyId, workspaceId]);
    if (running === undefined) throw new RangeError('Expected an import that is running');
    const outcomes = await keepResponses(connection, batch, { importId: id, at });
    const { created, revised, unchanged } = countOutcomes(outcomes);
    const repeated = repeatedRows(batch, outcomes);
    const named = [...ROWS.parse(running['repetitions']), ...repeated].slice(0, MOST_NAMED);
    const counts = [created, revised, unchanged, repeated.length];
    await connection.run(COUNT, [at, ...counts, JSON.stringify(named), id]);
  });
}

const END = `
update imports set status = ?, finished_at = ?, problem = ?
where id = ? and status = ? and survey_id in (select id from surveys where workspace_id = ?)`;

interface Ending {
  readonly id: string;
  readonly from: 'running' | 'done';
  readonly to: 'done' | 'failed' | 'undone';
  readonly problem: string | null;
}

/** False when the import is not in the state that it was expected to be in. */
function end(
  { database, workspaceId }: Place,
  { id, from, to, problem }: Ending,
  occasion: Occasion,
): Promise<boolean> {
  return database.write(async (connection) => {
    const ended = await connection.run(END, [to, occasion.at, problem, id, from, workspaceId]);
    if (ended === 0) return false;
    if (to === 'done') {
      const show = 'update surveys set is_ready = 1 where id = (select survey_id from imports where id = ?)';
      await connection.run(show, [id]);
    }
    const deed = { workspaceId, action: `import.${to}`, subject: `import ${id}`, detail: {}, result: { id } };
    await writeDown(connection, deed, occasion);
    return true;
  });
}

export async function finishImport(place: Place, id: string, occasion: Occasion): Promise<void> {
  const isDone = await end(place, { id, from: 'running', to: 'done', problem: null }, occasion);
  if (!isDone) throw new RangeError('Expected an import that is running');
}

/** Takes its responses back, and the survey if it was made for them. */
export async function clearImport({ database }: Pick<Place, 'database'>, id: string): Promise<void> {
  await takeBack(database, id);
  const sql = `select survey_id from imports where id = ? and makes_survey = 1 and status = 'failed'`;
  const [row] = await database.read(sql, [id]);
  if (row !== undefined) await sweepSurvey(database, String(row['survey_id']));
}

export async function failImport(
  place: Place,
  { id, problem }: { readonly id: string; readonly problem: string },
  occasion: Occasion,
): Promise<void> {
  if (await end(place, { id, from: 'running', to: 'failed', problem }, occasion))
    await clearImport(place, id);
}

export async function undoImport(place: Place, id: string, occasion: Occasion): Promise<boolean> {
  const isUndone = await end(place, { id, from: 'done', to: 'undone', problem: null }, occasion);
  if (isUndone) await clearImport(place, id);
  return isUndone;
}

const RECORD = z
  .object({
    key: z.number(),
    id: z.string(),
    survey_id: z.string(),
    created_at: z.string(),
    finished_at: z.string().nullable(),
    status: z.enum(['running', 'done', 'failed', 'undone']),
    mode: z.enum(['atomic', 'partial']),
    makes_survey: z.number(),
    input: parsedJson<InputSummary>(),
    total: z.number(),
    created: z.number(),
    revised: z.number(),
    unchanged: z.number(),
    repeated: z.number(),
    repetitions: ROWS,
    problem: z.string().nullable(),
  })
  .transform(({ key, survey_id, created_at, finished_at, makes_survey, ...rest }) => ({
    key,
    record: {
      ...rest,
      surveyId: survey_id,
      createdAt: created_at,
      finishedAt: finished_at,
      makesSurvey: makes_survey === 1,
      done: rest.created + rest.revised + rest.unchanged,
    },
  }));

const SELECT = `
select i.key, i.id, i.survey_id, i.created_at, i.finished_at, i.status, i.mode, i.makes_survey, i.input, i.total,
  i.created, i.revised, i.unchanged, i.repeated, i.repetitions, i.problem
from imports i join surveys s on s.id = i.survey_id
where s.workspace_id = ?`;

function toRecord(row: SqlRow): readonly [string, ImportRecord] {
  const { key, record } = RECORD.parse(row);
  return [String(key), record];
}

export async function findImport({ database, workspaceId }: Place, id: string): Promise<ImportRecord | null> {
  const [row] = await database.read(`${SELECT} and i.id = ?`, [workspaceId, id]);
  return row === undefined ? null : toRecord(row)[1];
}

export async function listImports(
  { database, workspaceId }: Place,
  { surveyId, status }: ImportFilter & { readonly surveyId: string },
  { limit, after }: PageRequest,
): Promise<Page<ImportRecord>> {
  const sql = `${SELECT} and s.id = ? and i.key < ? and i.status = coalesce(?, i.status) order by i.key desc limit ?`;
  const before = Number(after ?? Number.MAX_SAFE_INTEGER);
  const rows = await database.read(sql, [workspaceId, surveyId, before, status ?? null, limit + 1]);
  return toPage(rows, limit, toRecord);
}
