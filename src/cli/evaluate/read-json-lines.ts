import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { UsageError } from '../usage-error.ts';

/**
 * Rows of an NDJSON file.
 * @throws UsageError naming file and line of a row that is not as `row` says
 */
export function readJsonLines<Row>(path: string, row: z.ZodType<Row>): Row[] {
  return readText(path)
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const found = row.safeParse(parse(line));
      if (found.success) return [found.data];
      const [issue] = found.error.issues;
      throw new UsageError(`${path}:${at + 1}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
    });
}

/**
 * The `*.jsonl` files of a folder in order, each with its name without the ending.
 * @throws UsageError
 */
export function readFolder<Row>(folder: string, row: z.ZodType<Row>): { name: string; rows: Row[] }[] {
  const files = listFolder(folder).filter((file) => file.endsWith('.jsonl'));
  if (files.length === 0) throw new UsageError(`no *.jsonl files in ${folder}`);
  return files
    .toSorted()
    .map((file) => ({ name: file.replace('.jsonl', ''), rows: readJsonLines(join(folder, file), row) }));
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new UsageError(`cannot read the folder ${folder}`, { cause: error });
  }
}

/** @throws UsageError */
export function readText(path: URL | string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${path.toString()}`, { cause: error });
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
