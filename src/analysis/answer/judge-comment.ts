import type { Claim } from '../reading/claim.ts';
import type { Overall, Polarity } from '../types.ts';
import type { Tone } from '../weighing/weigh-claims.ts';

/** What is known of a comment beside its claims. */
export interface Bearing {
  /** Words of the text. */
  readonly words: number;
  /** Whether any word turns things round. */
  readonly negates: boolean;
  /** Whether it asks, or says that it says nothing. */
  readonly isIdle: boolean;
  readonly tone: Tone;
}

/**
 * The writer's feeling in the whole comment. Some words that deny something and make no claim we know are taken
 * for a complaint: of rated comments of this kind two in three are one.
 */
export function judgeOverall(claims: readonly Claim[], bearing: Bearing): Overall {
  const { praises, complains } = bearing.tone;
  const isNegative = complains || has(claims, 'neg');
  if (praises || has(claims, 'pos')) return isNegative ? 'mixed' : 'pos';
  return isNegative || (claims.length === 0 && denies(bearing)) ? 'neg' : 'neu';
}

function has(claims: readonly Claim[], polarity: Polarity): boolean {
  return claims.some((claim) => claim.polarity === polarity);
}

function denies({ words, negates, isIdle }: Bearing): boolean {
  return negates && !isIdle && words >= DENYING_WORDS;
}

/** Fewer words that deny something ("no, nothing") mostly answer the question and no more. */
const DENYING_WORDS = 4;

/**
 * Balance of praise and complaint, -1…1, two decimals: that of the claims by their strength (0 where nothing is felt),
 * and in equal parts the tone of all words.
 */
export function judgeValence(
  claims: readonly Pick<Claim, 'polarity' | 'strength'>[],
  { balance: tone }: Pick<Tone, 'balance'>,
): number {
  let balance = 0;
  let weight = 0;
  for (const { polarity, strength } of claims) {
    if (polarity === 'neu') continue;
    balance += polarity === 'pos' ? strength : -strength;
    weight += strength;
  }
  const ofClaims = weight === 0 ? 0 : balance / (weight + VALENCE_PRIOR);
  return Math.round(100 * (tone === null ? ofClaims : (ofClaims + tone) / 2)) / 100;
}

/** Strength of a neutral opinion mixed in, so that one mild word does not reach the end of the scale. */
const VALENCE_PRIOR = 1;
