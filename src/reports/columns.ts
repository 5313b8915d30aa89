/** Responses, fed one at a time, become columns. */
import type { Analysis } from '../analysis/types.ts';
import type { ColumnRole, Feedback, Metric, RecognisedColumn } from '../ingest/types.ts';
import {
  append,
  createGrowable,
  int32,
  uint32,
  uint16,
  uint8,
  float32,
  int8,
  trimmed,
  writeAt,
  type Growable,
} from './growable.ts';
import {
  FLAGS,
  KINDS,
  NO_DAY,
  NO_SCORE,
  NO_VALUE,
  POLARITIES,
  SCALES,
  dayNumber,
  type AttributeColumn,
  type ResponseColumns,
} from './response-columns.ts';

/** A column with more distinct values than this tells individuals apart, not groups: it is not kept. */
const MAX_ATTRIBUTE_VALUES = 2000;

interface AttributeBuilder {
  readonly codeOf: Map<string, number>;
  readonly codes: Growable<Uint16Array<ArrayBuffer>>;
}

function emptyBuilder(metric: Metric | null, roles: ReadonlyMap<string, ColumnRole>) {
  return {
    metric,
    roles,
    length: 0,
    engine: '',
    lexiconDigest: '',
    score: int8(),
    x: int8(),
    day: int32(),
    line: uint32(),
    externalId: [] as (string | null)[],
    customer: int32(),
    customerOf: new Map<string, number>(),
    value: createGrowable((length) => new Float64Array(length)),
    comment: [] as string[],
    language: uint8(),
    languageOf: new Map<string, number>([['', 0]]),
    languageConfidence: float32(),
    flags: uint16(),
    kinds: uint8(),
    mentionStart: uint32(),
    mentionTheme: uint16(),
    mentionPolarity: uint8(),
    mentionFrom: uint32(),
    mentionTo: uint32(),
    mentionConfidence: float32(),
    mentionIntensity: float32(),
    themeOf: new Map<string, number>(),
    attributes: new Map<string, AttributeBuilder | null>(),
  };
}

export type ColumnBuilder = ReturnType<typeof emptyBuilder>;

/** `metric` null for a file without scores; `recognised` tells which attribute is a channel, a product, an agent … */
export function createBuilder(
  metric: Metric | null,
  recognised: readonly RecognisedColumn[] = [],
): ColumnBuilder {
  return emptyBuilder(metric, new Map(recognised.map((column) => [column.header, column.role])));
}

function codeFor(codes: Map<string, number>, key: string): number {
  const known = codes.get(key);
  if (known !== undefined) {
    return known;
  }
  codes.set(key, codes.size);
  return codes.size - 1;
}

function validScore(metric: Metric | null, score: number | null): number {
  if (metric === null || score === null || !Number.isInteger(score)) {
    return NO_SCORE;
  }
  return score < SCALES[metric].min || score > SCALES[metric].max ? NO_SCORE : score;
}

/** -1, 0 or 1 as the score lies below, in or above the neutral scores of its scale. */
function groupOf(metric: Metric | null, score: number): number {
  if (metric === null || score === NO_SCORE) {
    return 0;
  }
  const { neutral, promoter } = SCALES[metric];
  return Number(score >= neutral) + Number(score >= promoter) - 1;
}

function bits<T>(order: readonly T[], present: readonly T[]): number {
  return present.reduce((mask, item) => mask | (1 << order.indexOf(item)), 0);
}

function addAttribute(builder: ColumnBuilder, name: string, value: string): void {
  let attribute = builder.attributes.get(name);
  if (attribute === undefined) {
    attribute = { codeOf: new Map([['', 0]]), codes: uint16() };
    builder.attributes.set(name, attribute);
  }
  if (attribute === null) {
    return;
  }
  const code = codeFor(attribute.codeOf, value.trim());
  if (code >= MAX_ATTRIBUTE_VALUES) {
    builder.attributes.set(name, null);
    return;
  }
  writeAt(attribute.codes, builder.length, code);
}

