/** Section 4: why the second period differs from the first. */
import { z } from 'zod';
import { oaxacaBlinder } from '../../src/reports/stats/change/oaxaca-blinder.ts';
import { segmentChange } from '../../src/reports/stats/change/segment-change.ts';
import { themeChange, type ThemeSplit } from '../../src/reports/stats/change/theme-change.ts';
import { addMoments, meanOf, type Moments } from '../../src/reports/stats/moments.ts';
import { buildModel, commentColumns } from './model-design.ts';
import { hasLevel, mentions, rowsWhere, themeNamed } from './rows.ts';
import type { CodedColumn, ReferenceSurvey, Section } from './types.ts';

function periodRows(survey: ReferenceSurvey, period: string): number[] {
  return rowsWhere(survey, hasLevel(survey.period, period));
}

function momentsOf(survey: ReferenceSurvey, rows: readonly number[]): Moments {
  const xs = rows.map((row) => survey.x[row] ?? 0);
  return {
    n: xs.length,
    sum: xs.reduce((sum, x) => sum + x, 0),
    squares: xs.reduce((sum, x) => sum + x * x, 0),
  };
}

function splitBy(
  survey: ReferenceSurvey,
  rows: readonly number[],
  has: (row: number) => boolean,
): ThemeSplit {
  return {
    mentioners: momentsOf(
      survey,
      rows.filter((row) => has(row)),
    ),
    rest: momentsOf(
      survey,
      rows.filter((row) => !has(row)),
    ),
  };
}

const shareOf = ({ mentioners, rest }: ThemeSplit): number => mentioners.n / (mentioners.n + rest.n);

function themeEntry(survey: ReferenceSurvey, has: (row: number) => boolean): object | null {
  const first = splitBy(survey, periodRows(survey, 'P1'), has);
  const second = splitBy(survey, periodRows(survey, 'P2'), has);
  const change = themeChange(first, second);
  return change === null
    ? null
    : {
        all: {
          share1: shareOf(first),
          share2: shareOf(second),
          nps_T1: meanOf(first.mentioners),
          nps_T2: meanOf(second.mentioners),
          nps_R1: meanOf(first.rest),
          nps_R2: meanOf(second.rest),
          prevalence: change.prevalence.value,
          prevalence_se: change.prevalence.se,
          rate_mentioners: change.severity.value,
          rate_mentioners_se: change.severity.se,
          rate_rest: change.rest.value,
          total: change.total,
          fallback: change.isBorrowed,
        },
      };
}

function segmentEntry(first: readonly Moments[], second: readonly Moments[]): object | null {
  const change = segmentChange(first, second);
  return change === null
    ? null
    : {
        mix: change.segments.map(({ mix }) => mix),
        rate: change.segments.map(({ rate }) => rate),
        mix_total: change.mix,
        rate_total: change.rate,
        delta: change.total,
        rate_total_se_fixed_mix: change.rateSe,
        all_segments_opposite: change.allOpposite,
        check: change.mix + change.rate - change.total,
      };
}

function byLevel(survey: ReferenceSurvey, column: CodedColumn, period: string): Moments[] {
  const rows = periodRows(survey, period);
  return column.levels.map((level) => momentsOf(survey, rows.filter(hasLevel(column, level))));
}

function segmentsOf(survey: ReferenceSurvey, column: CodedColumn): object {
  const first = byLevel(survey, column, 'P1');
  const second = byLevel(survey, column, 'P2');
  return {
    levels: column.levels,
    n1: first.map(({ n }) => n),
    n2: second.map(({ n }) => n),
    nps1: first.map(meanOf),
    nps2: second.map(meanOf),
    ...segmentEntry(first, second),
  };
}

function decomposition(survey: ReferenceSurvey): object | null {
  const groups = ['P1', 'P2'].map((period) => periodRows(survey, period));
  const columns = commentColumns(survey, groups);
  const outcomeOf = (row: number): number => survey.x[row] ?? 0;
  const [first, second] = groups.map((rows) => buildModel({ rows, columns, outcomeOf }));
  const change =
    first === undefined || second === undefined ? null : oaxacaBlinder(first.design, second.design);
  if (first === undefined || change === null) {
    return null;
  }
  return {
    delta: change.total,
    sum: change.explained + change.unexplained,
    explained: change.explained,
    unexplained: change.unexplained,
    terms: Object.fromEntries<object>(
      change.terms.map(({ means, betas, prevalence, rate }, column) => [
        first.terms[column] ?? '',
        {
          mean1: means[0],
          mean2: means[1],
          beta1: betas[0],
          beta2: betas[1],
          prevalence: prevalence.value,
          prevalence_se: prevalence.se,
          rate: rate.value,
          rate_se: rate.se,
        },
      ]),
    ),
  };
}

const caseSchema = z.object({
  n1: z.array(z.number()),
  m1: z.array(z.number().nullable()),
  n2: z.array(z.number()),
  m2: z.array(z.number().nullable()),
});

/** Hand-made segments of which only sizes and means are told; their variance plays no part. */
function toldMoments(sizes: readonly number[], means: readonly (number | null)[]): Moments[] {
  return sizes.map((n, index) => ({ n, sum: n * (means[index] ?? 0), squares: n }));
}

function handMade(expected: unknown): object {
  const told = caseSchema.parse(expected);
  const first = toldMoments(told.n1, told.m1);
  const second = toldMoments(told.n2, told.m2);
  const all = (segments: readonly Moments[]): number | null =>
    meanOf(segments.reduce(addMoments, { n: 0, sum: 0, squares: 0 }));
  return { ...told, nps1: all(first), nps2: all(second), ...segmentEntry(first, second) };
}

export const section4: Section = {
  'micro.kitagawa': (_, __, expected) => handMade(expected),
  's4.kitagawa': (survey, [sideName, name]) => {
    const theme = themeNamed(survey, name);
    return theme === undefined || (sideName !== 'neg' && sideName !== 'pos')
      ? undefined
      : themeEntry(survey, mentions(theme, sideName));
  },
  's4.kitagawa.segment': (survey, [name]) => {
    const column = { channel: survey.channel, region: survey.region, product: survey.product }[name ?? ''];
    return column === undefined ? undefined : segmentsOf(survey, column);
  },
  's4.oaxaca_twofold': (survey) => decomposition(survey),
};
