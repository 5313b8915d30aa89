import { z } from 'zod';
import { readFolder } from './read-json-lines.ts';

const ratedComment = z.object({
  source: z.string(),
  text: z.string(),
  rating: z.number().nullish(),
  ratingScale: z.string().nullish(),
  fabsa: z.array(z.string()).optional(),
});

/** A comment with the writer's own rating, or with labels of the FABSA paper (`category.aspect:polarity`). */
export type RatedComment = z.infer<typeof ratedComment>;

export interface RatedSet {
  /** The file's name without its ending; a language. */
  readonly name: string;
  readonly comments: readonly RatedComment[];
}

/**
 * Reads every `*.jsonl` of a folder: `{source, text, rating?, ratingScale?, fabsa?}` a line.
 * @throws UsageError naming file and line
 */
export function readRated(folder: string): RatedSet[] {
  return readFolder(folder, ratedComment).map(({ name, rows }) => ({ name, comments: rows }));
}

export interface Scale {
  readonly name: string;
  readonly isMeant: (scale: string) => boolean;
  /** Ratings of both ends, both included; those between are left out. */
  readonly low: readonly [number, number];
  readonly high: readonly [number, number];
}

/** Rating scales; the first that is meant counts. On NPS low are detractors and high promoters. */
const SCALES: readonly Scale[] = [
  {
    name: '1-5, 1 best',
    isMeant: (scale) => /\b1\s*=\s*(?:very good|best)/u.test(scale),
    low: [4, 5],
    high: [1, 2],
  },
  { name: '0-10', isMeant: (scale) => scale.startsWith('0-10'), low: [0, 6], high: [9, 10] },
  { name: '1-5', isMeant: () => true, low: [0, 2], high: [4, 5] },
];

export function scaleOf({ ratingScale }: RatedComment): Scale | undefined {
  return SCALES.find(({ isMeant }) => isMeant(ratingScale ?? ''));
}

/** On which end of its scale a comment was rated; null in the middle or without a rating. */
export function endOf(comment: RatedComment): 'low' | 'high' | null {
  const { rating } = comment;
  const scale = scaleOf(comment);
  if (typeof rating !== 'number' || scale === undefined) return null;
  const isIn = ([from, to]: readonly [number, number]): boolean => rating >= from && rating <= to;
  if (isIn(scale.low)) return 'low';
  return isIn(scale.high) ? 'high' : null;
}
