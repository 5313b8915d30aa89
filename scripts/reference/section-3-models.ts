/** Section 3: regressions and the importance they give. */
import { jackknifeSes } from '../../src/reports/stats/jackknife.ts';
import { adjustedCost } from '../../src/reports/stats/regression/adjusted-cost.ts';
import { classicalCovariance, rSquared } from '../../src/reports/stats/regression/fit-quality.ts';
import { influenceOf, type Correction } from '../../src/reports/stats/regression/influence.ts';
import { logistic, type Logistic } from '../../src/reports/stats/regression/logistic.ts';
import { ordinal, ordinalEffect } from '../../src/reports/stats/regression/ordinal.ts';
import { relativeImportance } from '../../src/reports/stats/regression/relative-importance.ts';
import { ridge } from '../../src/reports/stats/regression/ridge.ts';
import {
  allRows,
  buildModel,
  byTerm,
  channelColumns,
  commentColumns,
  themeColumns,
  type Model,
  type ModelColumn,
} from './model-design.ts';
import { rowsWhere } from './rows.ts';
import type { ReferenceSurvey, Section } from './types.ts';

const RIDGE_LAMBDA = 10;

function headlineColumns(survey: ReferenceSurvey): ModelColumn[] {
  return [...commentColumns(survey, [allRows(survey)]), ...channelColumns(survey)];
}

function headlineModel(survey: ReferenceSurvey, outcomeOf?: (row: number) => number): Model {
  return buildModel({
    rows: allRows(survey),
    columns: headlineColumns(survey),
    outcomeOf: outcomeOf ?? ((row) => survey.x[row] ?? 0),
  });
}

const isDetractor =
  (survey: ReferenceSurvey) =>
  (row: number): number =>
    Number(survey.x[row] === -1);

const roots =
  (matrix: Float64Array | null, columns: number) =>
  (column: number): number | null =>
    matrix === null ? null : Math.sqrt(matrix[column * columns + column] ?? 0);

function regression(survey: ReferenceSurvey): object {
  const { design, terms } = headlineModel(survey);
  const { contributions, fit } = adjustedCost(design);
  const errors = (correction: Correction) =>
    roots(influenceOf(design, fit, correction).betas, design.columns);
  const se = {
    ols: roots(classicalCovariance(design, fit), design.columns),
    hc0: errors('HC0'),
    hc1: errors('HC1'),
    hc3: errors('HC3'),
  };
  return {
    min_mentions: survey.settings.minMentions,
    n: design.rows,
    p: terms.length,
    r2: rSquared(design, fit),
    sum_contributions: contributions.reduce((sum, part) => sum + (part?.contribution ?? 0), 0),
    nps: design.outcome.reduce((sum, x) => sum + x, 0) / design.rows,
    terms: byTerm(terms, (column) => ({
      beta: contributions[column]?.beta,
      se_ols: se.ols(column),
      se_hc0: se.hc0(column),
      se_hc1: se.hc1(column),
      se_hc3: se.hc3(column),
      mean: contributions[column]?.mean,
      contribution: contributions[column]?.contribution,
      contribution_se: contributions[column]?.se,
      contribution_ci: contributions[column]?.interval,
    })),
  };
}

/** Contributions without one row, the controls measured from where they were with it. */
function contributionsWithout(survey: ReferenceSurvey, model: Model): (row: number) => Float64Array {
  const columns = headlineColumns(survey);
  const rows = allRows(survey);
  return (left) => {
    const { design } = buildModel({
      rows: rows.filter((row) => row !== left),
      columns,
      outcomeOf: (row) => survey.x[row] ?? 0,
    });
    const { contributions } = adjustedCost({ ...design, origin: model.design.origin });
    return Float64Array.from(contributions, (part) => part?.contribution ?? 0);
  };
}

/** The intercept under R's name. */
function logisticEntry(terms: readonly string[], fit: Logistic | null): object | null {
  const names = terms.map((term) => (term === 'const' ? '(Intercept)' : term));
  return fit === null
    ? null
    : {
        coef: byTerm(names, (column) => fit.beta[column]),
        se: byTerm(names, (column) => fit.se[column]),
        se_hc0: byTerm(names, (column) => fit.robustSe[column]),
        loglik: fit.logLikelihood,
      };
}

function proportionalOdds(survey: ReferenceSurvey): object | null {
  const { design, terms } = headlineModel(survey);
  const fit = ordinal(design);
  if (fit === null) {
    return null;
  }
  const effects = terms.flatMap((term, column) => {
    const { perMention, contribution } = ordinalEffect(design, fit, column);
    const isTheme = term.startsWith('neg_') || term.startsWith('pos_');
    return isTheme ? [[term, { beta: fit.beta[column], ame: perMention, contribution }] as const] : [];
  });
  return {
    thresholds: { 'D|N': fit.thresholds[0], 'N|P': fit.thresholds[1] },
    coef: byTerm(terms, (column) => fit.beta[column]),
    se: {
      'D|N': fit.thresholdSes[0],
      'N|P': fit.thresholdSes[1],
      ...byTerm(terms, (column) => fit.se[column]),
    },
    loglik: fit.logLikelihood,
    effects: Object.fromEntries(effects),
  };
}

function importance(survey: ReferenceSurvey): object | null {
  const rows = rowsWhere(survey, (row) => survey.commented[row] === 1);
  const columns = themeColumns(survey, 'neg', [rows]);
  const { design } = buildModel({ rows, columns, outcomeOf: (row) => survey.x[row] ?? 0 });
  const found = relativeImportance(design);
  if (found === null) {
    return null;
  }
  const predictors = columns.map(({ term }) => term.slice('neg_'.length));
  const shares = (values: Float64Array | null): object => byTerm(predictors, (index) => values?.[index]);
  return {
    predictors,
    r2: found.r2,
    lmg: shares(found.lmg),
    last: shares(found.last),
    first: shares(found.first),
    pratt: shares(found.pratt),
    johnson_raw: shares(found.johnson),
    johnson_sum: found.johnson.reduce((sum, share) => sum + share, 0),
  };
}

export const section3Models: Section = {
  's3.ols': (survey) => regression(survey),
  's3.ols.weighted': (survey) => {
    const { design, terms } = headlineModel(survey);
    const { contributions } = adjustedCost({ ...design, weight: survey.weight });
    return {
      coef: byTerm(terms, (column) => contributions[column]?.beta),
      se: byTerm(terms, (column) => contributions[column]?.betaSe),
    };
  },
  's3.ols.jackknife_se': (survey) => {
    const model = headlineModel(survey);
    const ses = jackknifeSes(survey.n, contributionsWithout(survey, model));
    return ses === null ? null : byTerm(model.terms, (column) => ses[column]);
  },
  's3.logit_detractor': (survey) => {
    const { design, terms } = headlineModel(survey, isDetractor(survey));
    return logisticEntry(terms, logistic(design, 'none'));
  },
  's3.logit_detractor.firth': (survey) => {
    const rows = allRows(survey);
    const { design, terms } = buildModel({
      rows,
      columns: themeColumns(survey, 'neg', [rows]),
      outcomeOf: isDetractor(survey),
    });
    return logisticEntry(terms, logistic(design, 'firth'));
  },
  's3.ordinal3': (survey) => proportionalOdds(survey),
  's3.ridge_lambda10': (survey) => {
    const { design, terms } = headlineModel(survey);
    const slopes = ridge(design, RIDGE_LAMBDA);
    return byTerm(terms.slice(1), (index) => slopes[index]);
  },
  's3.relimp': (survey) => importance(survey),
};
