/**
 * How sure an order of units is. Goldstein & Spiegelhalter (1996), League tables and their limitations, JRSS A 159,
 * 385-443: posterior draws of all units, ranked in each draw.
 */
import type { Interval } from '../../types.ts';
import type { GroupCounts } from '../counts.ts';
import { offsetAt, realAt } from '../at.ts';
import { randomGamma } from '../special/random-gamma.ts';
import { seededRandom, type Random } from '../special/seeded-random.ts';
import type { DirichletPrior } from './dirichlet-multinomial.ts';

export interface RankOfUnit {
  /** 1 = lowest score. */
  readonly median: number;
  readonly interval: Interval;
  /** Probability of standing in the lowest fifth. */
  readonly lowestFifth: number;
}

const DRAWS = 20_000;
const LOWEST = 0.2;

/** Score of one draw of a Dirichlet(detractors, neutrals, promoters). */
function drawScore([d, n, p]: readonly [number, number, number], random: Random): number {
  const detractors = randomGamma(d, random);
  const neutrals = randomGamma(n, random);
  const promoters = randomGamma(p, random);
  return (promoters - detractors) / (detractors + neutrals + promoters);
}

/** How often each unit (row) stood on each rank (column, 0-based). */
function countRanks(posteriors: readonly (readonly [number, number, number])[], random: Random): Uint32Array {
  const units = posteriors.length;
  const counts = new Uint32Array(units * units);
  const order = Uint32Array.from({ length: units }, (_, unit) => unit);
  const scores = new Float64Array(units);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    posteriors.forEach((posterior, unit) => {
      scores[unit] = drawScore(posterior, random);
    });
    order.sort((a, b) => realAt(scores, a) - realAt(scores, b));
    order.forEach((unit, rank) => {
      counts[unit * units + rank] = offsetAt(counts, unit * units + rank) + 1;
    });
  }
  return counts;
}

/** Rank (1-based) of the draw at `place` (0-based) among one unit's draws in order. */
function rankAt(counts: Uint32Array, place: number): number {
  let seen = 0;
  const rank = counts.findIndex((count) => {
    seen += count;
    return seen > place;
  });
  return rank + 1;
}

/** Type 7 of Hyndman & Fan (1996). */
function rankQuantile(counts: Uint32Array, share: number): number {
  const place = (DRAWS - 1) * share;
  const low = rankAt(counts, Math.floor(place));
  return low + (place - Math.floor(place)) * (rankAt(counts, Math.ceil(place)) - low);
}

/** 20,000 draws; the same seed gives the same ranks. */
export function rankDraws(
  units: readonly GroupCounts[],
  { alpha }: DirichletPrior,
  seed: number,
): RankOfUnit[] {
  const [d = 0, n = 0, p = 0] = alpha;
  const posteriors = units.map(
    ({ detractors, neutrals, promoters }) => [d + detractors, n + neutrals, p + promoters] as const,
  );
  const counts = countRanks(posteriors, seededRandom(seed));
  const lowest = Math.ceil(LOWEST * units.length);
  return units.map((_, unit) => {
    const own = counts.subarray(unit * units.length, (unit + 1) * units.length);
    return {
      median: rankQuantile(own, 0.5),
      interval: [rankQuantile(own, 0.025), rankQuantile(own, 0.975)],
      lowestFifth: own.subarray(0, lowest).reduce((sum, count) => sum + count, 0) / DRAWS,
    };
  });
}
