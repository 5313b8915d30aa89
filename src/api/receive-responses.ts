/** Responses that came as JSON, checked against their survey. */
import type { z } from 'zod';
import { matchHeader } from '../ingest/header/match-header.ts';
import type { ColumnRole, Metric, RecognisedColumn } from '../ingest/types.ts';
import { SCALES } from '../reports/response-columns.ts';
import type { Survey } from '../store/surveys.ts';
import { ProblemError, type Fault } from './errors.ts';
import type { ReceivedResponse } from './keep-response.ts';
import type { NEW_RESPONSE } from './response-schemas.ts';

export type NewResponseBody = z.output<typeof NEW_RESPONSE>;

/** yyyy-mm-dd */
const DAY_LENGTH = 10;

/** Roles that an attribute can have; the others have a field of their own. */
const ATTRIBUTE_ROLES: ReadonlySet<ColumnRole> = new Set(['language', 'channel', 'agent', 'team', 'product']);

function outside(score: number | null | undefined, metric: Metric | null): string | null {
  if (score === null || score === undefined) return null;
  if (metric === null) return 'the survey has no scale; say its `metric` when creating it';
  const { min, max } = SCALES[metric];
  return score >= min && score <= max ? null : `expected ${min}-${max}, got ${score}`;
}

function faultsOf(body: NewResponseBody, place: string, { metric }: Survey): Fault[] {
  const further = (body.scores ?? []).map((one, index) => ({
    pointer: `#${place}/scores/${index}/score`,
    detail: outside(one.score, one.metric),
  }));
  return [{ pointer: `#${place}/score`, detail: outside(body.score, metric) }, ...further].flatMap(
    ({ pointer, detail }) => (detail === null ? [] : [{ pointer, detail }]),
  );
}

/** Faults told at most. */
const MOST_FAULTS = 20;

/** @throws ProblemError naming each score that its scale does not have; `isMany` tells where they stand in the body */
export function checkScores(survey: Survey, bodies: readonly NewResponseBody[], isMany: boolean): void {
  const errors = bodies.flatMap((body, index) => faultsOf(body, isMany ? `/responses/${index}` : '', survey));
  if (errors.length > 0) throw new ProblemError('invalid-request', { errors: errors.slice(0, MOST_FAULTS) });
}

/** What nobody said. */
const SILENT = { externalId: null, score: null, customerId: null, value: null, scores: [], answers: [] };

export function toReceived({ comment, date, attributes = {}, ...said }: NewResponseBody): ReceivedResponse {
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  return {
    ...SILENT,
    ...Object.fromEntries(given),
    line: null,
    comment: comment ?? '',
    date: date?.slice(0, DAY_LENGTH) ?? null,
    attributes: new Map(Object.entries(attributes).map(([name, one]) => [name, String(one)])),
  };
}

/** Attributes as columns, recognised by their names as those of a file are. */
export function columnsOf(received: readonly Pick<ReceivedResponse, 'attributes'>[]): RecognisedColumn[] {
  const names = new Set(received.flatMap(({ attributes }) => [...attributes].map(([name]) => name)));
  return [...names].map((header) => {
    const role = matchHeader(header).find((rule) => ATTRIBUTE_ROLES.has(rule.role))?.role ?? 'attribute';
    return { header, role, by: 'header' };
  });
}
