/** Lists come in parts; the cursor is opaque to the caller. */
import { z } from 'zod';
import type { Page, PageRequest } from '../store/occasion.ts';
import { ProblemError } from './errors.ts';

const MOST_ITEMS = 200;
const USUAL_ITEMS = 50;

export const PAGE = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_ITEMS)
    .optional()
    .meta({ description: `items of a part, up to ${MOST_ITEMS}; ${USUAL_ITEMS} if not given` }),
  cursor: z.string().max(200).optional().meta({ description: '`next` of the part before' }),
};

export const NEXT = z
  .string()
  .nullable()
  .meta({ description: 'cursor of the next part; null after the last' });

/** What the cursors of lists look like inside: those of surveys are a date and an id, all others a number. */
const INSIDE = { number: /^\d{1,15}$/u, date: /^[\dT:.Z-]{24} [\w-]{1,64}$/u };

/** @throws ProblemError when the cursor is of another list */
export function toPageRequest(
  { limit, cursor }: z.output<z.ZodObject<typeof PAGE>>,
  inside: keyof typeof INSIDE = 'number',
): PageRequest {
  if (cursor === undefined) return { limit: limit ?? USUAL_ITEMS, after: null };
  const after = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!INSIDE[inside].test(after)) {
    const detail = 'expected `next` of another part of this list';
    throw new ProblemError('invalid-request', { errors: [{ parameter: 'cursor', detail }] });
  }
  return { limit: limit ?? USUAL_ITEMS, after };
}

export function nextOf({ next }: Page<unknown>): string | null {
  return next === null ? null : Buffer.from(next, 'latin1').toString('base64url');
}
