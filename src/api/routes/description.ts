import { z } from 'zod';
import { renderDocs } from '../docs-page.ts';
import { endpoint, NO_QUERY, type Endpoint } from '../endpoint.ts';
import { describeApi } from '../openapi.ts';
import { sendPage } from '../send-page.ts';

const DOCUMENT = z.looseObject({ openapi: z.literal('3.1.0') });

function jsonEndpoint(all: () => readonly Endpoint[]): Endpoint {
  return endpoint(
    {
      method: 'get',
      path: '/v1/openapi.json',
      summary: 'This description, for programs (OpenAPI 3.1)',
      query: NO_QUERY,
      answer: {
        status: 200,
        description: 'The description.',
        content: [{ type: 'application/json', schema: DOCUMENT }],
      },
      problems: [],
    },
    ({ response }) => {
      response.json(describeApi(all()));
    },
  );
}

function pageEndpoint(all: () => readonly Endpoint[]): Endpoint {
  return endpoint(
    {
      method: 'get',
      path: '/docs',
      summary: 'This description, for people',
      query: NO_QUERY,
      answer: { status: 200, description: 'A page.', content: [{ type: 'text/html', schema: null }] },
      problems: [],
    },
    ({ response }) => {
      sendPage(response, renderDocs(all()));
    },
  );
}

/** The API described by itself; `all` gives every endpoint, these included. */
export function descriptionEndpoints(all: () => readonly Endpoint[]): Endpoint[] {
  return [jsonEndpoint(all), pageEndpoint(all)];
}
