import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../usage-error.ts';

const goldComment = z.object({
  id: z.string(),
  text: z.string(),
  source: z.string().default(''),
  lang: z.string(),
  overall: z.enum(['pos', 'neg', 'mixed', 'neu']),
  mentions: z.array(
    z.object({ theme: z.string(), polarity: z.enum(['pos', 'neg', 'neu']), evidence: z.string() }),
  ),
  kind: z.array(z.string()),
  flags: z.array(z.string()),
});

/** A comment as a careful human labelled it. */
export type GoldComment = z.infer<typeof goldComment>;

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
  const files = listFiles(folder);
  if (files.length === 0) throw new UsageError(`no labelled comments (*.jsonl) in ${folder}`);
  return files.map((file) => ({
    name: file.replace('.jsonl', ''),
    comments: readComments(join(folder, file)),
  }));
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .toSorted();
  } catch (error) {
    throw new UsageError(`cannot read the folder ${folder}`, { cause: error });
  }
}

function readComments(path: string): GoldComment[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line === '') return [];
    const comment = goldComment.safeParse(parseLine(line));
    if (comment.success) return [comment.data];
    throw new UsageError(`${path}:${at + 1}: no labelled comment: ${comment.error.issues[0]?.message ?? ''}`);
  });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Comments whose id's SHA-1 ends in 0-3 are never read nor tuned on, only measured. */
export function isHeldAside(comment: GoldComment): boolean {
  return '0123'.includes(createHash('sha1').update(comment.id).digest('hex').at(-1) ?? '');
}
