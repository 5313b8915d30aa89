/**
 * Which words set two groups of comments apart: log odds with an informative Dirichlet prior. Monroe, Colaresi & Quinn
 * (2008), Fightin' words, Political Analysis 16, 372-403, equations 15, 16, 20 and 22; a comment counts once a word.
 */

/** Comments with the term: in each group, and in all comments. */
export interface TermCounts {
  readonly first: number;
  readonly second: number;
  readonly all: number;
}

export interface Keyness {
  /** Weight of the prior. */
  readonly prior: number;
  /** Log odds of the first group less those of the second. */
  readonly delta: number;
  readonly sd: number;
  /** Rank by this; it is no calibrated test. */
  readonly z: number;
}

/** Weight of the prior of all terms together. */
export const PRIOR_WEIGHT = 500;

/** One result a term, in their order; null for a term beside which nothing is said, or that nobody says. */
export function keyness(terms: readonly TermCounts[]): (Keyness | null)[] {
  const [first, second, all] = (['first', 'second', 'all'] as const).map((group) =>
    terms.reduce((sum, term) => sum + term[group], 0),
  );
  const logOdds = (count: number, total: number): number => Math.log(count / (total + PRIOR_WEIGHT - count));
  return terms.map((term) => {
    if (term.all === 0 || term.all === all) {
      return null;
    }
    const prior = (PRIOR_WEIGHT * term.all) / (all ?? 1);
    const [one, two] = [term.first + prior, term.second + prior];
    const delta = logOdds(one, first ?? 0) - logOdds(two, second ?? 0);
    const sd = Math.sqrt(1 / one + 1 / two);
    return { prior, delta, sd, z: delta / sd };
  });
}
