import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** One text whose language is known. */
export interface LanguageRow {
  /** Name of the file it stands in. */
  readonly set: string;
  readonly lang: string;
  readonly text: string;
}

const Row = z.object({ lang: z.string(), text: z.string() });

/** Reads every `*.jsonl` of a folder, `{lang, text}` a line. */
export function readLanguageRows(folder: string): LanguageRow[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.toSorted().flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const set = name.replace('.jsonl', '');
    return lines.map((line) => ({ set, ...Row.parse(JSON.parse(line)) }));
  });
}
