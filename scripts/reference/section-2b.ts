/** Section 2, words: which terms set detractors' comments apart from promoters'. */
import { PRIOR_WEIGHT, keyness, type TermCounts } from '../../src/reports/stats/words/keyness.ts';
import { logLikelihoodRatio } from '../../src/reports/stats/words/log-likelihood-ratio.ts';
import { commenters } from './rows.ts';
import type { Compute, ReferenceSurvey, Section } from './types.ts';

/** How many terms the reference tests: those of the largest |z|. */
const TESTED_TERMS = 15;
/** z this close are one rank. */
const TIE = 1e-9;

/** Comments with each term, in all and by detractors (`first`) and promoters (`second`). */
function countTerms(survey: ReferenceSurvey): Map<string, TermCounts> {
  const counts = new Map<string, { first: number; second: number; all: number }>();
  for (const row of commenters(survey)) {
    const tokens = (survey.text[row] ?? '').split(' ').filter((token) => token !== '');
    for (const token of new Set(tokens)) {
      const count = counts.get(token) ?? { first: 0, second: 0, all: 0 };
      count.first += Number(survey.x[row] === -1);
      count.second += Number(survey.x[row] === 1);
      count.all += 1;
      counts.set(token, count);
    }
  }
  return counts;
}

function totals(counts: ReadonlyMap<string, TermCounts>): { nD: number; nP: number } {
  const all = [...counts.values()];
  return {
    nD: all.reduce((sum, { first }) => sum + first, 0),
    nP: all.reduce((sum, { second }) => sum + second, 0),
  };
}

const fightinWords: Compute = (survey) => {
  const counts = countTerms(survey);
  const results = keyness([...counts.values()]);
  const terms = [...counts].map(([term, { first, second, all }], index) => {
    const result = results[index];
    return [
      term,
      {
        yD: first,
        yP: second,
        bg: all,
        alpha: result?.prior,
        delta: result?.delta,
        sd: result?.sd,
        z: result?.z,
      },
    ];
  });
  return { alpha0: PRIOR_WEIGHT, ...totals(counts), terms: Object.fromEntries(terms) as unknown };
};

/** Of the terms of the largest |z|, with all that tie with the last. */
const g2: Compute = (survey) => {
  const counts = countTerms(survey);
  const { nD, nP } = totals(counts);
  const sizes = keyness([...counts.values()]).map((term) => Math.abs(term?.z ?? 0));
  const last = sizes.toSorted((a, b) => b - a)[TESTED_TERMS - 1] ?? 0;
  const tested = [...counts].filter((_, index) => (sizes[index] ?? 0) >= last - TIE);
  return Object.fromEntries(
    tested.map(([term, { first, second }]) => [
      term,
      logLikelihoodRatio({ count: first, n: nD }, { count: second, n: nP }),
    ]),
  );
};

export const section2Words: Section = { 's2b.fightin_words': fightinWords, 's2b.g2': g2 };
