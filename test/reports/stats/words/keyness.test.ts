import { describe, expect, test } from 'vitest';
import { PRIOR_WEIGHT, keyness } from '../../../../src/reports/stats/words/keyness.ts';
import { logLikelihoodRatio } from '../../../../src/reports/stats/words/log-likelihood-ratio.ts';

describe('keyness', () => {
  const terms = [
    { first: 40, second: 4, all: 60 },
    { first: 10, second: 10, all: 30 },
    { first: 2, second: 38, all: 60 },
  ];

  test('words of detractors lead, words of promoters close, shared words lie between', () => {
    const z = keyness(terms).map((term) => term?.z ?? NaN);
    expect(z.toSorted((a, b) => b - a)).toEqual(z);
    expect(z[0]).toBeGreaterThan(1.96);
    expect(z[2]).toBeLessThan(-1.96);
  });

  test('swapping the groups turns the signs', () => {
    const swapped = keyness(terms.map(({ first, second, all }) => ({ first: second, second: first, all })));
    expect(swapped.map((term) => 0 - (term?.z ?? NaN))).toEqual(keyness(terms).map((term) => term?.z));
  });

  test('the prior is shared out by how common a word is', () => {
    const priors = keyness(terms).map((term) => term?.prior ?? NaN);
    expect(priors.reduce((a, b) => a + b, 0)).toBeCloseTo(PRIOR_WEIGHT, 10);
    expect(keyness([])).toEqual([]);
  });

  test('a term beside which nothing is said, or that nobody says, is set apart by nothing', () => {
    expect(keyness([{ first: 3, second: 1, all: 4 }])).toEqual([null]);
    expect(keyness([{ first: 0, second: 0, all: 0 }, ...terms])[0]).toBeNull();
  });
});

describe('G2', () => {
  test('the same share in both is 0; nobody on one side is defined', () => {
    expect(logLikelihoodRatio({ count: 5, n: 50 }, { count: 10, n: 100 })).toEqual({ g2: 0, p: 1 });
    // 2 x 10 ln 2: all ten in the first of two equal corpora, the rest nearly even.
    expect(logLikelihoodRatio({ count: 10, n: 1e7 }, { count: 0, n: 1e7 })?.g2).toBeCloseTo(20 * Math.LN2, 4);
  });

  test('nothing to compare', () => {
    expect(logLikelihoodRatio({ count: 0, n: 5 }, { count: 0, n: 5 })).toBeNull();
    expect(logLikelihoodRatio({ count: 0, n: 0 }, { count: 1, n: 5 })).toBeNull();
  });
});
