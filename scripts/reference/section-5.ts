/** Section 5 of the statistics: weeks. */
import { netScore, totalOf } from '../../src/reports/stats/counts.ts';
import type { Share } from '../../src/reports/stats/newcombe.ts';
import { judgeAlerts } from '../../src/reports/stats/series/alert-rule.ts';
import { changePoint, changePoints } from '../../src/reports/stats/series/change-points.ts';
import { cusum } from '../../src/reports/stats/series/cusum.ts';
import { ewma } from '../../src/reports/stats/series/ewma.ts';
import { kendall } from '../../src/reports/stats/series/kendall.ts';
import { laneySigma } from '../../src/reports/stats/series/laney.ts';
import { pChart, pool } from '../../src/reports/stats/series/p-chart.ts';
import { scoreChart } from '../../src/reports/stats/series/score-chart.ts';
import { binomialUpper, predictiveUpper } from '../../src/reports/stats/series/surprise.ts';
import { weightedLine, type LinePoint } from '../../src/reports/stats/series/weighted-line.ts';
import { cochranArmitage } from '../../src/reports/stats/share/cochran-armitage.ts';
import { asSide, countGroups, hasLevel, mentions, rowsWhere, themeNamed, type Side } from './rows.ts';
import type { ReferenceSurvey, Section, ThemeColumn } from './types.ts';

/** Rows of the first period: nothing had happened yet. */
function isBaseline({ period }: ReferenceSurvey): (row: number) => boolean {
  return hasLevel(period, period.levels[0] ?? '');
}

interface Week<T> {
  readonly week: number;
  readonly value: T;
  readonly isBaseline: boolean;
}

/** Weeks that have rows, rising, with what `valueOf` makes of their rows. */
function byWeek<T>(survey: ReferenceSurvey, valueOf: (rows: number[]) => T): Week<T>[] {
  const isBefore = isBaseline(survey);
  return [...new Set(survey.week)]
    .toSorted((a, b) => a - b)
    .map((week) => {
      const rows = rowsWhere(survey, (row) => survey.week[row] === week);
      return { week, value: valueOf(rows), isBaseline: isBefore(rows[0] ?? 0) };
    });
}

const valuesOf = <T>(weeks: readonly Week<T>[]): T[] => weeks.map(({ value }) => value);
const baselineOf = <T>(weeks: readonly Week<T>[]): T[] => valuesOf(weeks.filter((week) => week.isBaseline));

/** Comments that speak of the theme, of all comments. */
function sharesByWeek(survey: ReferenceSurvey, side: Side, theme: ThemeColumn): Week<Share>[] {
  const says = mentions(theme, side);
  return byWeek(survey, (rows) => {
    const comments = rows.filter((row) => survey.commented[row] === 1);
    return { count: comments.filter((row) => says(row)).length, n: comments.length };
  });
}

/** The reference writes an empty list as an empty object. */
const listOf = (changes: readonly number[]): unknown => (changes.length === 0 ? {} : changes);

/** Everything that is computed from standardised weeks. */
function watch(z: readonly number[], baseline: number): Record<string, unknown> {
  const averages = ewma(z);
  const sums = cusum(z);
  const change = changePoint(z);
  return {
    z,
    laney_sigma_z: laneySigma(z.slice(0, baseline)),
    ewma: averages.map(({ value }) => value),
    ewma_limits: {
      lower: averages.map(({ limit }) => -limit),
      upper: averages.map(({ limit }) => limit),
    },
    cusum_pos: sums.map(({ up }) => up),
    cusum_neg: sums.map(({ down }) => down),
    changepoint_amoc: listOf(change === null ? [] : [change]),
    changepoint_pelt: listOf(changePoints(z)),
  };
}

function weekly(survey: ReferenceSurvey, side: Side, theme: ThemeColumn): unknown {
  const weeks = sharesByWeek(survey, side, theme);
  const shares = valuesOf(weeks);
  const chart = pChart(shares, baselineOf(weeks));
  if (chart === null) {
    return undefined;
  }
  const baseline = pool(baselineOf(weeks));
  const trend = cochranArmitage(weeks.map(({ week, value }) => ({ ...value, score: week })));
  return {
    k: shares.map(({ count }) => count),
    n: shares.map(({ n }) => n),
    pbar: chart.centre,
    ucl3: chart.weeks.map((week) => week?.limits[1] ?? null),
    lcl3: chart.weeks.map((week) => week?.limits[0] ?? null),
    ...watch(
      chart.weeks.map((week) => week?.z ?? 0),
      baselineOf(weeks).length,
    ),
    p_exact_upper: shares.map((share) => binomialUpper(share, chart.centre)),
    p_predictive_upper: shares.map((share) => predictiveUpper(share, baseline)),
    trend_chi2: trend?.statistic,
    trend_p: trend?.p,
  };
}

/** Two ways to ask whether the score rises or falls over the weeks. */
function trendOf(points: readonly LinePoint[]): Record<string, unknown> {
  const order = kendall(
    points.map(({ y }) => y),
    points.map(({ x }) => x),
  );
  const line = weightedLine(points);
  return {
    kendall_tau: order?.tau,
    kendall_p: order?.p,
    wls_slope: line?.slope,
    wls_se: line?.se,
    wls_p: line?.p,
  };
}

function weeklyScore(survey: ReferenceSurvey): unknown {
  const weeks = byWeek(survey, (rows) => countGroups(survey, rows));
  const chart = scoreChart(valuesOf(weeks), baselineOf(weeks));
  if (chart === null) {
    return undefined;
  }
  const points = weeks.map(({ week, value }) => ({ x: week, y: netScore(value), weight: totalOf(value) }));
  return {
    nps: points.map(({ y }) => y),
    n: points.map(({ weight }) => weight),
    mu: chart.centre,
    sigma2: chart.variance,
    ...watch(
      chart.z.map((z) => z ?? 0),
      baselineOf(weeks).length,
    ),
    ...trendOf(points),
  };
}

/** One week against the baseline, all themes as one family. */
function alertsOf(survey: ReferenceSurvey, week: number): unknown {
  const verdicts = judgeAlerts(
    survey.themes.map((theme) => {
      const weeks = sharesByWeek(survey, 'neg', theme);
      return {
        week: pool(valuesOf(weeks.filter((one) => one.week === week))),
        baseline: pool(baselineOf(weeks)),
      };
    }),
  );
  return { p: verdicts.map(({ p }) => p), bh: verdicts.map(({ bh }) => bh) };
}

export const section5: Section = {
  's5.week': (survey, [sideName, themeName]) => {
    const side = asSide(sideName);
    const theme = themeNamed(survey, themeName);
    return side === undefined || theme === undefined ? undefined : weekly(survey, side, theme);
  },
  's5.week.nps': (survey) => weeklyScore(survey),
  's5.alert': (survey, [week = '']) => alertsOf(survey, Number(week.replace('week', ''))),
};
