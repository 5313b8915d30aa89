/** Responses as rows, and back. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Analysis } from '../../analysis/types.ts';
import type { FurtherAnswer, FurtherScore, NewResponse, StoredResponse } from '../responses.ts';
import type { SqlValue } from './bind.ts';
import type { SqlRow } from './driver.ts';
import { parsedJson } from './rows.ts';

/** Columns of `responses` that hold what was said, in the order of {@link toContent}. */
export const CONTENT_COLUMNS = `line, external_id, score, comment, responded_at, customer_id, value, attributes, scores, answers, texts, digest, comment_digest`;

/** Shorter comments ("tudo ótimo, obrigado") are written twice by chance. UTF-16 code units; our own choice. */
const PASTED_LENGTH = 40;

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** Of all but the line: the same answer in another file is the same. */
export function contentDigest(response: NewResponse): string {
  const { externalId, score, comment, date, customerId, value, attributes, scores, answers } = response;
  const said = answers.map(({ question, comment: text }) => [question, text]);
  const measured = scores.map(({ name, metric, score: one }) => [name, metric, one]);
  return digestOf(
    JSON.stringify([externalId, score, comment, date, customerId, value, [...attributes], measured, said]),
  );
}

/** Null where the comment is too short to tell. */
export function commentDigest({ comment }: NewResponse): string | null {
  const text = comment.toLowerCase().replaceAll(/\s+/gu, ' ').trim();
  return text.length < PASTED_LENGTH ? null : digestOf(text);
}

/** Every analysis with the number of its answer: 0 for the comment, then the further answers. */
export function analysesOf({ analysis, answers }: NewResponse): { answer: number; analysis: Analysis }[] {
  return [analysis, ...answers.map((one) => one.analysis)].flatMap((one, answer) =>
    one === null ? [] : [{ answer, analysis: one }],
  );
}

/** Values of {@link CONTENT_COLUMNS}. */
export function toContent(response: NewResponse): SqlValue[] {
  const { line, externalId, score, comment, date, customerId, value, attributes, scores } = response;
  const answers = response.answers.map(({ question, comment: text }) => ({ question, comment: text }));
  return [
    line,
    externalId,
    score,
    comment,
    date,
    customerId,
    value,
    JSON.stringify([...attributes]),
    JSON.stringify(scores),
    JSON.stringify(answers),
    analysesOf(response).length,
    contentDigest(response),
    commentDigest(response),
  ];
}

/** Values of a row of `analyses`. */
export function toAnalysisRow(
  key: number,
  generation: number,
  { answer, analysis }: { readonly answer: number; readonly analysis: Analysis },
): SqlValue[] {
  const { engine, lexiconDigest } = analysis;
  return [key, generation, answer, engine, lexiconDigest, JSON.stringify(analysis)];
}

const RESPONSE = z.object({
  key: z.number(),
  survey_id: z.string(),
  import_id: z.string().nullable(),
  revision: z.number(),
  created_at: z.string(),
  updated_at: z.string(),
  line: z.number().nullable(),
  external_id: z.string().nullable(),
  score: z.number().nullable(),
  comment: z.string(),
  responded_at: z.string().nullable(),
  customer_id: z.string().nullable(),
  value: z.number().nullable(),
  attributes: parsedJson<readonly (readonly [string, string])[]>(),
  scores: parsedJson<readonly FurtherScore[]>(),
  answers: parsedJson<readonly Pick<FurtherAnswer, 'question' | 'comment'>[]>(),
  /** Number of the answer and analysis. */
  analyses: parsedJson<readonly (readonly [number, Analysis])[]>(),
});

/** Columns for {@link toResponse} from `responses r`; `generation` is SQL for the analyses that are meant. */
export function responseColumns(generation: string): string {
  return `
r.key, r.survey_id, r.import_id, r.revision, r.created_at, r.updated_at, r.line, r.external_id, r.score, r.comment,
r.responded_at, r.customer_id, r.value, r.attributes, r.scores, r.answers,
(select json_group_array(json_array(a.answer, json(a.analysis))) from analyses a
 where a.response_key = r.key and a.generation = ${generation}) as analyses`;
}

export function toResponse(row: SqlRow): StoredResponse {
  const { key, line, score, comment, value, revision, scores, answers, ...rest } = RESPONSE.parse(row);
  const analysisOf = new Map(rest.analyses);
  return {
    id: String(key),
    surveyId: rest.survey_id,
    importId: rest.import_id,
    revision,
    createdAt: rest.created_at,
    updatedAt: rest.updated_at,
    line,
    externalId: rest.external_id,
    score,
    comment,
    date: rest.responded_at,
    customerId: rest.customer_id,
    value,
    attributes: new Map(rest.attributes),
    scores,
    analysis: analysisOf.get(0) ?? null,
    answers: answers.map((answer, index) => ({ ...answer, analysis: analysisOf.get(index + 1) ?? null })),
  };
}
