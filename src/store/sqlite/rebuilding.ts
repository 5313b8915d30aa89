/** New analyses beside the old: `generation` tells them apart, `surveys.generation` which are in use. */
import { z } from 'zod';
import type { Occasion } from '../occasion.ts';
import type { EngineMark, MentionMove, PendingAnswer, Rebuilding, RebuiltAnswer } from '../rebuilding.ts';
import { writeDown } from './audit.ts';
import type { Connection } from './driver.ts';
import { INSERT_ANALYSES } from './keep-responses.ts';
import { toAnalysisRow } from './response-rows.ts';
import { readRebuilt } from './responses.ts';
import { IN_LIST, insertRows, parsedJson } from './rows.ts';
import { SWEEP_ROWS, type Place } from './surveys.ts';

/** Responses that are handed out at a time. */
const PENDING_ROWS = 200;

const CURRENT = '(select generation from surveys where id = ?)';
const NEXT = '(select generation from rebuildings where survey_id = ?)';

/** Analyses of generations that are neither in use nor being built. */
const SWEEP = `
delete from analyses where (response_key, generation, answer) in (
  select a.response_key, a.generation, a.answer
  from responses r join analyses a on a.response_key = r.key join surveys s on s.id = r.survey_id
  left join rebuildings b on b.survey_id = s.id
  where r.survey_id = ? and a.generation <> s.generation and a.generation <> coalesce(b.generation, -1)
  limit ${SWEEP_ROWS})`;

async function sweep({ database }: Place, surveyId: string): Promise<void> {
  // Until nothing is left.
  // oxlint-disable-next-line no-await-in-loop
  while ((await database.write(({ run }) => run(SWEEP, [surveyId]))) > 0);
}

const BEGIN = `
insert into rebuildings
select s.id, max(s.generation, coalesce(b.generation, 0)) + 1, ?, ?, ?
from surveys s left join rebuildings b on b.survey_id = s.id where s.id = ?
on conflict (survey_id) do update set
  generation = excluded.generation, engine = excluded.engine,
  lexicon_digest = excluded.lexicon_digest, started_at = excluded.started_at
where rebuildings.engine <> excluded.engine or rebuildings.lexicon_digest <> excluded.lexicon_digest`;

async function begin(
  place: Place,
  { surveyId, mark }: { readonly surveyId: string; readonly mark: EngineMark },
  { at }: Occasion,
): Promise<void> {
  await place.database.write(({ run }) => run(BEGIN, [mark.engine, mark.lexiconDigest, at, surveyId]));
  await sweep(place, surveyId);
}

const LACKING = `
(select count(*) from analyses a where a.response_key = r.key and a.generation = ${NEXT}) < r.texts`;

const PENDING = `
select r.key, r.revision, r.comment, r.answers from responses r
where r.survey_id = ? and r.key > ? and ${LACKING} order by r.key limit ${PENDING_ROWS}`;

const ROW = z.object({
  key: z.number(),
  revision: z.number(),
  comment: z.string(),
  answers: parsedJson<readonly { readonly comment: string }[]>(),
});

async function pending(
  { database }: Place,
  surveyId: string,
  after: string | null,
): Promise<readonly PendingAnswer[]> {
  const rows = await database.read(PENDING, [surveyId, Number(after ?? 0), surveyId]);
  return rows
    .map((row) => ROW.parse(row))
    .flatMap(({ key, revision, comment, answers }) =>
      [comment, ...answers.map((one) => one.comment)]
        .map((text, answer) => ({ responseId: String(key), revision, answer, comment: text }))
        .filter((one) => one.comment.trim() !== ''),
    );
}

