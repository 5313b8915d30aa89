import { z } from 'zod';
import { readSurvey } from '../../ingest/read-survey.ts';
import type { ImportRecord } from '../../store/imports.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint, NO_QUERY, pathParameter, type Endpoint, type Exchange } from '../endpoint.ts';
import { ProblemError } from '../errors.ts';
import { once } from '../idempotency.ts';
import { IMPORT, IMPORT_QUERY, IMPORTS, LIST_IMPORTS_QUERY } from '../import-schemas.ts';
import { findOpenSurvey, findSurvey } from '../open-report.ts';
import { nextOf, toPageRequest } from '../page-query.ts';
import { readRequest } from '../read-body.ts';
import { toReadOptions } from '../read-options.ts';
import { planImport, runImport } from '../run-import.ts';

const JSON_TYPE = 'application/json';
const ALL = '/v1/surveys/{id}/imports';
const CONTENT = [{ type: JSON_TYPE, schema: IMPORT }];
/** What a receipt keeps. */
const ID = z.object({ id: z.string() });

function present({ input, makesSurvey: _makesSurvey, ...rest }: ImportRecord) {
  const { rejected: _rejected, ...recognised } = input;
  return { ...rest, input: recognised };
}

async function findImport({ store }: Dependencies, id: string): Promise<ImportRecord> {
  const found = await store.findImport(id);
  if (found === null) throw new ProblemError('import-not-found');
  return found;
}

async function start(
  { request, response, query }: Exchange<z.output<typeof IMPORT_QUERY>>,
  dependencies: Dependencies,
): Promise<void> {
  const { store, now, jobs } = dependencies;
  const { mode = 'partial', ...reading } = query;
  const body = await readRequest(request);
  const survey = await findOpenSurvey(store, pathParameter(request, 'id'));
  const { id } = await once({ request, response, body }, { store, now, kept: ID }, async (receipt) => {
    const { scale = survey.metric ?? undefined } = reading;
    const file = await readSurvey(body, { ...toReadOptions(reading), scale });
    const plan = planImport(file, { surveyId: survey.id, mode, makes: null }, dependencies);
    const started = await store.startImport(plan, { at: now().toISOString(), receipt });
    jobs.start(`import ${plan.id}`, (signal) => runImport(plan, file, { ...dependencies, signal }));
    return started;
  });
  const started = present(await findImport(dependencies, id));
  response.status(202).location(`/v1/imports/${id}`).json(started);
}

function startEndpoint(dependencies: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'post',
      path: ALL,
      summary: 'Add a file (the body: CSV, TSV, NDJSON, JSON or XLSX, up to 100 MB) to a survey',
      query: IMPORT_QUERY,
      body: [{ type: 'application/octet-stream', schema: null }],
      answer: {
        status: 202,
        description: 'The import has begun; Location is where it tells how far it is.',
        content: CONTENT,
      },
      problems: [
        'survey-not-found',
        'survey-archived',
        'too-large',
        'unsupported-media-type',
        'unusable-file',
        'idempotency-mismatch',
        'store-full',
      ],
    },
    (exchange) => start(exchange, dependencies),
  );
}

function listEndpoint({ store }: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'get',
      path: ALL,
      summary: 'List the imports of a survey, newest first',
      query: LIST_IMPORTS_QUERY,
      answer: {
        status: 200,
        description: 'Imports, and the cursor of the next ones.',
        content: [{ type: JSON_TYPE, schema: IMPORTS }],
      },
      problems: ['survey-not-found'],
    },
    async ({ request, response, query }) => {
      const { id } = await findSurvey(store, pathParameter(request, 'id'));
      const { status } = query;
      const page = await store.listImports(id, status === undefined ? {} : { status }, toPageRequest(query));
      response.json({ imports: page.items.map(present), next: nextOf(page) });
    },
  );
}

function readEndpoint(dependencies: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'get',
      path: '/v1/imports/{id}',
      summary: 'Read an import: how far it is, and what became of its rows',
      query: NO_QUERY,
      answer: { status: 200, description: 'The import.', content: CONTENT },
      problems: ['import-not-found'],
    },
    async ({ request, response }) => {
      response.json(present(await findImport(dependencies, pathParameter(request, 'id'))));
    },
  );
}

/** A cell that no spreadsheet takes for a formula. */
function toCell(text: string): string {
  return `"${text.replace(/^[=+\-@\t\r]/u, "'$&").replaceAll('"', '""')}"`;
}

function rejectedEndpoint(dependencies: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'get',
      path: '/v1/imports/{id}/rejected',
      summary: 'Download the rejected rows of an import: line, reason and detail of each',
      query: NO_QUERY,
      answer: {
        status: 200,
        description: 'A table with a header.',
        content: [{ type: 'text/csv', schema: null }],
      },
      problems: ['import-not-found'],
    },
    async ({ request, response }) => {
      const { id, input } = await findImport(dependencies, pathParameter(request, 'id'));
      const rows = input.rejected.map(({ line, reason, detail }) => `${line},${reason},${toCell(detail)}`);
      response.attachment(`rejected-${id}.csv`).type('text/csv');
      response.send(`${['line,reason,detail', ...rows].join('\r\n')}\r\n`);
    },
  );
}

async function undo({ request, response }: Exchange<unknown>, dependencies: Dependencies): Promise<void> {
  const { store, now } = dependencies;
  const { id } = await findImport(dependencies, pathParameter(request, 'id'));
  const sent = { request, response, body: new Uint8Array() };
  await once(sent, { store, now, kept: ID }, async (receipt) => {
    const isUndone = await store.undoImport(id, { at: now().toISOString(), receipt });
    if (!isUndone) throw new ProblemError('import-not-done');
    return { id };
  });
  response.json(present(await findImport(dependencies, id)));
}

function undoEndpoint(dependencies: Dependencies): Endpoint {
  return endpoint(
    {
      method: 'post',
      path: '/v1/imports/{id}/undo',
      summary: 'Take an import back: what it added goes, what it changed is as it was before',
      query: NO_QUERY,
      answer: { status: 200, description: 'The undone import.', content: CONTENT },
      problems: ['import-not-found', 'import-not-done', 'idempotency-mismatch'],
    },
    (exchange) => undo(exchange, dependencies),
  );
}

/** Imports: files added to a survey, and taken back. */
export function importEndpoints(dependencies: Dependencies): Endpoint[] {
  const all = [startEndpoint, listEndpoint, readEndpoint, rejectedEndpoint, undoEndpoint];
  return all.map((create) => create(dependencies));
}
