/** Responses on their way in: which are new, which are known and the same, which have changed. */
import type { Outcome, ResponseBatch } from '../contract.ts';
import type { Repetition } from '../imports.ts';
import type { NewResponse } from '../responses.ts';
import type { Connection } from './driver.ts';
import {
  analysesOf,
  commentDigest,
  contentDigest,
  CONTENT_COLUMNS,
  toAnalysisRow,
  toContent,
} from './response-rows.ts';
import { KEEP_REVISION } from './revisions.ts';
import { IN_LIST, insertRows, parsedJson } from './rows.ts';

const INSERT = `
insert into responses (key, survey_id, import_id, revision, created_at, updated_at, ${CONTENT_COLUMNS})
values `;

export const INSERT_ANALYSES = `
insert into analyses (response_key, generation, answer, engine, lexicon_digest, analysis)
values `;

const UPDATE = `
update responses set import_id = ?, revision = revision + 1, updated_at = ?,
  ${CONTENT_COLUMNS.split(', ')
    .map((column) => `${column} = ?`)
    .join(', ')}
where key = ?`;

/** Where and how responses are kept. */
export interface Keeping {
  readonly surveyId: string;
  /** Of the analyses in use. */
  readonly generation: number;
  readonly importId: string | null;
  readonly at: string;
}

interface Known {
  readonly key: number;
  readonly digest: string;
  readonly revision: number;
}

async function findKnown(
  { all }: Connection,
  surveyId: string,
  responses: readonly NewResponse[],
): Promise<Map<string | null, Known>> {
  const ids = responses.flatMap(({ externalId }) => (externalId === null ? [] : [externalId]));
  const rows = await all(
    `select key, external_id, digest, revision from responses where survey_id = ? and external_id ${IN_LIST}`,
    [surveyId, JSON.stringify(ids)],
  );
  return new Map(
    rows.map((row) => [
      String(row['external_id']),
      { key: Number(row['key']), digest: String(row['digest']), revision: Number(row['revision']) },
    ]),
  );
}

/** The first response of the survey with each of the digests. */
async function findDigests(
  { all }: Connection,
  { surveyId, sql }: { readonly surveyId: string; readonly sql: string },
  digests: readonly (string | null)[],
): Promise<Map<string, string>> {
  const rows = await all(sql, [surveyId, JSON.stringify(digests.filter((digest) => digest !== null))]);
  return new Map(rows.map(({ digest, key }) => [String(digest), String(key)]));
}

const SAME = `
select digest, min(key) as key from responses
where survey_id = ? and external_id is null and digest ${IN_LIST} group by digest`;

const PASTED = `
select comment_digest as digest, min(key) as key from responses
where survey_id = ? and comment_digest is not null and comment_digest ${IN_LIST} group by comment_digest`;

/** The first response with a digest, which is this one where there is none yet, or no digest to go by. */
function firstWith(firsts: Map<string, string>, digest: string | null, id: string): string {
  if (digest === null) return id;
  const first = firsts.get(digest) ?? id;
  firsts.set(digest, first);
  return first;
}

/** Tells of each response, in order, whether one before it says the same. */
async function createRepetitionFinder(
  connection: Connection,
  surveyId: string,
  batch: readonly NewResponse[],
) {
  const nameless = batch.filter(({ externalId }) => externalId === null);
  const same = await findDigests(connection, { surveyId, sql: SAME }, nameless.map(contentDigest));
  const pasted = await findDigests(connection, { surveyId, sql: PASTED }, batch.map(commentDigest));
  return (response: NewResponse, id: string): Repetition | null => {
    const whole = response.externalId === null ? contentDigest(response) : null;
    const sameAs = firstWith(same, whole, id);
    const pastedFrom = firstWith(pasted, commentDigest(response), id);
    if (sameAs !== id) return { id: sameAs, why: 'same' };
    return pastedFrom === id ? null : { id: pastedFrom, why: 'pasted' };
  };
}

async function lastKey({ all }: Connection): Promise<number> {
  const [row] = await all("select seq from sqlite_sequence where name = 'responses'");
  return Number(row?.['seq'] ?? 0);
}

async function revise(
  { run }: Connection,
  { key, response }: { readonly key: number; readonly response: NewResponse },
  { generation, importId, at }: Keeping,
): Promise<void> {
  await run(KEEP_REVISION, [generation, key]);
  await run('delete from analyses where response_key = ?', [key]);
  await run(UPDATE, [importId, at, ...toContent(response), key]);
}

