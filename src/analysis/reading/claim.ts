import type { Likewise } from './find-likewise.ts';
import type { Judgement } from './modify.ts';
import type { Clause } from './segment.ts';
import type { Polarity } from '../types.ts';

/** A theme with what is said of it, still in tokens. */
export interface Claim {
  readonly theme: string;
  readonly polarity: Polarity;
  /** 0-3. */
  readonly strength: number;
  readonly first: number;
  readonly last: number;
  /** What names the theme, and what judges it: the same where one phrase does both; null where the weights say it. */
  readonly topic: Judgement | null;
  readonly opinion: Judgement | null;
  /** How theme and polarity came together. */
  readonly rule: Rule;
  /** Probability (0-1) that theme and polarity are right. */
  readonly confidence: number;
  readonly isWish: boolean;
  /** Whether the word itself is mild, whatever strengthens it. */
  readonly isMild: boolean;
}

export type Rule =
  | 'full' // one phrase says both
  | 'context' // one phrase says both, in the sense that its surroundings choose
  | 'negated' // one phrase says both, turned round
  | 'attached' // an opinion beside its topic
  | 'listed' // a topic that shares the opinion of the topic beside it
  | 'carried' // an opinion whose topic stands in the clause before
  | 'lacking' // a topic said to be missing
  | 'wished' // a topic wished for
  | 'general' // an opinion without any topic
  | 'asked' // a topic in a question
  | 'toned' // a topic in a comment that only complains
  | 'weighed'; // no phrase, but the words of a clause taken together

/**
 * Confidence of a claim by its rule alone: the share found in the sentences of
 * test/analysis/sentences and examples/comments, whose authors have not seen the lexicons (listed: too few, a guess).
 */
const CONFIDENCE: Readonly<Record<Rule, number>> = {
  full: 0.75,
  context: 0.7,
  negated: 0.75,
  attached: 0.77,
  listed: 0.5,
  carried: 0.5,
  lacking: 0.4,
  wished: 0.5,
  general: 0.43,
  asked: 0.46,
  toned: 0.52,
  weighed: 0.5,
};

/** Where an opinion without a topic belongs. */
export const GENERAL = 'general.satisfaction';

/** Strength of a mild word, see data/lexicons/README.md. */
export const MILD = 1;

export interface Scene {
  /** In order of the text. */
  readonly judgements: readonly Judgement[];
  readonly clauses: readonly Clause[];
  readonly coordinations: ReadonlySet<number>;
  readonly likewise: readonly Likewise[];
}

export function toClaim(topic: Judgement, opinion: Judgement, rule: Rule): Claim {
  return {
    theme: topic.theme ?? GENERAL,
    polarity: opinion.polarity ?? 'neu',
    strength: opinion.strength,
    first: Math.min(topic.first, opinion.first),
    last: Math.max(topic.last, opinion.last),
    topic,
    opinion,
    rule,
    confidence: CONFIDENCE[rule],
    isWish: opinion.wish === 'suggestion' || opinion.wish === 'request',
    isMild: opinion.entry.strength <= MILD,
  };
}

export function isTopic(judgement: Judgement): boolean {
  return judgement.theme !== null && judgement.polarity === null;
}

/** Whether a coordination stands between two judgements. */
export function isCoordinated(one: Judgement, other: Judgement, { coordinations }: Scene): boolean {
  const [left, right] = one.first < other.first ? [one, other] : [other, one];
  return countBetween(left.last, right.first, coordinations) > 0;
}

/** Marked tokens between two tokens. */
export function countBetween(from: number, to: number, marked: ReadonlySet<number>): number {
  let count = 0;
  for (let token = from + 1; token < to; token++) if (marked.has(token)) count++;
  return count;
}

/** Whether two judgements stand in one sentence, at all or unopposed. */
export function isOneSentence(left: Judgement, right: Judgement, clauses: readonly Clause[]): boolean {
  return clauses[left.clause]?.sentence === clauses[right.clause]?.sentence;
}