function record({ database }: Place, surveyId: string, answers: readonly RebuiltAnswer[]): Promise<void> {
  return database.write(async (connection) => {
    const [building] = await connection.all(`select ${NEXT} as generation`, [surveyId]);
    const keys = JSON.stringify(answers.map(({ responseId }) => Number(responseId)));
    const rows = await connection.all(`select key, revision from responses where key ${IN_LIST}`, [keys]);
    const revisionOf = new Map(rows.map(({ key, revision }) => [String(key), Number(revision)]));
    const generation = Number(building?.['generation']);
    const fresh = answers.filter(({ responseId, revision }) => revisionOf.get(responseId) === revision);
    await insertRows(
      connection,
      INSERT_ANALYSES.replace('insert', 'insert or replace'),
      fresh.map((one) => toAnalysisRow(Number(one.responseId), generation, one)),
    );
  });
}

const COMPARE = `
with of_survey as (
  select distinct m.response_key, m.answer, m.theme, m.polarity, m.generation = ${NEXT} as is_new
  from responses r join mentions m on m.response_key = r.key
  where r.survey_id = ? and m.generation in (${CURRENT}, ${NEXT})),
of_answer as (
  select theme, polarity, max(is_new) as is_new, min(is_new) as is_only_new
  from of_survey group by response_key, answer, theme, polarity)
select theme, polarity, sum(is_new = 0) as lost, sum(is_only_new = 1) as gained,
  sum(is_new = 1 and is_only_new = 0) as kept
from of_answer group by theme, polarity
order by lost + gained desc, theme, polarity`;

const MOVE = z.object({
  theme: z.string(),
  polarity: z.enum(['pos', 'neg', 'neu']),
  lost: z.number(),
  gained: z.number(),
  kept: z.number(),
});

async function compare({ database }: Place, surveyId: string): Promise<MentionMove[]> {
  const rows = await database.read(COMPARE, [surveyId, surveyId, surveyId, surveyId]);
  return rows.map((row) => MOVE.parse(row));
}

async function isLacking({ all }: Connection, surveyId: string): Promise<boolean> {
  const sql = `select 1 from responses r where r.survey_id = ? and ${LACKING} limit 1`;
  return (await all(sql, [surveyId, surveyId])).length > 0;
}

async function switchOver(place: Place, surveyId: string, occasion: Occasion): Promise<boolean> {
  const { database, workspaceId } = place;
  const isSwitched = await database.write(async (connection) => {
    const [building] = await connection.all('select engine from rebuildings where survey_id = ?', [surveyId]);
    if (building === undefined || (await isLacking(connection, surveyId))) return false;
    await connection.run(`update surveys set generation = ${NEXT} where id = ?`, [surveyId, surveyId]);
    await connection.run('delete from rebuildings where survey_id = ?', [surveyId]);
    const subject = `survey ${surveyId}`;
    const detail = { engine: String(building['engine']) };
    const deed = { workspaceId, action: 'survey.reanalysed', subject, detail, result: true };
    return writeDown(connection, deed, occasion);
  });
  if (isSwitched) await sweep(place, surveyId);
  return isSwitched;
}

/** @throws RangeError when the workspace has no such survey */
async function checkSurvey({ database, workspaceId }: Place, surveyId: string): Promise<void> {
  const sql = 'select 1 from surveys where workspace_id = ? and id = ?';
  const found = await database.read(sql, [workspaceId, surveyId]);
  if (found.length === 0) throw new RangeError('Expected a survey that is there');
}

export function createRebuilding(place: Place): Rebuilding {
  const ofOwn = async <T>(surveyId: string, work: () => Promise<T>): Promise<T> => {
    await checkSurvey(place, surveyId);
    return work();
  };
  return {
    begin: (surveyId, mark, occasion) => ofOwn(surveyId, () => begin(place, { surveyId, mark }, occasion)),
    pending: (surveyId, after) => ofOwn(surveyId, () => pending(place, surveyId, after)),
    record: (surveyId, answers) => ofOwn(surveyId, () => record(place, surveyId, answers)),
    compare: (surveyId) => ofOwn(surveyId, () => compare(place, surveyId)),
    read: (surveyId) => readRebuilt(place, surveyId),
    switch: (surveyId, occasion) => ofOwn(surveyId, () => switchOver(place, surveyId, occasion)),
  };
}
