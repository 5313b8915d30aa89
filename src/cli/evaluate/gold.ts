import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Correction } from '../../analysis/corrections/correction.ts';
import { readFolder } from './read-json-lines.ts';

const POLARITY = z.enum(['pos', 'neg', 'neu']);
const OVERALL = z.enum(['pos', 'neg', 'mixed', 'neu']);

const goldComment = z.object({
  id: z.string(),
  text: z.string(),
  source: z.string().default(''),
  lang: z.string(),
  overall: OVERALL,
  mentions: z.array(z.object({ theme: z.string(), polarity: POLARITY, evidence: z.string() })),
  kind: z.array(z.string()),
  flags: z.array(z.string()),
});

/** A comment with what a careful human says of it; what is not given is not measured. */
export interface GoldComment extends Pick<Correction, 'text' | 'mentions' | 'overall'> {
  readonly id?: string;
  readonly source?: string;
  readonly lang?: string;
  readonly kind?: readonly string[] | undefined;
  readonly flags?: readonly string[] | undefined;
}

export interface GoldSet {
  /** The file's name without its ending; a language. */
  readonly name: string;
  readonly comments: readonly GoldComment[];
}

/**
 * Reads every `*.jsonl` of a folder.
 * @throws UsageError naming file and line
 */
export function readGold(folder: string): GoldSet[] {
  return readFolder(folder, goldComment).map(({ name, rows }) => ({ name, comments: rows }));
}

/** Comments whose id's SHA-1 ends in 0-3 are never read nor tuned on, only measured. */
export function isHeldAside({ id = '' }: GoldComment): boolean {
  return '0123'.includes(createHash('sha1').update(id).digest('hex').at(-1) ?? '');
}
