/**
 * Prior of all units' shares, from the units themselves: counts_a ~ Multinomial(share_a), share_a ~ Dirichlet(alpha),
 * alpha by maximum likelihood. Fixed point of Minka (2000, revised 2012), Estimating a Dirichlet distribution, section
 * 3; its steps are stretched as in Varadhan & Roland (2008), Scandinavian Journal of Statistics 35, 335-353 (SQUAREM).
 * With two categories it is the beta-binomial.
 */
import { digamma } from '../special/digamma.ts';
import { logGamma } from '../special/log-gamma.ts';

export interface DirichletPrior {
  /** One above 0 for each category; their sum says how many answers the prior is worth. */
  readonly alpha: readonly number[];
  /** Without the multinomial coefficients. */
  readonly logLikelihood: number;
}

type Counts = readonly (readonly number[])[];
type Alpha = readonly number[];

/** Beyond this many answers' worth the units cannot be told apart. */
const MAX_STRENGTH = 1e4;
const MAX_CYCLES = 500;
const PRECISION = 1e-10;

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}

function logLikelihood(counts: Counts, alpha: Alpha): number {
  const strength = total(alpha);
  const own = total(alpha.map((a) => logGamma(a)));
  return counts.reduce((sum, unit) => {
    const shares = total(unit.map((count, k) => logGamma(count + (alpha[k] ?? 0))));
    return sum + logGamma(strength) - logGamma(total(unit) + strength) + shares - own;
  }, 0);
}

/** Never lowers the likelihood. */
function fixedPoint(counts: Counts, alpha: Alpha): number[] {
  const strength = total(alpha);
  const below = total(counts.map((unit) => digamma(total(unit) + strength) - digamma(strength)));
  return alpha.map((a, k) => {
    const above = total(counts.map((unit) => digamma((unit[k] ?? 0) + a) - digamma(a)));
    return (a * above) / below;
  });
}

/** Two fixed-point steps and, in logs, the stretch that they suggest; the better of both. */
function cycle(counts: Counts, alpha: Alpha): Alpha {
  const once = fixedPoint(counts, alpha);
  const twice = fixedPoint(counts, once);
  const step = alpha.map((a, k) => Math.log((once[k] ?? a) / a));
  const bend = step.map((first, k) => Math.log((twice[k] ?? 1) / (once[k] ?? 1)) - first);
  const stretch = Math.hypot(...step) / Math.hypot(...bend);
  const far = alpha.map((a, k) => a * Math.exp(2 * stretch * (step[k] ?? 0) + stretch ** 2 * (bend[k] ?? 0)));
  const isUsable = far.every((a) => a > 0 && a < Infinity);
  const smooth = isUsable ? fixedPoint(counts, far) : twice;
  return logLikelihood(counts, smooth) >= logLikelihood(counts, twice) ? smooth : twice;
}

/** Shares of all units together, worth one unit's answers. */
function start(counts: Counts, categories: number): number[] {
  const answers = total(counts.map((unit) => total(unit)));
  return Array.from(
    { length: categories },
    (_, k) => (total(counts.map((unit) => unit[k] ?? 0)) / answers) * categories,
  );
}

function maximise(counts: Counts, from: Alpha): Alpha {
  let alpha = from;
  for (let step = 0; step < MAX_CYCLES; step += 1) {
    const next = cycle(counts, alpha);
    const moved = Math.max(...next.map((a, k) => Math.abs(Math.log(a / (alpha[k] ?? a)))));
    alpha = next;
    if (!(moved > PRECISION) || total(alpha) > MAX_STRENGTH) {
      break;
    }
  }
  return alpha;
}

/**
 * `counts` is units x categories. Null where a category is empty, where no two units have answers or none has two, or
 * where the units show no more difference than chance (a prior worth more than 10,000 answers): "no detectable
 * difference".
 */
export function dirichletMultinomial(counts: Counts): DirichletPrior | null {
  const used = counts.filter((unit) => total(unit) > 0);
  const from = start(used, used[0]?.length ?? 0);
  if (used.length < 2 || from.includes(0) || used.every((unit) => total(unit) === 1)) {
    return null;
  }
  const alpha = maximise(used, from);
  return total(alpha) > MAX_STRENGTH ? null : { alpha, logLikelihood: logLikelihood(used, alpha) };
}
