import { setImmediate as breathe } from 'node:timers/promises';
import { analyze } from '../../analysis/analyze.ts';
import type { Analysis } from '../../analysis/types.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint, NO_QUERY, type Endpoint } from '../endpoint.ts';
import { readJson } from '../read-body.ts';
import { ANALYSES, ANALYZE_BODY } from '../schemas.ts';

/** Texts between two moments in which other requests are served. */
const STEP = 100;

/** Texts in, analyses out; nothing is stored. */
export function analyzeEndpoints({ resources }: Dependencies): Endpoint[] {
  const json = 'application/json';
  return [
    endpoint(
      {
        method: 'post',
        path: '/v1/analyze',
        summary: 'Analyse up to 1,000 texts; nothing is stored or redacted',
        query: NO_QUERY,
        body: [{ type: json, schema: ANALYZE_BODY }],
        answer: {
          status: 200,
          description: 'One analysis a text, in the same order.',
          content: [{ type: json, schema: ANALYSES }],
        },
        problems: ['invalid-utf8', 'invalid-json', 'too-large', 'unsupported-media-type'],
      },
      async ({ request, response }) => {
        const { texts } = await readJson(request, ANALYZE_BODY);
        const analyses: Analysis[] = [];
        for (const { id, text } of texts) {
          analyses.push(analyze(text, resources, id ?? null));
          // Whoever else waits for an answer gets a turn.
          // oxlint-disable-next-line no-await-in-loop
          if (analyses.length % STEP === 0) await breathe();
        }
        response.json({ analyses });
      },
    ),
  ];
}
