import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { endpoint, NO_QUERY, type Endpoint } from '../endpoint.ts';

const FILE = new URL('../../../data/accuracy.json', import.meta.url);

const ESTIMATE = z.object({
  value: z.number().min(0).max(1).nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
});

const ACCURACY = z.object({
  engine: z.string(),
  lexiconDigest: z.string(),
  parity: z.object({
    triples: z.int(),
    themePolarityF1: z.object({ pt: ESTIMATE, ca: ESTIMATE, en: ESTIMATE }),
    gap: ESTIMATE,
  }),
});

/** How accurate the engine was when it was last measured, made by `porque evaluate --parity`. */
export function accuracyEndpoints(): Endpoint[] {
  const accuracy = ACCURACY.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  return [
    endpoint(
      {
        method: 'get',
        path: '/v1/accuracy',
        summary: 'How alike the languages are read: theme + polarity F1 in each, and the gap',
        query: NO_QUERY,
        answer: {
          status: 200,
          description: 'Figures in 0-1 with 95% intervals, and the engine and lexicons that they are of.',
          content: [{ type: 'application/json', schema: ACCURACY }],
        },
        problems: [],
      },
      ({ response }) => {
        response.json(accuracy);
      },
    ),
  ];
}
