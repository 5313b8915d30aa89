/** Responses as the API takes and gives them. */
import { z } from 'zod';
import { ATTRIBUTE_VALUES, FILTER } from './filter-query.ts';
import { NEXT, PAGE } from './page-query.ts';
import { ANALYSIS, LONGEST_TEXT, METRIC, NAME } from './schemas.ts';

const MOST_RESPONSES = 1000;
const MOST_ATTRIBUTES = 200;
const MOST_FURTHER = 20;
const LONGEST_ID = 200;
const LONGEST_VALUE = 1000;

const TEXT = z.string().max(LONGEST_TEXT);
const ID = z.string().trim().min(1).max(LONGEST_ID);
const DAY = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
const VALUE = z.union([z.string().max(LONGEST_VALUE), z.number(), z.boolean()]);

export const NEW_RESPONSE = z.strictObject({
  externalId: ID.nullish().meta({
    description: 'your own identifier: the same again changes nothing, other content is a new revision',
  }),
  score: z.int().nullish().meta({ description: 'on the scale of the survey' }),
  comment: TEXT.nullish(),
  date: DAY.nullish().meta({ description: 'yyyy-mm-dd, or a time of which the day is kept' }),
  customerId: ID.nullish(),
  value: z.number().nullish().meta({ description: 'what the customer is worth, in money' }),
  attributes: z
    .record(NAME, VALUE)
    .refine((all) => Object.keys(all).length <= MOST_ATTRIBUTES, `expected at most ${MOST_ATTRIBUTES}`)
    .optional()
    .meta({ description: 'channel, product, team, … whatever the responses are to be told apart by' }),
  scores: z
    .array(z.strictObject({ name: NAME, metric: METRIC, score: z.int() }))
    .max(MOST_FURTHER)
    .optional()
    .meta({ description: 'further scores of the same respondent' }),
  answers: z
    .array(z.strictObject({ question: NAME, comment: TEXT }))
    .max(MOST_FURTHER)
    .optional()
    .meta({ description: 'further open answers of the same respondent, each analysed on its own' }),
});

export const NEW_RESPONSES = z.strictObject({
  responses: z.array(NEW_RESPONSE).min(1).max(MOST_RESPONSES),
});

/** Either of them. */
export const RESPONSES_BODY = z.union([NEW_RESPONSE, NEW_RESPONSES]);

const REPETITION = z.object({ id: z.string(), why: z.enum(['same', 'pasted']) });

/** What became of each response, in the order in which they were sent. */
export const OUTCOMES = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      revision: z.number(),
      became: z.enum(['created', 'revised', 'unchanged']),
      repeats: REPETITION.nullable().meta({ description: 'another response that says the same' }),
    }),
  ),
});

export const RESPONSE = z.object({
  id: z.string(),
  surveyId: z.string(),
  importId: z.string().nullable(),
  revision: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
  line: z.number().nullable(),
  externalId: z.string().nullable(),
  score: z.number().nullable(),
  group: z.enum(['promoter', 'neutral', 'detractor']).nullable(),
  comment: z.string(),
  date: z.string().nullable(),
  customerId: z.string().nullable(),
  value: z.number().nullable(),
  attributes: z.record(z.string(), z.string()),
  scores: z.array(z.object({ name: z.string(), metric: METRIC, score: z.number() })),
  analysis: ANALYSIS.nullable(),
  answers: z.array(z.object({ question: z.string(), comment: z.string(), analysis: ANALYSIS.nullable() })),
});

export const RESPONSES = z.object({ responses: z.array(RESPONSE), next: NEXT });

export const LIST_QUERY = z.object({ ...FILTER, ...PAGE }).catchall(ATTRIBUTE_VALUES);