/** What is to be done with one response. */
interface Step {
  readonly key: number;
  readonly response: NewResponse;
  readonly before: Known | undefined;
  readonly became: Outcome['became'];
}

function planSteps(
  responses: readonly NewResponse[],
  known: Map<string | null, Known>,
  last: number,
): Step[] {
  let next = last;
  return responses.map((response) => {
    const before = response.externalId === null ? undefined : known.get(response.externalId);
    if (before === undefined) return { key: ++next, response, before, became: 'created' };
    const isSame = before.digest === contentDigest(response);
    return { key: before.key, response, before, became: isSame ? 'unchanged' : 'revised' };
  });
}

async function reviseAll(connection: Connection, steps: readonly Step[], keeping: Keeping): Promise<void> {
  for (const step of steps) {
    // In the transaction of all.
    // oxlint-disable-next-line no-await-in-loop
    if (step.became === 'revised') await revise(connection, step, keeping);
  }
}

/** Responses with different external identifiers. */
async function keepRound(
  connection: Connection,
  responses: readonly NewResponse[],
  keeping: Keeping,
): Promise<Outcome[]> {
  const { surveyId, importId, generation, at } = keeping;
  const known = await findKnown(connection, surveyId, responses);
  const repeats = await createRepetitionFinder(connection, surveyId, responses);
  const steps = planSteps(responses, known, await lastKey(connection));
  const changed = steps.filter(({ became }) => became !== 'unchanged');
  const added = changed.filter(({ became }) => became === 'created');
  await reviseAll(connection, steps, keeping);
  await insertRows(
    connection,
    INSERT,
    added.map(({ key, response }) => [key, surveyId, importId, 1, at, at, ...toContent(response)]),
  );
  await insertRows(
    connection,
    INSERT_ANALYSES,
    changed.flatMap(({ key, response }) =>
      analysesOf(response).map((one) => toAnalysisRow(key, generation, one)),
    ),
  );
  return steps.map(({ key, response, before, became }) => ({
    id: String(key),
    revision: (before?.revision ?? 0) + Number(became !== 'unchanged'),
    became,
    repeats: became === 'unchanged' ? null : repeats(response, String(key)),
  }));
}

/** An identifier that comes again begins another round: what came later is the newer revision. */
function toRounds(responses: readonly NewResponse[]): NewResponse[][] {
  const rounds: NewResponse[][] = [];
  let seen = new Set<string>();
  for (const response of responses) {
    const { externalId } = response;
    if (rounds.length === 0 || (externalId !== null && seen.has(externalId))) {
      rounds.push([]);
      seen = new Set();
    }
    rounds.at(-1)?.push(response);
    if (externalId !== null) seen.add(externalId);
  }
  return rounds;
}

const COLUMNS = parsedJson<ResponseBatch['columns']>();

/** Columns that the survey has not seen yet. */
async function learnColumns({ all, run }: Connection, { surveyId, columns }: ResponseBatch): Promise<void> {
  const [row] = await all('select columns from surveys where id = ?', [surveyId]);
  const before = COLUMNS.parse(row?.['columns']);
  const headers = new Set(before.map(({ header }) => header));
  const added = columns.filter(({ header }) => !headers.has(header));
  if (added.length === 0) return;
  await run('update surveys set columns = ? where id = ?', [JSON.stringify([...before, ...added]), surveyId]);
}

/** Keeps a batch in the transaction of the caller; the answer is in its order. */
export async function keepResponses(
  connection: Connection,
  batch: ResponseBatch,
  { importId, at }: Pick<Keeping, 'importId' | 'at'>,
): Promise<Outcome[]> {
  const { surveyId, responses } = batch;
  const [row] = await connection.all('select generation from surveys where id = ?', [surveyId]);
  if (row === undefined) throw new RangeError('Expected a survey that is there');
  await learnColumns(connection, batch);
  const keeping = { surveyId, importId, at, generation: Number(row['generation']) };
  const outcomes: Outcome[] = [];
  for (const round of toRounds(responses)) {
    // Each round must see the one before.
    // oxlint-disable-next-line no-await-in-loop
    outcomes.push(...(await keepRound(connection, round, keeping)));
  }
  return outcomes;
}
