import { z } from 'zod';
import { endpoint, NO_QUERY, type Endpoint } from '../endpoint.ts';

const HEALTH = z.object({ status: z.literal('ok') });

/** Says that the process answers. */
export function healthEndpoints(): Endpoint[] {
  return [
    endpoint(
      {
        method: 'get',
        path: '/healthz',
        summary: 'Is the service up?',
        query: NO_QUERY,
        answer: {
          status: 200,
          description: 'It is.',
          content: [{ type: 'application/json', schema: HEALTH }],
        },
        problems: [],
      },
      ({ response }) => {
        response.json({ status: 'ok' });
      },
    ),
  ];
}
