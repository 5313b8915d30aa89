import type { Claim } from '../reading/claim.ts';
import type { Overall } from '../types.ts';

/** What is known of a comment beside its claims. */
export interface Bearing {
  /** Words of the text. */
  readonly words: number;
  /** Whether any word turns things round. */
  readonly negates: boolean;
  /** Whether it asks, or says that it says nothing. */
  readonly isIdle: boolean;
}

/**
 * The writer's feeling in the whole comment. Some words that deny something and make no claim we know are taken
 * for a complaint: of rated comments of this kind two in three are one.
 */
export function judgeOverall(claims: readonly Claim[], bearing: Bearing): Overall {
  const isPositive = claims.some((claim) => claim.polarity === 'pos');
  const isNegative = claims.some((claim) => claim.polarity === 'neg');
  if (isPositive && isNegative) return 'mixed';
  if (isPositive) return 'pos';
  return isNegative || (claims.length === 0 && denies(bearing)) ? 'neg' : 'neu';
}

function denies({ words, negates, isIdle }: Bearing): boolean {
  return negates && !isIdle && words >= DENYING_WORDS;
}

/** Fewer words that deny something ("no, nothing") mostly answer the question and no more. */
const DENYING_WORDS = 4;

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
