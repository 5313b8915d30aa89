/** Finds a data set in a folder of reference files: its expected values and its rows. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readDataset } from './read-dataset.ts';
import type { ReferenceSurvey } from './types.ts';

/** Where `meta` names none for a data set: the gates of the product. */
const DEFAULT_MIN_MENTIONS = 10;
const DEFAULT_MIN_TESTED = 5;

const entrySchema = z.object({ value: z.unknown(), tol: z.number().default(0), note: z.string().optional() });
const bySizeSchema = z.record(z.string(), z.number()).default({});
const fileSchema = z.object({
  meta: z
    .object({
      data: z
        .object({
          levels: z.record(z.string(), z.array(z.string())).default({}),
          min_mentions: bySizeSchema,
          min_bh: bySizeSchema,
        })
        .prefault({}),
    })
    .prefault({}),
  datasets: z.record(z.string(), z.record(z.string(), entrySchema)),
});

type Entry = z.infer<typeof entrySchema>;

export interface Reference {
  readonly survey: ReferenceSurvey;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Reads the data set from whichever `expected*.json` has it; `micro` needs no CSV. */
export function readReference(folder: string, name: string): Reference {
  for (const file of readdirSync(folder).filter((entry) => /^expected.*\.json$/u.test(entry))) {
    const { meta, datasets } = fileSchema.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    const entries = datasets[name];
    if (entries !== undefined) {
      const table = path.join(folder, `${name}.csv`);
      const settings = {
        minMentions: meta.data.min_mentions[name] ?? DEFAULT_MIN_MENTIONS,
        minTested: meta.data.min_bh[name] ?? DEFAULT_MIN_TESTED,
      };
      const csv = existsSync(table) ? readFileSync(table, 'utf8') : '';
      const survey = readDataset({ csv, levels: meta.data.levels, settings });
      return { survey, entries: new Map(Object.entries(entries)) };
    }
  }
  throw new RangeError(`Expected a data set \`${name}\` in an expected*.json of \`${folder}\``);
}
