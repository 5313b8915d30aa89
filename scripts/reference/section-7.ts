/** Section 7: those who wrote nothing, and texts that do not fit their score. */
import { totalOf } from '../../src/reports/stats/counts.ts';
import { LINEAR, QUADRATIC, UNWEIGHTED, kappa } from '../../src/reports/stats/kappa.ts';
import { chiSquaredTest } from '../../src/reports/stats/share/chi-squared-test.ts';
import { mismatch, type TextCounts, type TextsByGroup } from '../../src/reports/stats/silence/mismatch.ts';
import { projectedShare } from '../../src/reports/stats/silence/projected-share.ts';
import { shareBounds } from '../../src/reports/stats/silence/share-bounds.ts';
import { shareOf } from '../../src/reports/stats/tagger/confusion.ts';
import { wilson } from '../../src/reports/stats/wilson.ts';
import { asSide, commenters, countGroups, hasLevel, rowsWhere, themeNamed } from './rows.ts';
import { sharesByGroup } from './section-2.ts';
import { pair, summarizeDifference, summarizeScore } from './summaries.ts';
import type { Compute, ReferenceSurvey, Section } from './types.ts';

const commentRate: Compute = (survey) => {
  const all = countGroups(survey);
  const writers = countGroups(survey, commenters(survey));
  const silent = countGroups(
    survey,
    rowsWhere(survey, (row) => survey.commented[row] !== 1),
  );
  const groups = [
    ['D', writers.detractors, all.detractors],
    ['N', writers.neutrals, all.neutrals],
    ['P', writers.promoters, all.promoters],
  ] as const;
  const chi2 = chiSquaredTest(groups.map(([, k, n]) => [k, n - k]));
  return {
    k: Object.fromEntries(groups.map(([group, k]) => [group, k])),
    n: Object.fromEntries(groups.map(([group, , n]) => [group, n])),
    wilson: Object.fromEntries(groups.map(([group, k, n]) => [group, pair(wilson(k, n))])),
    chi2: chi2?.statistic,
    p: chi2?.p,
    commenters: summarizeScore(writers),
    silent: summarizeScore(silent),
    diff: summarizeDifference(silent, writers),
  };
};

/** `s7.poststrat_prev.SIDE.THEME` */
const projection: Compute = (survey, [sideName, themeName]) => {
  const [side, theme] = [asSide(sideName), themeNamed(survey, themeName)];
  if (side === undefined || theme === undefined) {
    return undefined;
  }
  const { D, N, P } = sharesByGroup(survey, theme, side);
  const all = countGroups(survey);
  const stratum = (respondents: number, { count, n }: typeof D) => ({
    respondents,
    commenters: n,
    mentioners: count,
  });
  const projected = projectedShare([
    stratum(all.detractors, D),
    stratum(all.neutrals, N),
    stratum(all.promoters, P),
  ]);
  const mentioners = D.count + N.count + P.count;
  const writers = D.n + N.n + P.n;
  const bounds = shareBounds({ respondents: totalOf(all), silent: totalOf(all) - writers, mentioners });
  return {
    naive: shareOf({ count: mentioners, n: writers }),
    poststratified: projected?.share,
    se: projected?.se,
    manski_lo: bounds?.[0],
    manski_hi: bounds?.[1],
  };
};

function textsByGroup(survey: ReferenceSurvey): TextsByGroup {
  const [neg, neu, pos] = (['neg', 'neu', 'pos'] as const).map((level) =>
    countGroups(survey, commenters(survey).filter(hasLevel(survey.sentiment, level))),
  );
  const texts = (group: 'detractors' | 'neutrals' | 'promoters'): TextCounts => ({
    neg: neg?.[group] ?? 0,
    neu: neu?.[group] ?? 0,
    pos: pos?.[group] ?? 0,
  });
  return {
    detractors: texts('detractors'),
    neutrals: texts('neutrals'),
    promoters: texts('promoters'),
  };
}

const mismatches: Compute = (survey) => {
  const texts = textsByGroup(survey);
  const { ofAll, ofPolar } = mismatch(texts);
  return {
    k: ofAll.count,
    n_commenters: ofAll.n,
    rate_all: shareOf(ofAll),
    wilson_all: pair(wilson(ofAll.count, ofAll.n)),
    n_polar: ofPolar.n,
    rate_polar: shareOf(ofPolar),
    wilson_polar: pair(wilson(ofPolar.count, ofPolar.n)),
    table: { D: texts.detractors, N: texts.neutrals, P: texts.promoters },
  };
};

/** Score group against polarity of the text. */
const kappas: Compute = (survey) => {
  const texts = textsByGroup(survey);
  const table = [texts.detractors, texts.neutrals, texts.promoters].map(({ neg, neu, pos }) => [
    neg,
    neu,
    pos,
  ]);
  return {
    n: mismatch(texts).ofAll.n,
    unweighted: kappa(table, UNWEIGHTED),
    linear: kappa(table, LINEAR),
    quadratic: kappa(table, QUADRATIC),
  };
};

export const section7: Section = {
  's7.comment_rate': commentRate,
  's7.poststrat_prev': projection,
  's7.mismatch': mismatches,
  's7.kappa': kappas,
};
