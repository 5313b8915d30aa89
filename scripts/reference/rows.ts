/** Which rows of a reference survey, and what they count. */
import type { GroupCounts } from '../../src/reports/stats/counts.ts';
import { MARK, type CodedColumn, type ReferenceSurvey, type ThemeColumn } from './types.ts';

/** neg counts neg and mix, pos counts pos and mix, any every mention. */
export type Side = 'neg' | 'pos' | 'any';

export function asSide(name: string | undefined): Side | undefined {
  return name === 'neg' || name === 'pos' || name === 'any' ? name : undefined;
}

function saysSide(mark: number, side: Side): boolean {
  return side === 'any' ? mark !== MARK.blank : mark === MARK.mix || mark === MARK[side];
}

/** Does the row speak of the theme in that way? */
export function mentions({ marks }: ThemeColumn, side: Side): (row: number) => boolean {
  return (row) => saysSide(marks[row] ?? MARK.blank, side);
}

export function themeNamed(survey: ReferenceSurvey, name: string | undefined): ThemeColumn | undefined {
  return survey.themes.find(({ theme }) => theme === name);
}

/** Row numbers that fulfil a condition, rising. */
export function rowsWhere(survey: ReferenceSurvey, keeps: (row: number) => boolean): number[] {
  return Array.from({ length: survey.n }, (_, row) => row).filter((row) => keeps(row));
}

/** Rows with a comment. */
export function commenters(survey: ReferenceSurvey): number[] {
  return rowsWhere(survey, (row) => survey.commented[row] === 1);
}

export function hasLevel({ levels, codes }: CodedColumn, level: string): (row: number) => boolean {
  const code = levels.indexOf(level);
  return (row) => code >= 0 && codes[row] === code;
}

/** The coded column of that name. */
export function columnNamed(survey: ReferenceSurvey, name: string | undefined): CodedColumn | undefined {
  const { period, channel, region, product, agent, team } = survey;
  return new Map(Object.entries({ period, channel, region, product, agent, team })).get(name ?? '');
}

/** Answers by score group; of all rows unless some are named. */
export function countGroups(survey: ReferenceSurvey, rows?: readonly number[]): GroupCounts {
  const counts = { promoters: 0, neutrals: 0, detractors: 0 };
  const add = (x: number | undefined): void => {
    counts.promoters += Number(x === 1);
    counts.neutrals += Number(x === 0);
    counts.detractors += Number(x === -1);
  };
  for (const x of rows === undefined ? survey.x : rows.map((row) => survey.x[row])) {
    add(x);
  }
  return counts;
}
