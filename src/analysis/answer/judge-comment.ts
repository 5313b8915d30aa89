import type { Claim } from '../reading/claim.ts';
import type { Overall } from '../types.ts';

/** The writer's feeling in the whole comment. */
export function judgeOverall(claims: readonly Claim[]): Overall {
  const isPositive = claims.some((claim) => claim.polarity === 'pos');
  const isNegative = claims.some((claim) => claim.polarity === 'neg');
  if (isPositive && isNegative) return 'mixed';
  if (isPositive) return 'pos';
  return isNegative ? 'neg' : 'neu';
}

/** Balance of praise and complaint by strength, -1…1, two decimals; 0 where nothing is felt. */
export function judgeValence(claims: readonly Claim[]): number {
  let balance = 0;
  let weight = 0;
  for (const { polarity, strength } of claims) {
    if (polarity === 'neu') continue;
    balance += polarity === 'pos' ? strength : -strength;
    weight += strength;
  }
  return weight === 0 ? 0 : Math.round((100 * balance) / (weight + VALENCE_PRIOR)) / 100;
}

/** Strength of a neutral opinion mixed in, so that one mild word does not reach the end of the scale. */
const VALENCE_PRIOR = 1;
