import type { z } from 'zod';
import { SCALES } from '../../reports/response-columns.ts';
import type { NewResponse, StoredResponse } from '../../store/responses.ts';
import type { Survey } from '../../store/surveys.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint, NO_QUERY, pathParameter, type Endpoint, type Exchange } from '../endpoint.ts';
import { ProblemError } from '../errors.ts';
import { toFilter } from '../filter-query.ts';
import { once } from '../idempotency.ts';
import { keepAll } from '../keep-all.ts';
import { findOpenSurvey, findSurvey } from '../open-report.ts';
import { nextOf, PAGE, toPageRequest } from '../page-query.ts';
import { parseJson, readJsonBytes } from '../read-body.ts';
import { checkScores, columnsOf, toReceived, type NewResponseBody } from '../receive-responses.ts';
import {
  LIST_QUERY,
  NEW_RESPONSE,
  NEW_RESPONSES,
  OUTCOMES,
  RESPONSE,
  RESPONSES,
  RESPONSES_BODY,
} from '../response-schemas.ts';
import { ANYTHING, checkBody } from '../validate.ts';

const JSON_TYPE = 'application/json';
const ALL = '/v1/surveys/{id}/responses';

function groupOf(score: number | null, { metric }: Pick<Survey, 'metric'>) {
  if (score === null || metric === null) return null;
  const { neutral, promoter } = SCALES[metric];
  return score >= promoter ? 'promoter' : score >= neutral ? 'neutral' : 'detractor';
}

function present(one: StoredResponse, survey: Pick<Survey, 'metric'>) {
  const attributes = Object.fromEntries(one.attributes);
  return { ...one, attributes, group: groupOf(one.score, survey) };
}

interface Batch {
  readonly isMany: boolean;
  readonly responses: readonly NewResponseBody[];
}

/** One response, or `{responses: […]}`: faults are told of the one that was meant. */
function parseBatch(body: Uint8Array): Batch {
  const value = parseJson(body, ANYTHING);
  const isMany = typeof value === 'object' && value !== null && 'responses' in value;
  return isMany
    ? { isMany, ...checkBody(value, NEW_RESPONSES) }
    : { isMany, responses: [checkBody(value, NEW_RESPONSE)] };
}

async function storeBatch(
  { request, response }: Exchange<unknown>,
  dependencies: Dependencies,
): Promise<void> {
  const { store, now } = dependencies;
  const body = await readJsonBytes(request);
  const { isMany, responses } = parseBatch(body);
  const survey = await findOpenSurvey(store, pathParameter(request, 'id'));
  checkScores(survey, responses, isMany);
  const kept = OUTCOMES.shape.responses;
  const outcomes = await once({ request, response, body }, { store, now, kept }, async (receipt) => {
    const analysed: NewResponse[] = [];
    for await (const one of keepAll(responses.map(toReceived), dependencies)) analysed.push(one);
    const batch = { surveyId: survey.id, responses: analysed, columns: columnsOf(analysed) };
    return [...(await store.addResponses(batch, { at: now().toISOString(), receipt }))];
  });
  const isNew = outcomes.some(({ became }) => became === 'created');
  response.status(isNew ? 201 : 200).json({ responses: outcomes });
}

function createEndpoint(dependencies: Dependencies): Endpoint {
  const content = [{ type: JSON_TYPE, schema: OUTCOMES }];
  return endpoint(
    {
      method: 'post',
      path: ALL,
      summary: 'Store one response, or up to 1,000 at once; all of them or none',
      query: NO_QUERY,
      body: [{ type: JSON_TYPE, schema: RESPONSES_BODY }],
      answer: { status: 201, description: 'What became of each, in their order.', content },
      others: [{ status: 200, description: 'The same, where none of them was new.', content }],
      problems: [
        'survey-not-found',
        'survey-archived',
        'invalid-utf8',
        'invalid-json',
        'too-large',
        'unsupported-media-type',
        'idempotency-mismatch',
        'store-full',
      ],
    },
    (exchange) => storeBatch(exchange, dependencies),
  );
}

async function list(
  { request, response, query }: Exchange<z.output<typeof LIST_QUERY>>,
  { store }: Dependencies,
): Promise<void> {
  const survey = await findSurvey(store, pathParameter(request, 'id'));
  const filter = toFilter(survey, query, Object.keys(PAGE));
  const page = await store.listResponses(survey.id, filter, toPageRequest(query));
  response.json({ responses: page.items.map((one) => present(one, survey)), next: nextOf(page) });
}

function listEndpoint(dependencies: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'get',
      path: ALL,
      summary: 'Search the responses of a survey, newest first; any other parameter names an attribute',
      query: LIST_QUERY,
      answer: {
        status: 200,
        description: 'Responses with their analyses, and the cursor of the next ones.',
        content: [{ type: JSON_TYPE, schema: RESPONSES }],
      },
      problems: ['survey-not-found'],
    },
    (exchange) => list(exchange, dependencies),
  );
}

function readEndpoint({ store }: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'get',
      path: '/v1/responses/{id}',
      summary: 'Read a response with its analyses',
      query: NO_QUERY,
      answer: {
        status: 200,
        description: 'The response.',
        content: [{ type: JSON_TYPE, schema: RESPONSE }],
      },
      problems: ['response-not-found'],
    },
    async ({ request, response }) => {
      const found = await store.findResponse(pathParameter(request, 'id'));
      const survey = found === null ? null : await store.findSurvey(found.surveyId);
      if (found === null || survey === null) throw new ProblemError('response-not-found');
      response.json(present(found, survey));
    },
  );
}

/** Responses: stored one by one or many at once, searched, read. */
export function responseEndpoints(dependencies: Dependencies): Endpoint[] {
  return [createEndpoint, listEndpoint, readEndpoint].map((create) => create(dependencies));
}
