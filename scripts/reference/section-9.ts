/** Section 9: shares corrected for the tagger's errors. */
import {
  negativePrecision,
  precision,
  sensitivity,
  shareOf,
  specificity,
  type Confusion,
} from '../../src/reports/stats/tagger/confusion.ts';
import { correctedShare } from '../../src/reports/stats/tagger/corrected-share.ts';
import { predictionPowered } from '../../src/reports/stats/tagger/prediction-powered.ts';
import type { Share } from '../../src/reports/stats/newcombe.ts';
import { commenters, mentions, themeNamed } from './rows.ts';
import { pair } from './summaries.ts';
import type { Compute, ReferenceSurvey, Section } from './types.ts';

interface Tagged {
  readonly confusion: Confusion;
  readonly all: Share;
  readonly unlabelled: Share;
}

/** Tags of negative mentions among commenters, against the labels where there are some. */
function countTags(survey: ReferenceSurvey, themeName: string): Tagged | undefined {
  const theme = themeNamed(survey, themeName);
  if (theme === undefined) {
    return undefined;
  }
  const isTagged = mentions(theme, 'neg');
  const rows = commenters(survey);
  const count = (gold: number, tagged: boolean): number =>
    rows.filter((row) => survey.gold[row] === gold && isTagged(row) === tagged).length;
  const unlabelled = { count: count(-1, true), n: count(-1, true) + count(-1, false) };
  const confusion = {
    truePositives: count(1, true),
    falseNegatives: count(1, false),
    falsePositives: count(0, true),
    trueNegatives: count(0, false),
  };
  return { confusion, unlabelled, all: { count: rows.filter(isTagged).length, n: rows.length } };
}

function powered(confusion: Confusion, unlabelled: Share): object {
  const plain = predictionPowered(confusion, unlabelled, 1);
  const tuned = predictionPowered(confusion, unlabelled);
  return {
    ppi: plain?.share,
    ppi_ci: pair(plain?.interval),
    ppi_pp_lambda: tuned?.trust,
    ppi_pp: tuned?.share,
    ppi_pp_ci: pair(tuned?.interval),
  };
}

function predictiveValues(confusion: Confusion): object {
  const [ppv, npv] = [shareOf(precision(confusion)), shareOf(negativePrecision(confusion))];
  return { ppv, npv, attenuation_ppv_npv: ppv === null || npv === null ? null : ppv + npv - 1 };
}

const waitTime: Compute = (survey) => {
  const tags = countTags(survey, 'wait_time');
  if (tags === undefined) {
    return undefined;
  }
  const { confusion, all, unlabelled } = tags;
  const [found, spared] = [sensitivity(confusion), specificity(confusion)];
  const corrected = correctedShare({ tagged: all, sensitivity: found, specificity: spared });
  return {
    tp: confusion.truePositives,
    fn: confusion.falseNegatives,
    fp: confusion.falsePositives,
    tn: confusion.trueNegatives,
    n_labeled: found.n + spared.n,
    n_unlabeled: unlabelled.n,
    naive: shareOf(all),
    gold_only: shareOf({ count: found.n, n: found.n + spared.n }),
    se: shareOf(found),
    sp: shareOf(spared),
    ...predictiveValues(confusion),
    rogan_gladen: corrected?.share,
    rogan_gladen_se: corrected?.se,
    lang_reiczigel: pair(corrected?.interval),
    ...powered(confusion, unlabelled),
  };
};

export const section9: Section = { 's9.wait_time_neg': waitTime };
