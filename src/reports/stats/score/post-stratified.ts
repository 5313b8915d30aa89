/** A score weighted to the known sizes of its strata (Holt & Smith 1979, JRSS A 142, 33-46; postStratify of R's survey package). */
import { netScore, netVariance, totalOf, type GroupCounts } from '../counts.ts';

export interface Stratum {
  /** Customers in the population, in any unit. */
  readonly population: number;
  readonly counts: GroupCounts;
}

/** On -1…1; null without population, below two answers or where a stratum has nobody who answered (merge strata then). */
export function postStratified(strata: readonly Stratum[]): { score: number; se: number } | null {
  const n = strata.reduce((sum, { counts }) => sum + totalOf(counts), 0);
  const population = strata.reduce((sum, stratum) => sum + stratum.population, 0);
  if (n < 2 || !(population > 0) || strata.some(({ counts }) => totalOf(counts) === 0)) {
    return null;
  }
  let score = 0;
  let variance = 0;
  for (const stratum of strata) {
    const share = stratum.population / population;
    score += share * netScore(stratum.counts);
    variance += (share * share * netVariance(stratum.counts)) / totalOf(stratum.counts);
  }
  return { score, se: Math.sqrt((n / (n - 1)) * variance) };
}
