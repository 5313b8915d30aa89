/** Section 1: the score, its intervals, weights and differences. */
import { totalOf, type GroupCounts } from '../../src/reports/stats/counts.ts';
import { bootstrapScore } from '../../src/reports/stats/score/bootstrap-score.ts';
import { clusteredMean } from '../../src/reports/stats/score/clustered-mean.ts';
import { finitePopulationSe } from '../../src/reports/stats/score/finite-population.ts';
import { postStratified } from '../../src/reports/stats/score/post-stratified.ts';
import { scoreSample } from '../../src/reports/stats/score/sample.ts';
import { weightedMean } from '../../src/reports/stats/score/weighted-mean.ts';
import { weightedScore } from '../../src/reports/stats/score/weighted-score.ts';
import { welchTest } from '../../src/reports/stats/score/welch.ts';
import { chiSquaredTest } from '../../src/reports/stats/share/chi-squared-test.ts';
import { seededRandom } from '../../src/reports/stats/special/seeded-random.ts';
import { numberIn, partsOf } from './inputs.ts';
import { columnNamed, countGroups, hasLevel, rowsWhere } from './rows.ts';
import { pair, summarizeDifference, summarizeScore } from './summaries.ts';
import type { Compute, ReferenceSurvey, Section } from './types.ts';

const SEED = 1;

function groupsOfLevel(survey: ReferenceSurvey, column: string | undefined, level: string) {
  const coded = columnNamed(survey, column);
  return coded === undefined ? undefined : countGroups(survey, rowsWhere(survey, hasLevel(coded, level)));
}

/** `s1.nps.by.COLUMN.LEVEL` */
const byLevel: Compute = (survey, [column, level = '']) => {
  const groups = groupsOfLevel(survey, column, level);
  return groups === undefined ? undefined : summarizeScore(groups);
};

const weighted: Compute = (survey) => {
  const result = weightedScore(survey.x, survey.weight);
  return {
    nps: result?.score,
    se: result?.se,
    kish_neff: result?.effectiveN,
    deff: result?.designEffect,
    nstar: result?.equivalentN,
    wald: pair(result?.wald),
    adjusted_wald: pair(result?.adjustedWald),
  };
};

/** Each period is a part of one sample, as in R's svyby. */
const weightedByPeriod: Compute = (survey) =>
  Object.fromEntries(
    survey.period.levels.map((level) => {
      const rows = rowsWhere(survey, hasLevel(survey.period, level));
      const values = Float64Array.from(rows, (row) => survey.x[row] ?? 0);
      const weights = Float64Array.from(rows, (row) => survey.weight[row] ?? 0);
      const result = weightedMean({ values, weights, sampled: survey.n });
      return [level, { nps: result?.mean, se: result?.se }];
    }),
  );

/** `s1.poststratified.COLUMN`; the population stands in the value. */
const poststratified: Compute = (survey, [column], expected) => {
  const population = partsOf(expected, 'population');
  const strata = Object.entries(population).flatMap(([level, size]) => {
    const counts = groupsOfLevel(survey, column, level);
    return counts === undefined ? [] : [{ population: Number(size), counts }];
  });
  const result = postStratified(strata);
  return { population, nps: result?.score, se: result?.se };
};

const byAgent: Compute = (survey) => {
  const clusters = survey.agent.levels.map((level) => {
    const rows = rowsWhere(survey, hasLevel(survey.agent, level));
    return { n: rows.length, sum: rows.reduce((sum, row) => sum + (survey.x[row] ?? 0), 0) };
  });
  const result = clusteredMean(clusters);
  return { clusters: clusters.length, nps: result?.mean, se: result?.se };
};

/** The population stands in the value. */
const finite: Compute = (survey, _, expected) => {
  const population = numberIn(expected, 'N');
  const sample = scoreSample(countGroups(survey));
  return {
    N: population,
    nps: sample?.mean,
    se: sample === null ? null : finitePopulationSe(sample, population),
  };
};

const periodChange: Compute = (survey) => {
  const [first, second] = ['P1', 'P2'].map((period) =>
    countGroups(survey, rowsWhere(survey, hasLevel(survey.period, period))),
  );
  return first === undefined || second === undefined ? undefined : summarizeDifference(first, second);
};

/** `s1.diff.channel_LEVEL_vs_rest` */
const levelAgainstRest: Compute = (survey, [name = '']) => {
  const [, column, level = ''] = /^([a-z]+)_(.+)_vs_rest$/u.exec(name) ?? [];
  const coded = columnNamed(survey, column);
  if (coded === undefined) {
    return undefined;
  }
  const isIn = hasLevel(coded, level);
  const rest = countGroups(
    survey,
    rowsWhere(survey, (row) => !isIn(row)),
  );
  return summarizeDifference(rest, countGroups(survey, rowsWhere(survey, isIn)));
};

function levelsThatAnswered(survey: ReferenceSurvey, column: string | undefined): GroupCounts[] {
  return (columnNamed(survey, column)?.levels ?? [])
    .map((level) => groupsOfLevel(survey, column, level))
    .filter((counts) => counts !== undefined)
    .filter((counts) => totalOf(counts) > 0);
}

/** `s1.multigroup.COLUMN` */
const multigroup: Compute = (survey, [column]) => {
  const groups = levelsThatAnswered(survey, column);
  const samples = groups.map((counts) => scoreSample(counts));
  const welch = welchTest(samples.filter((sample) => sample !== null));
  const chi2 = chiSquaredTest(
    groups.map(({ promoters, neutrals, detractors }) => [detractors, neutrals, promoters]),
  );
  return {
    ...(welch === null ? {} : { welch_F: welch.statistic, df1: welch.df[0], df2: welch.df[1], p: welch.p }),
    chi2: chi2?.statistic,
    chi2_df: chi2?.df,
    chi2_p: chi2?.p,
  };
};

/** The number of draws stands in the value. */
const bootstrap: Compute = (survey, _, expected) => {
  const draws = numberIn(expected, 'R');
  const result = bootstrapScore(countGroups(survey), draws, seededRandom(SEED));
  return { R: draws, se: result?.se, percentile: pair(result?.interval) };
};

export const section1: Section = {
  's1.nps.overall': (survey) => summarizeScore(countGroups(survey)),
  's1.nps.by': byLevel,
  's1.weighted': weighted,
  's1.weighted.by.period': weightedByPeriod,
  's1.poststratified': poststratified,
  's1.cluster.agent': byAgent,
  's1.fpc': finite,
  's1.diff': levelAgainstRest,
  's1.diff.P2_minus_P1': periodChange,
  's1.multigroup': multigroup,
  's1.bootstrap': bootstrap,
};
