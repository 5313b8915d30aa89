/** What analysts put right. */
import { z } from 'zod';
import type { Correction } from '../contract.ts';
import type { Occasion } from '../occasion.ts';
import { writeDown } from './audit.ts';
import { parsedJson } from './rows.ts';
import { findResponse } from './responses.ts';
import type { Place } from './surveys.ts';

const INSERT = `
insert into corrections (response_key, answer, revision, mentions, created_at) values (?, ?, ?, ?, ?)`;

/** @throws RangeError when there is no such response */
export async function addCorrection(place: Place, correction: Correction, occasion: Occasion): Promise<void> {
  const { database, workspaceId } = place;
  const { responseId, answer, revision, mentions } = correction;
  if ((await findResponse(place, responseId)) === null)
    throw new RangeError('Expected a response that is there');
  await database.write(async (connection) => {
    const values = [Number(responseId), answer, revision, JSON.stringify(mentions), occasion.at];
    await connection.run(INSERT, values);
    const subject = `response ${responseId}`;
    const deed = { workspaceId, action: 'response.corrected', subject, detail: { answer }, result: null };
    await writeDown(connection, deed, occasion);
  });
}

const CORRECTION = z.object({
  answer: z.number(),
  revision: z.number(),
  mentions: parsedJson<Correction['mentions']>(),
});

const LIST = `
select c.answer, c.revision, c.mentions
from corrections c join responses r on r.key = c.response_key join surveys s on s.id = r.survey_id
where s.workspace_id = ? and c.response_key = ? order by c.key`;

export async function listCorrections(
  { database, workspaceId }: Place,
  responseId: string,
): Promise<readonly Correction[]> {
  const rows = await database.read(LIST, [workspaceId, Number(responseId)]);
  return rows.map((row) => ({ responseId, ...CORRECTION.parse(row) }));
}
