/** Two shares compared in all ways, in the reference's shape. */
import { fisher, fisherGreater, fisherMidP } from '../../src/reports/stats/fisher.ts';
import { koopman } from '../../src/reports/stats/koopman.ts';
import { newcombe, type Share } from '../../src/reports/stats/newcombe.ts';
import { chiSquaredTest } from '../../src/reports/stats/share/chi-squared-test.ts';
import { conditionalOddsRatio } from '../../src/reports/stats/share/conditional-odds-ratio.ts';
import { halfOddsRatio, halfRiskRatio } from '../../src/reports/stats/share/half-ratio.ts';
import { nMinusOneTest } from '../../src/reports/stats/share/n-minus-one.ts';
import { pair } from './summaries.ts';

function summarizeRatios(first: Share, second: Share): object {
  const koopmans = koopman(first, second);
  const risk = halfRiskRatio(first, second);
  const odds = halfOddsRatio(first, second);
  const conditional = conditionalOddsRatio(first, second);
  return {
    rr: koopmans?.ratio,
    rr_koopman: pair(koopmans?.interval),
    rr_half: risk?.ratio,
    rr_half_ci: pair(risk?.interval),
    or_cmle: conditional.ratio,
    or_cmle_ci: conditional.interval,
    or_haldane: odds?.ratio,
    or_haldane_ci: pair(odds?.interval),
  };
}

/** Of detractors `first` against promoters `second`. */
export function compareShares(first: Share, second: Share): object {
  return {
    kD: first.count,
    nD: first.n,
    kP: second.count,
    nP: second.n,
    rd: first.n === 0 || second.n === 0 ? null : first.count / first.n - second.count / second.n,
    rd_newcombe: pair(newcombe(first, second)),
    ...summarizeRatios(first, second),
    p_fisher: fisher(first, second),
    p_midp: fisherMidP(first, second),
    p_pearson: chiSquaredTest([first, second].map(({ count, n }) => [count, n - count]))?.p,
    p_nminus1: nMinusOneTest(first, second),
    p_fisher_greater: fisherGreater(first, second),
  };
}
