/** The reference's regressions: which columns, of which rows. */
import type { SparseDesign } from '../../src/reports/stats/regression/sparse-design.ts';
import { hasLevel, mentions, rowsWhere } from './rows.ts';
import type { ReferenceSurvey } from './types.ts';

export interface ModelColumn {
  readonly term: string;
  readonly has: (row: number) => boolean;
  /** Measured from its mean. */
  readonly isControl: boolean;
}

export interface Model {
  readonly design: SparseDesign;
  /** By column, `const` first. */
  readonly terms: readonly string[];
}

function countRows(rows: readonly number[], has: (row: number) => boolean): number {
  return rows.filter((row) => has(row)).length;
}

export function allRows(survey: ReferenceSurvey): number[] {
  return rowsWhere(survey, () => true);
}

/** Themes with enough mentions of one side in each of the groups of rows. */
export function themeColumns(
  survey: ReferenceSurvey,
  side: 'neg' | 'pos',
  groups: readonly (readonly number[])[],
): ModelColumn[] {
  return survey.themes
    .map((theme) => ({ term: `${side}_${theme.theme}`, has: mentions(theme, side), isControl: false }))
    .filter(({ has }) => groups.every((rows) => countRows(rows, has) >= survey.settings.minMentions));
}

/** Silence, then complaints, then praise. */
export function commentColumns(
  survey: ReferenceSurvey,
  groups: readonly (readonly number[])[],
): ModelColumn[] {
  const silence = {
    term: 'no_comment',
    has: (row: number) => survey.commented[row] === 0,
    isControl: false,
  };
  return [silence, ...themeColumns(survey, 'neg', groups), ...themeColumns(survey, 'pos', groups)];
}

/** Channels that occur, but the first, which is the reference. */
export function channelColumns(survey: ReferenceSurvey): ModelColumn[] {
  return survey.channel.levels
    .slice(1)
    .map((level) => ({ term: `ch_${level}`, has: hasLevel(survey.channel, level), isControl: true }))
    .filter(({ has }) => countRows(allRows(survey), has) > 0);
}

export interface ModelQuestion {
  readonly rows: readonly number[];
  readonly columns: readonly ModelColumn[];
  readonly outcomeOf: (row: number) => number;
  readonly weightOf?: (row: number) => number;
}

export function buildModel({ rows, columns, outcomeOf, weightOf }: ModelQuestion): Model {
  const active = rows.map((row) => columns.flatMap(({ has }, index) => (has(row) ? [index + 1] : [])));
  const start = new Uint32Array(rows.length + 1);
  active.forEach((list, index) => {
    start[index + 1] = (start[index] ?? 0) + list.length;
  });
  const origins = columns.map(({ has, isControl }) => (isControl ? countRows(rows, has) / rows.length : 0));
  const design = {
    rows: rows.length,
    columns: columns.length + 1,
    start,
    active: Uint16Array.from(active.flat()),
    origin: Float64Array.of(0, ...origins),
    outcome: Int8Array.from(rows, outcomeOf),
  };
  return {
    design: weightOf === undefined ? design : { ...design, weight: Float64Array.from(rows, weightOf) },
    terms: ['const', ...columns.map(({ term }) => term)],
  };
}

/** A number per column, by its term. */
export function byTerm<Value>(
  terms: readonly string[],
  valueOf: (column: number) => Value,
): Record<string, Value> {
  return Object.fromEntries(terms.map((term, column) => [term, valueOf(column)]));
}
