/** Responses and analyses as columns: what every statistic reads, and nothing else. */
import type { Flag, Kind, Polarity } from '../analysis/types.ts';
import type { ColumnRole, Metric } from '../ingest/types.ts';
import { codeAt, markAt, offsetAt, signAt } from './stats/at.ts';
import type { Group } from './types.ts';

/** A column of the file with its distinct values; code 0 is '' (no value). */
export interface AttributeColumn {
  readonly name: string;
  readonly role: ColumnRole;
  readonly values: readonly string[];
  readonly codes: Uint16Array;
}

/** Row `i` of every array is one response, in the order in which it was added. */
export interface ResponseColumns {
  /** Null for a file without a score column. */
  readonly metric: Metric | null;
  readonly length: number;
  readonly engine: string;
  readonly lexiconDigest: string;
  /** On the file's scale; {@link NO_SCORE} where there is none. */
  readonly score: Int8Array;
  /** -1 detractor, 0 neutral, 1 promoter; 0 also where there is no score. */
  readonly x: Int8Array;
  /** Days since 1970-01-01; {@link NO_DAY} where there is no date. */
  readonly day: Int32Array;
  /** Source line. */
  readonly line: Uint32Array;
  readonly externalId: readonly (string | null)[];
  /** Number of the customer, the same for the same customer id; -1 where there is none. */
  readonly customer: Int32Array;
  /** Money; {@link NO_VALUE} where there is none. */
  readonly value: Float64Array;
  /** '' where the respondent wrote nothing. */
  readonly comment: readonly string[];
  /** Index into `languages`; 0 is '' (no comment). */
  readonly language: Uint8Array;
  readonly languages: readonly string[];
  /** Probability (0-1) that the language is right; 0 without a comment. */
  readonly languageConfidence: Float32Array;
  /** Bits in the order of {@link FLAGS}. */
  readonly flags: Uint16Array;
  /** Bits in the order of {@link KINDS}. */
  readonly kinds: Uint8Array;
  /** Mentions of row i are `mentionStart[i]` … `mentionStart[i + 1] - 1` in the arrays below. */
  readonly mentionStart: Uint32Array;
  /** Index into `themes`. */
  readonly mentionTheme: Uint16Array;
  /** Index into {@link POLARITIES}. */
  readonly mentionPolarity: Uint8Array;
  /** Evidence, half-open, in the comment. */
  readonly mentionFrom: Uint32Array;
  readonly mentionTo: Uint32Array;
  /** 0-1 */
  readonly mentionConfidence: Float32Array;
  /** 0-1 */
  readonly mentionIntensity: Float32Array;
  readonly themes: readonly string[];
  readonly attributes: readonly AttributeColumn[];
}

export const NO_SCORE = -1;
export const NO_DAY = -2147483648;
export const NO_VALUE = -Infinity;

/** Index = x + 1. */
export const GROUPS: readonly [Group, Group, Group] = ['detractor', 'neutral', 'promoter'];
/** Group index of a respondent without a score, after those of {@link GROUPS}. */
export const UNSCORED = 3;
export const POLARITIES: readonly [Polarity, Polarity, Polarity] = ['neg', 'neu', 'pos'];
export const NEGATIVE = 0;
export const POSITIVE = 2;

export const FLAGS: readonly Flag[] = [
  'churn',
  'callback',
  'legal',
  'public',
  'safety',
  'named_person',
  'unresolved',
  'sarcasm',
];
export const KINDS: readonly Kind[] = ['praise', 'complaint', 'suggestion', 'question', 'none'];
const SAYS_NOTHING = 1 << KINDS.indexOf('none');

/** Index into {@link GROUPS}, or {@link UNSCORED}. */
export function groupIndex(columns: ResponseColumns, row: number): number {
  return signAt(columns.score, row) === NO_SCORE ? UNSCORED : signAt(columns.x, row) + 1;
}

/** Wrote a comment that says something ("nothing to add" does not): the base of every theme share. */
export function isCommenter(columns: ResponseColumns, row: number): boolean {
  const { comment, kinds, mentionStart } = columns;
  const saysNothing = (markAt(kinds, row) & SAYS_NOTHING) !== 0;
  return (
    comment[row] !== '' && (!saysNothing || offsetAt(mentionStart, row) < offsetAt(mentionStart, row + 1))
  );
}

/** A theme with a polarity, as one number within these columns. */
export function signalOf(theme: number, polarity: number): number {
  return theme * POLARITIES.length + polarity;
}

/** Themes and polarities of a row, each once, with the mention that says it first. Empty for non-commenters. */
export function* signalsOf(
  columns: ResponseColumns,
  row: number,
): Generator<{ signal: number; mention: number }, void> {
  const begin = offsetAt(columns.mentionStart, row);
  const end = isCommenter(columns, row) ? offsetAt(columns.mentionStart, row + 1) : begin;
  const seen: number[] = [];
  for (let mention = begin; mention < end; mention += 1) {
    const signal = signalOf(codeAt(columns.mentionTheme, mention), markAt(columns.mentionPolarity, mention));
    if (!seen.includes(signal)) {
      seen.push(signal);
      yield { signal, mention };
    }
  }
}

/** The lowest and highest score of a scale, and the first score of the neutral and of the promoter group. */
export const SCALES: Readonly<
  Record<Metric, { min: number; max: number; neutral: number; promoter: number }>
> = {
  nps: { min: 0, max: 10, neutral: 7, promoter: 9 },
  csat: { min: 1, max: 5, neutral: 3, promoter: 4 },
  ces: { min: 1, max: 7, neutral: 4, promoter: 5 },
};

const MS_PER_DAY = 86_400_000;

/** yyyy-mm-dd -> days since 1970-01-01. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY);
}

/** Days since 1970-01-01 -> yyyy-mm-dd, or null for {@link NO_DAY}. */
export function isoDate(day: number): string | null {
  return day === NO_DAY ? null : new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}
