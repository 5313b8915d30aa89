import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Survey } from '../../store/surveys.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint, NO_QUERY, pathParameter, type Answer, type Endpoint, type Exchange } from '../endpoint.ts';
import { ProblemError } from '../errors.ts';
import { once } from '../idempotency.ts';
import { keepable } from '../keep-response.ts';
import { mergeInputs } from '../merge-inputs.ts';
import { findSurvey } from '../open-report.ts';
import { nextOf, toPageRequest } from '../page-query.ts';
import { isJson, parseJson, readJson, readJsonBytes, readRequest } from '../read-body.ts';
import { toReadOptions } from '../read-options.ts';
import { FILE_QUERY, LIST_SURVEYS_QUERY, NEW_SURVEY, SURVEY, SURVEY_CHANGE, SURVEYS } from '../schemas.ts';
import { storeSurvey } from '../store-survey.ts';

const JSON_TYPE = 'application/json';
const ONE = '/v1/surveys/{id}';
const CREATED: Answer = {
  status: 201,
  description: 'The stored survey; Location is its address.',
  content: [{ type: JSON_TYPE, schema: SURVEY }],
};
/** What a receipt keeps. */
const ID = z.object({ id: z.string() });

function present(survey: Survey) {
  const { inputs: _inputs, ...rest } = survey;
  return { ...rest, input: mergeInputs(survey) };
}

async function sendCreated({ response }: Exchange<unknown>, id: string, { store }: Dependencies) {
  const survey = await findSurvey(store, id);
  response.status(201).location(`/v1/surveys/${id}`).json(present(survey));
}

async function createEmpty(exchange: Exchange<unknown>, dependencies: Dependencies): Promise<void> {
  const { store, now } = dependencies;
  const body = await readJsonBytes(exchange.request);
  const { name, metric = null, type = null, question = null } = parseJson(body, NEW_SURVEY);
  const { id } = await once({ ...exchange, body }, { store, now, kept: ID }, (receipt) => {
    const said = question === null ? null : keepable(question);
    const survey = { id: randomUUID(), name: keepable(name), metric, type, question: said };
    return store.addSurvey(survey, { at: now().toISOString(), receipt });
  });
  await sendCreated(exchange, id, dependencies);
}

async function createFromFile(
  exchange: Exchange<z.output<typeof FILE_QUERY>>,
  dependencies: Dependencies,
): Promise<void> {
  const { query, request } = exchange;
  const { store, now } = dependencies;
  const { name = null, ...reading } = query;
  const body = await readRequest(request);
  const { id } = await once({ ...exchange, body }, { store, now, kept: ID }, (receipt) =>
    storeSurvey(body, { name, options: toReadOptions(reading), receipt }, dependencies),
  );
  const made = await store.findImport(id);
  await sendCreated(exchange, made?.surveyId ?? '', dependencies);
}

function createEndpoint(dependencies: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'post',
      path: '/v1/surveys',
      summary:
        'Create a survey: empty (a JSON body), or of a file (CSV, TSV, NDJSON, JSON or XLSX, up to 100 MB)',
      query: FILE_QUERY,
      body: [
        { type: JSON_TYPE, schema: NEW_SURVEY },
        { type: 'application/octet-stream', schema: null },
      ],
      answer: CREATED,
      problems: [
        'invalid-utf8',
        'invalid-json',
        'too-large',
        'unsupported-media-type',
        'unusable-file',
        'idempotency-mismatch',
        'store-full',
      ],
    },
    (exchange) =>
      isJson(exchange.request) ? createEmpty(exchange, dependencies) : createFromFile(exchange, dependencies),
  );
}

/**
 * The answer is the id of the survey.
 * @throws ProblemError when the package came without its sample
 */
export async function storeSample(dependencies: Dependencies): Promise<string> {
  const { sample } = dependencies;
  if (sample === null) throw new ProblemError('sample-missing');
  const request = { name: null, options: { file: sample.file } };
  return (await storeSurvey(sample.bytes, request, dependencies)).surveyId;
}

function sampleEndpoint(dependencies: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'post',
      path: '/v1/surveys/sample',
      summary: 'Store the sample survey',
      query: NO_QUERY,
      answer: CREATED,
      problems: ['sample-missing', 'store-full'],
    },
    async (exchange) => {
      await sendCreated(exchange, await storeSample(dependencies), dependencies);
    },
  );
}

function listEndpoint({ store }: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'get',
      path: '/v1/surveys',
      summary: 'List the stored surveys, newest first',
      query: LIST_SURVEYS_QUERY,
      answer: {
        status: 200,
        description: 'Surveys, and the cursor of the next ones.',
        content: [{ type: JSON_TYPE, schema: SURVEYS }],
      },
      problems: [],
    },
    async ({ query, response }) => {
      const page = await store.listSurveys(
        { isArchived: query.archived === 'true' },
        toPageRequest(query, 'date'),
      );
      response.json({ surveys: page.items, next: nextOf(page) });
    },
  );
}

function readEndpoint({ store }: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'get',
      path: ONE,
      summary: 'Read a survey: what was recognised in its files, and which rows were rejected',
      query: NO_QUERY,
      answer: {
        status: 200,
        description: 'The survey.',
        content: [{ type: JSON_TYPE, schema: SURVEY }],
      },
      problems: ['survey-not-found'],
    },
    async ({ request, response }) => {
      response.json(present(await findSurvey(store, pathParameter(request, 'id'))));
    },
  );
}

function changeEndpoint({ store, now }: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'patch',
      path: ONE,
      summary: 'Change name, type or question of a survey, archive it, or take it back',
      query: NO_QUERY,
      body: [{ type: JSON_TYPE, schema: SURVEY_CHANGE }],
      answer: {
        status: 200,
        description: 'The changed survey.',
        content: [{ type: JSON_TYPE, schema: SURVEY }],
      },
      problems: ['survey-not-found', 'invalid-utf8', 'invalid-json', 'too-large', 'unsupported-media-type'],
    },
    async ({ request, response }) => {
      const { isArchived, name, type, question } = await readJson(request, SURVEY_CHANGE);
      const { id } = await findSurvey(store, pathParameter(request, 'id'));
      const at = now().toISOString();
      const change = {
        ...(name === undefined ? {} : { name: keepable(name) }),
        ...(type === undefined ? {} : { type }),
        ...(question === undefined ? {} : { question: question === null ? null : keepable(question) }),
        ...(isArchived === undefined ? {} : { archivedAt: isArchived ? at : null }),
      };
      await store.changeSurvey(id, change, { at });
      response.json(present(await findSurvey(store, id)));
    },
  );
}

function removeEndpoint({ store, now }: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'delete',
      path: ONE,
      summary: 'Delete a survey with its responses and analyses',
      query: NO_QUERY,
      answer: { status: 204, description: 'It is gone.', content: [] },
      problems: ['survey-not-found'],
    },
    async ({ request, response }) => {
      const isGone = await store.removeSurvey(pathParameter(request, 'id'), { at: now().toISOString() });
      if (!isGone) throw new ProblemError('survey-not-found');
      response.status(204).end();
    },
  );
}

/** Surveys: created, listed, read, changed, archived, deleted. */
export function surveyEndpoints(dependencies: Dependencies): Endpoint[] {
  const all = [createEndpoint, sampleEndpoint, listEndpoint, readEndpoint, changeEndpoint, removeEndpoint];
  return all.map((create) => create(dependencies));
}
