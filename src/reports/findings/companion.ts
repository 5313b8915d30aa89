import { POLARITIES } from '../response-columns.ts';
import type { AdjustedCost } from '../stats/regression/adjusted-cost.ts';
import { realAt } from '../stats/at.ts';
import { FIRST_THEME } from './reason-design.ts';

/** Below this many common mentions company is chance. */
const MIN_TOGETHER = 5;

/** Mean of column `other` among the rows with `column`, less its mean among the rest. */
function company({ fit }: AdjustedCost, column: number, other: number): number {
  const { products: counts } = fit;
  const size = fit.kept.length;
  const both = realAt(counts, column * size + other);
  const withColumn = realAt(counts, column * size + column);
  const withOther = realAt(counts, other * size + other);
  const rest = realAt(counts, 0) - withColumn;
  return both < MIN_TOGETHER || rest === 0 ? 0 : both / withColumn - (withOther - both) / rest;
}

/**
 * The theme that explains most of what the raw gap adds to the adjusted impact of `signal`, or null. Raw gap less
 * beta is the sum of beta_k x company_k over the other columns (omitted-variable formula; Greene, Econometric Analysis,
 * section 4.3): the answer is the largest part with the sign of beta among themes of the same polarity.
 */
export function companionOf(cost: AdjustedCost, own: readonly number[], signal: number): number | null {
  const { beta } = cost.fit;
  const column = FIRST_THEME + own.indexOf(signal);
  const sign = Math.sign(realAt(beta, column));
  const parts = own.map((other, index) => {
    const isCandidate = other !== signal && (other - signal) % POLARITIES.length === 0;
    const otherColumn = FIRST_THEME + index;
    return isCandidate ? sign * realAt(beta, otherColumn) * company(cost, column, otherColumn) : 0;
  });
  const largest = Math.max(0, ...parts);
  return largest > 0 ? (own[parts.indexOf(largest)] ?? null) : null;
}
