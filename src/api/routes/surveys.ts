import type { z } from 'zod';
import type { Survey } from '../../store/contract.ts';
import type { ReadOptions } from '../../ingest/types.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint, NO_QUERY, pathParameter, type Answer, type Endpoint, type Exchange } from '../endpoint.ts';
import { ProblemError } from '../errors.ts';
import { findSurvey } from '../open-report.ts';
import { readRequest } from '../read-body.ts';
import { IMPORT_QUERY, SURVEY, SURVEYS } from '../schemas.ts';
import { storeSurvey } from '../store-survey.ts';

type ImportQuery = z.output<typeof IMPORT_QUERY>;

const ONE = '/v1/surveys/{id}';
const CREATED: Answer = {
  status: 201,
  description: 'The stored survey; Location is its address.',
  content: [{ type: 'application/json', schema: SURVEY }],
};

function toReadOptions({ name: _name, file, score, comment, date, ...said }: ImportQuery): ReadOptions {
  const columns = Object.entries({ score, comment, date }).filter(([, header]) => header !== undefined);
  return { ...said, file: file ?? 'survey', map: Object.fromEntries(columns) };
}

function sendCreated({ response }: Exchange<unknown>, survey: Survey): void {
  response.status(201).location(`/v1/surveys/${survey.id}`).json(survey);
}

function importEndpoint(dependencies: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'post',
      path: '/v1/surveys',
      summary: 'Store a survey file (the body: CSV, TSV, NDJSON, JSON or XLSX, up to 100 MB) and analyse it',
      query: IMPORT_QUERY,
      body: { type: 'application/octet-stream', schema: null },
      answer: CREATED,
      problems: ['too-large', 'unsupported-media-type', 'unusable-file', 'store-full'],
    },
    async (exchange) => {
      const { query, request } = exchange;
      const bytes = await readRequest(request);
      const asked = { name: query.name ?? null, options: toReadOptions(query) };
      sendCreated(exchange, await storeSurvey(bytes, asked, dependencies));
    },
  );
}

/** @throws ProblemError when the package came without its sample */
export async function storeSample(dependencies: Dependencies): Promise<Survey> {
  const { sample } = dependencies;
  if (sample === null) throw new ProblemError('sample-missing');
  return storeSurvey(sample.bytes, { name: null, options: { file: sample.file } }, dependencies);
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
      sendCreated(exchange, await storeSample(dependencies));
    },
  );
}

function listEndpoint({ store }: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'get',
      path: '/v1/surveys',
      summary: 'List the stored surveys, newest first',
      query: NO_QUERY,
      answer: {
        status: 200,
        description: 'All surveys.',
        content: [{ type: 'application/json', schema: SURVEYS }],
      },
      problems: [],
    },
    async ({ response }) => {
      response.json({ surveys: await store.listSurveys() });
    },
  );
}

function readEndpoint({ store }: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'get',
      path: ONE,
      summary: 'Read a survey: what was recognised in its file, and which rows were rejected',
      query: NO_QUERY,
      answer: {
        status: 200,
        description: 'The survey.',
        content: [{ type: 'application/json', schema: SURVEY }],
      },
      problems: ['survey-not-found'],
    },
    async ({ request, response }) => {
      response.json(await findSurvey(store, pathParameter(request, 'id')));
    },
  );
}

function removeEndpoint({ store }: Dependencies): Endpoint {
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
      const isGone = await store.removeSurvey(pathParameter(request, 'id'));
      if (!isGone) throw new ProblemError('survey-not-found');
      response.status(204).end();
    },
  );
}

/** Surveys: stored whole from a file, listed, read, deleted. */
export function surveyEndpoints(dependencies: Dependencies): Endpoint[] {
  return [importEndpoint, sampleEndpoint, listEndpoint, readEndpoint, removeEndpoint].map((create) =>
    create(dependencies),
  );
}
