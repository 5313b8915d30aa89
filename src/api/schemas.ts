/** The shapes that the API takes and gives: they validate what comes in and describe what goes out. */
import { z } from 'zod';

/** UTF-16 code units. */
const LONGEST_TEXT = 1_048_576;
const MOST_TEXTS = 1000;
const LONGEST_NAME = 200;
/** Times that an option of a report may be repeated. */
const MOST_VALUES = 20;

const LANGUAGE = z.enum(['pt', 'ca', 'en']);
const METRIC = z.enum(['nps', 'csat', 'ces']);
const ENCODING = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15']);
const FORMAT = z.enum(['csv', 'tsv', 'ndjson', 'json', 'xlsx']);
const POLARITY = z.enum(['pos', 'neg', 'neu']);
const NAME = z.string().trim().min(1).max(LONGEST_NAME);
const TEXT_ID = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const ANALYZE_BODY = z.strictObject({
  texts: z
    .array(
      z.strictObject({
        id: TEXT_ID.optional().meta({ description: 'echoed unchanged; null when left out' }),
        text: z.string().max(LONGEST_TEXT),
      }),
    )
    .min(1)
    .max(MOST_TEXTS),
});

const SPAN = { start: z.number(), end: z.number() };

/** The Analysis of docs/api.md; offsets are UTF-16 code units, half-open. */
const ANALYSIS = z.object({
  id: TEXT_ID,
  language: z.object({
    code: z.string(),
    confidence: z.number(),
    parts: z.array(z.object({ ...SPAN, code: z.string() })).optional(),
  }),
  overall: z.enum(['pos', 'neg', 'mixed', 'neu']),
  valence: z.number(),
  mentions: z.array(
    z.object({
      theme: z.string(),
      polarity: POLARITY,
      intensity: z.number(),
      confidence: z.number(),
      evidence: z.object({ ...SPAN, text: z.string() }),
      owner: z.enum(['training', 'operations', 'product', 'commercial', 'all']),
    }),
  ),
  kind: z.array(z.enum(['praise', 'complaint', 'suggestion', 'question', 'none'])),
  flags: z.array(z.string()),
  engine: z.string(),
  lexiconDigest: z.string(),
  corrected: z.literal(true).optional(),
});

export const ANALYSES = z.object({ analyses: z.array(ANALYSIS) });

/** What may be said of a file instead of letting it speak. */
export const IMPORT_QUERY = z.strictObject({
  name: NAME.optional().meta({ description: 'name of the survey; the name of the file when left out' }),
  file: NAME.optional().meta({ description: 'name of the file' }),
  format: FORMAT.optional(),
  delimiter: z.string().min(1).max(1).optional().meta({ description: 'column separator of a text file' }),
  encoding: ENCODING.optional(),
  dateFormat: z.string().max(20).optional().meta({ description: 'e.g. dd/mm/yyyy' }),
  scale: METRIC.optional(),
  score: NAME.optional().meta({ description: 'header of the score column, or "#3"' }),
  comment: NAME.optional().meta({ description: 'header of the comment column, or "#3"' }),
  date: NAME.optional().meta({ description: 'header of the date column, or "#3"' }),
});

const COLUMN_NAME = z.string().nullable();

const INPUT = z.object({
  file: z.string(),
  format: FORMAT,
  encoding: ENCODING.nullable(),
  delimiter: z.string().nullable(),
  columns: z.object({ score: COLUMN_NAME, comment: COLUMN_NAME, date: COLUMN_NAME }),
  rowsRead: z.number(),
  rowsValid: z.number(),
  rowsRejected: z.number(),
  rejected: z.array(z.object({ line: z.number(), reason: z.string(), detail: z.string() })),
  scale: METRIC.nullable(),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
  dateAmbiguous: z.boolean(),
});

const SURVEY_SUMMARY = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string().meta({ description: 'UTC, ISO 8601' }),
  metric: METRIC.nullable(),
  responses: z.number(),
  file: z.string(),
});

export const SURVEY = SURVEY_SUMMARY.extend({
  input: INPUT,
  columns: z.array(
    z.object({ header: z.string(), role: z.string(), by: z.enum(['header', 'content', 'option']) }),
  ),
});

export const SURVEYS = z.object({ surveys: z.array(SURVEY_SUMMARY) });

export const REPORT_QUERY = z.strictObject({
  survey: z.string().meta({ description: 'id of the survey' }),
  lang: LANGUAGE.optional().meta({ description: 'language of HTML and Markdown; else Accept-Language' }),
  by: NAME.optional().meta({ description: 'header or role of a column to break the score down by' }),
  from: z.iso.date().optional().meta({ description: 'only responses since this day' }),
  to: z.iso.date().optional().meta({ description: 'only responses up to this day' }),
  format: z.enum(['json', 'html', 'md']).optional().meta({ description: 'instead of the Accept header' }),
});

/** The query of another kind of report: with the options of that kind, each of which may be repeated. */
export function kindQuery(options: readonly { readonly name: string; readonly description: string }[]) {
  const said = z.union([NAME, z.array(NAME).min(1).max(MOST_VALUES)]).optional();
  const own = options.map(({ name, description }) => [name, said.meta({ description })] as const);
  return REPORT_QUERY.extend(Object.fromEntries(own));
}

/** The first part of the report; the whole of it is `Report` in src/reports/types.ts. */
export const REPORT = z.looseObject({
  input: INPUT,
  score: z
    .object({
      metric: METRIC,
      n: z.number(),
      promoters: z.number(),
      neutrals: z.number(),
      detractors: z.number(),
      value: z.number().nullable(),
      interval: z.tuple([z.number(), z.number()]).nullable(),
    })
    .nullable(),
  kind: z.literal('why'),
});

/** The same of another kind; the rest is in src/reports/kinds. */
export const KIND_REPORT = REPORT.extend({ kind: z.string() });

export const PROBLEM = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z
    .array(z.object({ pointer: z.string().optional(), parameter: z.string().optional(), detail: z.string() }))
    .optional(),
  advice: z.string(),
  instance: z.string(),
});
