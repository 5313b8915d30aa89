/** Section 2: how often a theme is spoken of, and by whom. */
import { benjaminiHochberg, benjaminiYekutieli } from '../../src/reports/stats/benjamini-hochberg.ts';
import { fisher } from '../../src/reports/stats/fisher.ts';
import type { Share } from '../../src/reports/stats/newcombe.ts';
import { clopperPearson } from '../../src/reports/stats/share/clopper-pearson.ts';
import { cochranArmitage } from '../../src/reports/stats/share/cochran-armitage.ts';
import { weightedShare } from '../../src/reports/stats/share/weighted-share.ts';
import { wilson } from '../../src/reports/stats/wilson.ts';
import { compareShares } from './compare-shares.ts';
import { asSide, commenters, countGroups, mentions, rowsWhere, themeNamed, type Side } from './rows.ts';
import { pair } from './summaries.ts';
import type { Compute, ReferenceSurvey, Section, ThemeColumn } from './types.ts';

interface GroupShares {
  readonly D: Share;
  readonly N: Share;
  readonly P: Share;
}

/** Share of the commenters of each score group who speak of a theme so. */
export function sharesByGroup(survey: ReferenceSurvey, theme: ThemeColumn, side: Side): GroupShares {
  const speaks = mentions(theme, side);
  const all = countGroups(survey, commenters(survey));
  const hits = countGroups(
    survey,
    rowsWhere(survey, (row) => survey.commented[row] === 1 && speaks(row)),
  );
  return {
    D: { count: hits.detractors, n: all.detractors },
    N: { count: hits.neutrals, n: all.neutrals },
    P: { count: hits.promoters, n: all.promoters },
  };
}

function prevalence({ D, N, P }: GroupShares): object {
  const all = { count: D.count + N.count + P.count, n: D.n + N.n + P.n };
  const trend = cochranArmitage([
    { ...D, score: -1 },
    { ...N, score: 0 },
    { ...P, score: 1 },
  ]);
  const limits = ({ count, n }: Share): unknown => pair(wilson(count, n));
  return {
    k: { D: D.count, N: N.count, P: P.count },
    n: { D: D.n, N: N.n, P: P.n },
    all: { k: all.count, n: all.n, wilson: limits(all), clopper_pearson: pair(clopperPearson(all)) },
    wilson: { D: limits(D), N: limits(N), P: limits(P) },
    d_vs_p: compareShares(D, P),
    trend_chi2: trend?.statistic,
    trend_p: trend?.p,
  };
}

/** `s2.prev.SIDE.THEME` */
const themePrevalence: Compute = (survey, [sideName, themeName]) => {
  const [side, theme] = [asSide(sideName), themeNamed(survey, themeName)];
  return side === undefined || theme === undefined
    ? undefined
    : prevalence(sharesByGroup(survey, theme, side));
};

/** `s2.prev.weighted.SIDE.THEME`: the commenters are a part of the whole sample. */
const weightedPrevalence: Compute = (survey, [sideName, themeName]) => {
  const [side, theme] = [asSide(sideName), themeNamed(survey, themeName)];
  if (side === undefined || theme === undefined) {
    return undefined;
  }
  const rows = commenters(survey);
  const speaks = mentions(theme, side);
  const result = weightedShare({
    values: Float64Array.from(rows, (row) => Number(speaks(row))),
    weights: Float64Array.from(rows, (row) => survey.weight[row] ?? 0),
    sampled: survey.n,
  });
  return {
    p: result?.share,
    se: result?.se,
    nstar: result?.equivalentN,
    wilson_nstar: pair(result?.interval),
  };
};

/** `s2.bh.SIDE` */
const adjustedTests: Compute = (survey, [sideName]) => {
  const side = asSide(sideName);
  if (side === undefined) {
    return undefined;
  }
  const tested = survey.themes
    .map((theme) => ({ theme: theme.theme, ...sharesByGroup(survey, theme, side) }))
    .filter(({ D, P }) => D.count + P.count >= survey.settings.minTested);
  const p = tested.map(({ D, P }) => fisher(D, P));
  const byTheme = (values: readonly number[]): object =>
    Object.fromEntries(tested.map(({ theme }, index) => [theme, values[index]]));
  return {
    min_mentions_D_plus_P: survey.settings.minTested,
    p_fisher: byTheme(p),
    bh: byTheme(benjaminiHochberg(p)),
    by: byTheme(benjaminiYekutieli(p)),
  };
};

export const section2: Section = {
  's2.prev': themePrevalence,
  's2.prev.weighted': weightedPrevalence,
  's2.bh': adjustedTests,
};
