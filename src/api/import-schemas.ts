/** Imports as the API takes and gives them. */
import { z } from 'zod';
import { NEXT, PAGE } from './page-query.ts';
import { INPUT, READ_QUERY } from './schemas.ts';

export const IMPORT_QUERY = z.strictObject({
  ...READ_QUERY.shape,
  mode: z.enum(['atomic', 'partial']).optional().meta({
    description: 'atomic: a rejected row and nothing is stored; partial (default): the others are',
  }),
});

const STATUS = z.enum(['running', 'done', 'failed', 'undone']);

export const IMPORT = z.object({
  id: z.string(),
  surveyId: z.string(),
  status: STATUS,
  mode: z.enum(['atomic', 'partial']),
  problem: z.string().nullable().meta({
    description: 'why it failed: rows-rejected, interrupted, store-full, store-busy, internal',
  }),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  total: z.number().meta({ description: 'rows to be stored' }),
  done: z.number().meta({ description: 'rows stored so far = created + revised + unchanged' }),
  created: z.number(),
  revised: z.number(),
  unchanged: z.number(),
  repeated: z.number().meta({ description: 'rows that say what another response says' }),
  repetitions: z
    .array(z.object({ line: z.number(), id: z.string(), why: z.enum(['same', 'pasted']) }))
    .meta({ description: 'the first 1,000 of them, each with the response that it repeats' }),
  input: INPUT.omit({ rejected: true }),
});

export const IMPORTS = z.object({ imports: z.array(IMPORT), next: NEXT });

export const LIST_IMPORTS_QUERY = z.strictObject({ ...PAGE, status: STATUS.optional() });