function addMentions(builder: ColumnBuilder, analysis: Analysis): void {
  for (const mention of analysis.mentions) {
    append(builder.mentionTheme, codeFor(builder.themeOf, mention.theme));
    append(builder.mentionPolarity, POLARITIES.indexOf(mention.polarity));
    append(builder.mentionFrom, mention.evidence.start);
    append(builder.mentionTo, mention.evidence.end);
    append(builder.mentionConfidence, mention.confidence);
    append(builder.mentionIntensity, mention.intensity);
  }
}

function addLanguage(builder: ColumnBuilder, analysis: Analysis | null): void {
  append(builder.language, analysis === null ? 0 : codeFor(builder.languageOf, analysis.language.code));
  append(builder.languageConfidence, analysis?.language.confidence ?? 0);
}

function addAnalysis(builder: ColumnBuilder, analysis: Analysis | null): void {
  append(builder.mentionStart, builder.mentionTheme.length);
  addLanguage(builder, analysis);
  append(builder.flags, bits(FLAGS, analysis?.flags ?? []));
  append(builder.kinds, bits(KINDS, analysis?.kind ?? []));
  if (analysis !== null) {
    builder.engine = analysis.engine;
    builder.lexiconDigest = analysis.lexiconDigest;
    addMentions(builder, analysis);
  }
}

/** Adds one response. `analysis` is null where nothing was written. Evidence offsets must be into `feedback.comment`. */
export function addResponse(builder: ColumnBuilder, feedback: Feedback, analysis: Analysis | null): void {
  const score = validScore(builder.metric, feedback.score);
  append(builder.score, score);
  append(builder.x, groupOf(builder.metric, score));
  append(builder.day, feedback.date === null ? NO_DAY : dayNumber(feedback.date));
  append(builder.line, feedback.line);
  append(
    builder.customer,
    feedback.customerId === null ? -1 : codeFor(builder.customerOf, feedback.customerId),
  );
  append(builder.value, feedback.value ?? NO_VALUE);
  builder.externalId.push(feedback.externalId);
  builder.comment.push(feedback.comment.trim() === '' ? '' : feedback.comment);
  for (const [name, value] of feedback.attributes) {
    addAttribute(builder, name, value);
  }
  addAnalysis(builder, analysis);
  builder.length += 1;
}

function finishedAttributes(builder: ColumnBuilder): AttributeColumn[] {
  return [...builder.attributes].flatMap(([name, attribute]) =>
    attribute === null
      ? []
      : [
          {
            name,
            role: builder.roles.get(name) ?? 'attribute',
            values: [...attribute.codeOf.keys()],
            codes: trimmed(attribute.codes, builder.length),
          },
        ],
  );
}

/** The finished columns; the builder can be dropped. */
export function finishColumns(builder: ColumnBuilder): ResponseColumns {
  append(builder.mentionStart, builder.mentionTheme.length);
  return {
    metric: builder.metric,
    length: builder.length,
    engine: builder.engine,
    lexiconDigest: builder.lexiconDigest,
    score: trimmed(builder.score),
    x: trimmed(builder.x),
    day: trimmed(builder.day),
    line: trimmed(builder.line),
    externalId: builder.externalId,
    customer: trimmed(builder.customer),
    value: trimmed(builder.value),
    comment: builder.comment,
    language: trimmed(builder.language),
    languages: [...builder.languageOf.keys()],
    languageConfidence: trimmed(builder.languageConfidence),
    flags: trimmed(builder.flags),
    kinds: trimmed(builder.kinds),
    mentionStart: trimmed(builder.mentionStart),
    mentionTheme: trimmed(builder.mentionTheme),
    mentionPolarity: trimmed(builder.mentionPolarity),
    mentionFrom: trimmed(builder.mentionFrom),
    mentionTo: trimmed(builder.mentionTo),
    mentionConfidence: trimmed(builder.mentionConfidence),
    mentionIntensity: trimmed(builder.mentionIntensity),
    themes: [...builder.themeOf.keys()],
    attributes: finishedAttributes(builder),
  };
}
