/** The shapes that the API takes and gives: they validate what comes in and describe what goes out. */
import { z } from 'zod';
import { NEXT, PAGE } from './page-query.ts';

/** UTF-16 code units. */
export const LONGEST_TEXT = 1_048_576;
const MOST_TEXTS = 1000;
const LONGEST_NAME = 200;

export const LANGUAGE = z.enum(['pt', 'ca', 'en']);
export const METRIC = z.enum(['nps', 'csat', 'ces']);
const ENCODING = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15']);
const FORMAT = z.enum(['csv', 'tsv', 'ndjson', 'json', 'xlsx']);
export const POLARITY = z.enum(['pos', 'neg', 'neu']);
export const NAME = z.string().trim().min(1).max(LONGEST_NAME);
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
export const ANALYSIS = z.object({
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
export const READ_QUERY = z.strictObject({
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

/** A survey made of a file. */
export const FILE_QUERY = READ_QUERY.extend({
  name: NAME.optional().meta({ description: 'name of the survey; the name of the file when left out' }),
});

const SURVEY_TYPE = z.enum(['relationship', 'transactional']);

/** A survey without responses, to be filled. */
export const NEW_SURVEY = z.strictObject({
  name: NAME,
  metric: METRIC.nullish().meta({ description: 'the scale; if not given, that of the first imported file' }),
  type: SURVEY_TYPE.nullish(),
  question: NAME.nullish().meta({ description: 'what the respondents are asked' }),
});

/** What is left out stays as it is. */
export const SURVEY_CHANGE = z.strictObject({
  name: NAME.optional(),
  type: SURVEY_TYPE.nullish(),
  question: NAME.nullish(),
  isArchived: z.boolean().optional().meta({ description: 'an archived survey takes no more responses' }),
});

const COLUMN_NAME = z.string().nullable();

export const INPUT = z.object({
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
  type: SURVEY_TYPE.nullable(),
  question: z.string().nullable(),
  archivedAt: z.string().nullable(),
  responses: z.number(),
  file: z.string(),
});

export const SURVEY = SURVEY_SUMMARY.extend({
  input: INPUT,
  columns: z.array(
    z.object({ header: z.string(), role: z.string(), by: z.enum(['header', 'content', 'option']) }),
  ),
});

export const SURVEYS = z.object({ surveys: z.array(SURVEY_SUMMARY), next: NEXT });

export const LIST_SURVEYS_QUERY = z.strictObject({
  ...PAGE,
  archived: z.enum(['true', 'false']).optional().meta({ description: 'true: the archived ones instead' }),
});

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
