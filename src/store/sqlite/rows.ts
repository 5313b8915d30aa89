/** Rows of the tables, out of the database and into it. */
import { z } from 'zod';
import type { Analysis } from '../../analysis/types.ts';
import type { InputSummary, RecognisedColumn } from '../../ingest/types.ts';
import type { StoredResponse, Survey, SurveySummary } from '../contract.ts';
import type { SqlValue } from './bind.ts';
import type { SqlRow } from './driver.ts';

/** JSON of our own making: it was written from the type and is trusted to be it. */
function json<T>() {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.custom<T>());
}

const SUMMARY = z.object({
  id: z.string(),
  name: z.string(),
  created_at: z.string(),
  metric: z.enum(['nps', 'csat', 'ces']).nullable(),
  responses: z.number(),
  file: z.string(),
});

const SURVEY = SUMMARY.extend({
  input: json<InputSummary>(),
  columns: json<readonly RecognisedColumn[]>(),
});

const RESPONSE = z.object({
  position: z.number(),
  line: z.number(),
  external_id: z.string().nullable(),
  score: z.number().nullable(),
  comment: z.string(),
  responded_at: z.string().nullable(),
  customer_id: z.string().nullable(),
  value: z.number().nullable(),
  attributes: json<readonly (readonly [string, string])[]>(),
  analysis: json<Analysis>().nullable(),
});

export function toSummary(row: SqlRow): SurveySummary {
  const { created_at: createdAt, ...rest } = SUMMARY.parse(row);
  return { ...rest, createdAt };
}

export function toSurvey(row: SqlRow): Survey {
  const { created_at: createdAt, ...rest } = SURVEY.parse(row);
  return { ...rest, createdAt };
}

/** A response with its place in the survey. */
export interface NumberedResponse {
  readonly position: number;
  readonly response: StoredResponse;
}

export function toResponse(row: SqlRow): NumberedResponse {
  const { position, line, score, comment, value, attributes, analysis, ...rest } = RESPONSE.parse(row);
  const response = {
    line,
    externalId: rest.external_id,
    score,
    comment,
    date: rest.responded_at,
    customerId: rest.customer_id,
    value,
    attributes: new Map(attributes),
    analysis,
  };
  return { position, response };
}

/** Columns of `responses` after the survey. */
export function fromResponse({ position, response }: NumberedResponse): SqlValue[] {
  const { line, externalId, score, comment, date, customerId, value, attributes } = response;
  const pairs = JSON.stringify([...attributes]);
  return [position, line, externalId, score, comment, date, customerId, value, pairs];
}

/** Columns of `analyses` after the survey: one row, or none where nothing was written. */
export function fromAnalysis({ position, response: { analysis } }: NumberedResponse): SqlValue[][] {
  if (analysis === null) return [];
  return [[position, analysis.engine, analysis.lexiconDigest, JSON.stringify(analysis)]];
}
