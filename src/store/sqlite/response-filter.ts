/** A filter of responses as SQL: every condition speaks of `responses r` and `surveys s`. */
import type { ResponseFilter } from '../responses.ts';
import type { SqlValue } from './bind.ts';
import { IN_LIST } from './rows.ts';

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

type Part<Key extends keyof ResponseFilter> = NonNullable<ResponseFilter[Key]>;

function inScores(ranges: Part<'scores'>): Condition {
  const sql = `exists (select 1 from json_each(?) where r.score between value ->> 'min' and value ->> 'max')`;
  return { sql, values: [JSON.stringify(ranges)] };
}

function mentions({ themes, polarities }: ResponseFilter): Condition {
  const conditions = [
    { column: 'theme', list: themes },
    { column: 'polarity', list: polarities },
  ].filter(({ list }) => list !== undefined);
  const tests = conditions.map(({ column }) => `m.${column} ${IN_LIST}`);
  const sql = `exists (select 1 from mentions m
    where m.response_key = r.key and m.generation = s.generation and ${tests.join(' and ')})`;
  return { sql, values: conditions.map(({ list }) => JSON.stringify(list)) };
}

function inAnalyses(test: string, list: readonly string[]): Condition {
  const sql = `exists (select 1 from analyses a
    where a.response_key = r.key and a.generation = s.generation and ${test})`;
  return { sql, values: [JSON.stringify(list)] };
}

function isLanguage(languages: Part<'languages'>): Condition {
  return inAnalyses(`a.analysis ->> '$.language.code' ${IN_LIST}`, languages);
}

function hasFlag(flags: Part<'flags'>): Condition {
  return inAnalyses(
    `exists (select 1 from json_each(a.analysis, '$.flags') f where f.value ${IN_LIST})`,
    flags,
  );
}

function hasAttribute({ name, values }: Part<'attributes'>[number]): Condition {
  const sql = `exists (select 1 from json_each(r.attributes) pair
    where pair.value ->> 0 = ? and trim(pair.value ->> 1) ${IN_LIST})`;
  return { sql, values: [name, JSON.stringify(values)] };
}

/** Each word, and each phrase in quotes, as a string of the search language: nothing in it is an operator. */
function toSearch(text: string): string | null {
  const parts = [...text.matchAll(/"([^"]*)"|([^\s"]+)/gu)].map(([, phrase, word]) => phrase ?? word ?? '');
  const searchable = parts.filter((part) => /[\p{L}\p{N}]/u.test(part));
  return searchable.length === 0 ? null : searchable.map((part) => `"${part}"`).join(' ');
}

function holdsText(text: string): Condition {
  const search = toSearch(text);
  if (search === null) return { sql: 'false', values: [] };
  return { sql: 'r.key in (select rowid from search where search match ?)', values: [search] };
}

function given<T>(value: T | undefined, toCondition: (value: T) => Condition): Condition[] {
  return value === undefined ? [] : [toCondition(value)];
}

function conditionsOf(filter: ResponseFilter): Condition[] {
  const { scores, themes, polarities, languages, flags, from, to, attributes = [], text } = filter;
  return [
    ...given(scores, inScores),
    ...(themes === undefined && polarities === undefined ? [] : [mentions(filter)]),
    ...given(languages, isLanguage),
    ...given(flags, hasFlag),
    ...given(from, (day) => ({ sql: 'r.responded_at >= ?', values: [day] })),
    ...given(to, (day) => ({ sql: 'r.responded_at <= ?', values: [day] })),
    ...attributes.map(hasAttribute),
    ...given(text, holdsText),
  ];
}

/** " and …" with its values; nothing for a filter that asks nothing. */
export function toWhere(filter: ResponseFilter): Condition {
  const conditions = conditionsOf(filter);
  return {
    sql: conditions.map(({ sql }) => ` and ${sql}`).join(''),
    values: conditions.flatMap(({ values }) => values),
  };
}
