/** The one filter grammar of lists and reports: `attribute=value`, repeated = or. */
import { z } from 'zod';
import { SCALES } from '../reports/response-columns.ts';
import type { ResponseFilter } from '../store/responses.ts';
import type { Survey } from '../store/surveys.ts';
import { ProblemError } from './errors.ts';
import { NAME, POLARITY } from './schemas.ts';

/** Times that a parameter may be repeated. */
const MOST_VALUES = 50;

function repeatable<Schema extends z.ZodType>(one: Schema) {
  const many = z.array(one).min(1).max(MOST_VALUES);
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), many).optional();
}

const GROUP = z.enum(['promoter', 'neutral', 'detractor']);
type Group = z.output<typeof GROUP>;

/** Parameters that every filtered route has beside the names of attributes; each but the last three may be repeated. */
export const FILTER = {
  group: repeatable(GROUP).meta({ description: 'promoter, neutral, detractor; may be repeated' }),
  theme: repeatable(NAME).meta({ description: 'id of a theme; may be repeated' }),
  polarity: repeatable(POLARITY).meta({
    description: 'pos, neg, neu: of the same mention as `theme`, if both are given; may be repeated',
  }),
  language: repeatable(NAME).meta({ description: 'pt, ca, en, mixed, und or another code; may be repeated' }),
  flag: repeatable(NAME).meta({ description: 'e.g. churn, callback; may be repeated' }),
  from: z.iso.date().optional().meta({ description: 'only responses since this day' }),
  to: z.iso.date().optional().meta({ description: 'only responses up to this day' }),
  q: z.string().min(1).max(200).optional().meta({
    description:
      'words that all stand in the answers, accents and case apart; "in quotes" next to each other',
  }),
};

/** What a name that no parameter has may say: a value of the attribute of that name, or several. */
export const ATTRIBUTE_VALUES = z.union([
  z.string().max(1000),
  z.array(z.string().max(1000)).max(MOST_VALUES),
]);

const FILTER_QUERY = z.object(FILTER);

/** What `attribute.` before a name is for: attributes that are called as a parameter is. */
const PREFIX = 'attribute.';

function fault(parameter: string, detail: string): ProblemError {
  return new ProblemError('invalid-request', { errors: [{ parameter, detail }] });
}

/** An attribute by its header, exactly or without case, or by its role ("channel"). */
function headerOf({ columns }: Survey, parameter: string): string {
  const name = parameter.startsWith(PREFIX) ? parameter.slice(PREFIX.length) : parameter;
  const wanted = name.trim().toLowerCase();
  const found =
    columns.find(({ header }) => header === name) ??
    columns.find(({ header }) => header.trim().toLowerCase() === wanted) ??
    columns.find(({ role }) => role === wanted);
  if (found !== undefined) return found.header;
  const known = columns.map(({ header }) => `"${header}"`).join(', ');
  throw fault(parameter, `there is no such parameter, nor such an attribute among ${known || 'none'}`);
}

function scoresOf({ metric }: Survey, groups: readonly Group[]) {
  if (metric === null) throw fault('group', 'the survey has no scores');
  const { min, max, neutral, promoter } = SCALES[metric];
  const ranges = {
    detractor: { min, max: neutral - 1 },
    neutral: { min: neutral, max: promoter - 1 },
    promoter: { min: promoter, max },
  };
  return groups.map((group) => ranges[group]);
}

function attributesOf(survey: Survey, asked: Readonly<Record<string, unknown>>) {
  return Object.entries(asked).map(([parameter, value]) => ({
    name: headerOf(survey, parameter),
    values: [ATTRIBUTE_VALUES.parse(value)].flat().map((one) => one.trim()),
  }));
}

/** Only what was said. */
function given(filter: Readonly<Record<keyof ResponseFilter, unknown>>): ResponseFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function checkText(q: string | undefined): void {
  if (q !== undefined && !/[\p{L}\p{N}]/u.test(q)) throw fault('q', 'expected a word to search for');
}

/**
 * `others` are parameters of the route that are no part of the filter; what remains names attributes.
 * @throws ProblemError naming the parameter that cannot be meant
 */
export function toFilter(
  survey: Survey,
  query: Readonly<Record<string, unknown>>,
  others: readonly string[],
): ResponseFilter {
  const { group, theme, polarity, language, flag, from, to, q } = FILTER_QUERY.parse(query);
  checkText(q);
  const known = new Set([...Object.keys(FILTER), ...others]);
  const asked = Object.fromEntries(Object.entries(query).filter(([name]) => !known.has(name)));
  const attributes = attributesOf(survey, asked);
  return given({
    scores: group === undefined ? undefined : scoresOf(survey, group),
    themes: theme,
    polarities: polarity,
    languages: language,
    flags: flag,
    from,
    to,
    attributes: attributes.length === 0 ? undefined : attributes,
    text: q,
  });
}
