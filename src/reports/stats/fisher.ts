/** Fisher's exact test of two shares, in logs (Fisher 1935, JRSS 98, 39-82; two-sided by Irwin's rule as R's fisher.test). */
import type { Share } from './newcombe.ts';
import { atLeastHits, hitRange, logHitProbabilities, type Urn } from './special/hypergeometric.ts';

/** Tables whose probability equals the observed one up to rounding count as equal (as in R). */
const TIE = 1 + 1e-7;

/** All hits of both groups in one urn, of which the first group's size is drawn. */
export function urnOf(first: Share, second: Share): Urn {
  return { total: first.n + second.n, marked: first.count + second.count, draws: first.n };
}

/** Probability of all tables at most as likely as the one seen, and of those just as likely. */
function tableProbabilities(first: Share, second: Share): { readonly rare: number; readonly tied: number } {
  const urn = urnOf(first, second);
  const probabilities = logHitProbabilities(urn).map((log) => Math.exp(log));
  const seen = probabilities[first.count - hitRange(urn)[0]] ?? 1;
  const sum = (low: number, high: number): number =>
    probabilities.reduce((total, p) => total + (p > low && p <= high ? p : 0), 0);
  return { rare: Math.min(1, sum(-1, seen * TIE)), tied: sum(seen / TIE, seen * TIE) };
}

/**
 * p-value of "both shares are the same"; 1 when nothing can be told.
 * @example fisher({count: 3, n: 4}, {count: 1, n: 4}) // 0.4857 (Fisher's tea tasting, Agresti 2002, p. 92)
 */
export function fisher(first: Share, second: Share): number {
  return tableProbabilities(first, second).rare;
}

/** Less cautious: tables just as likely count half (Lancaster 1961, JASA 56, 223-234). */
export function fisherMidP(first: Share, second: Share): number {
  const { rare, tied } = tableProbabilities(first, second);
  return rare - tied / 2;
}

/** One-sided p-value of "the first share is not the larger one". */
export function fisherGreater(first: Share, second: Share): number {
  return atLeastHits(first.count, urnOf(first, second));
}
