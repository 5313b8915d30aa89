/** Responses: kept, found, listed, read one after the other. */
import type { Outcome, ResponseBatch } from '../contract.ts';
import type { Occasion, Page, PageRequest } from '../occasion.ts';
import type { ResponseFilter, StoredResponse } from '../responses.ts';
import { writeDown } from './audit.ts';
import type { Database } from './driver.ts';
import { keepResponses } from './keep-responses.ts';
import { toWhere } from './response-filter.ts';
import { responseColumns, toResponse } from './response-rows.ts';
import { toPage } from './rows.ts';
import { ownsSurvey, type Place } from './surveys.ts';

/** Rows of one read: between two, others get their turn. */
const PAGE_ROWS = 500;

export function countOutcomes(outcomes: readonly Outcome[]) {
  const count = (became: Outcome['became']) => outcomes.filter((one) => one.became === became).length;
  return { created: count('created'), revised: count('revised'), unchanged: count('unchanged') };
}

export function addResponses(
  { database, workspaceId }: Place,
  batch: ResponseBatch,
  occasion: Occasion,
): Promise<readonly Outcome[]> {
  const { surveyId } = batch;
  return database.write(async (connection) => {
    if (!(await ownsSurvey(connection, workspaceId, surveyId)))
      throw new RangeError('Expected a survey that is there');
    const result = await keepResponses(connection, batch, { importId: null, at: occasion.at });
    const subject = `survey ${surveyId}`;
    const deed = { workspaceId, action: 'responses.added', subject, detail: countOutcomes(result), result };
    return writeDown(connection, deed, occasion);
  });
}

const FROM = `from responses r join surveys s on s.id = r.survey_id where s.workspace_id = ? and s.is_ready = 1`;

export async function findResponse(
  { database, workspaceId }: Place,
  id: string,
): Promise<StoredResponse | null> {
  const key = /^[1-9]\d{0,14}$/u.test(id) ? Number(id) : 0;
  const sql = `select ${responseColumns('s.generation')} ${FROM} and r.key = ?`;
  const [row] = await database.read(sql, [workspaceId, key]);
  return row === undefined ? null : toResponse(row);
}

/** Responses of a survey, filtered, without end or order. */
export interface Listing {
  readonly surveyId: string;
  readonly filter: ResponseFilter;
}

export async function listResponses(
  { database, workspaceId }: Place,
  { surveyId, filter }: Listing,
  { limit, after }: PageRequest,
): Promise<Page<StoredResponse>> {
  const where = toWhere(filter);
  const sql = `select ${responseColumns('s.generation')} ${FROM} and s.id = ? and r.key < ?${where.sql}
    order by r.key desc limit ?`;
  const before = Number(after ?? Number.MAX_SAFE_INTEGER);
  const rows = await database.read(sql, [workspaceId, surveyId, before, ...where.values, limit + 1]);
  return toPage(rows, limit, (row) => {
    const response = toResponse(row);
    return [response.id, response];
  });
}

async function* readPages(
  { read }: Database,
  sql: string,
  pageValues: (last: number) => Parameters<Database['read']>[1],
): AsyncGenerator<StoredResponse, void> {
  let last = 0;
  for (;;) {
    // The next page begins where this one ended.
    // oxlint-disable-next-line no-await-in-loop
    const page = (await read(sql, pageValues(last))).map(toResponse);
    for (const response of page) {
      last = Number(response.id);
      yield response;
    }
    if (page.length < PAGE_ROWS) return;
  }
}

export function readResponses(
  { database, workspaceId }: Place,
  { surveyId, filter }: Listing,
): AsyncIterable<StoredResponse> {
  const where = toWhere(filter);
  const sql = `select ${responseColumns('s.generation')} ${FROM} and s.id = ? and r.key > ?${where.sql}
    order by r.key limit ${PAGE_ROWS}`;
  return readPages(database, sql, (last) => [workspaceId, surveyId, last, ...where.values]);
}

/** The same responses, with the analyses that are being built beside those in use. */
export function readRebuilt(
  { database, workspaceId }: Place,
  surveyId: string,
): AsyncIterable<StoredResponse> {
  const generation = '(select b.generation from rebuildings b where b.survey_id = s.id)';
  const sql = `select ${responseColumns(generation)} ${FROM} and s.id = ? and r.key > ?
    order by r.key limit ${PAGE_ROWS}`;
  return readPages(database, sql, (last) => [workspaceId, surveyId, last]);
}
