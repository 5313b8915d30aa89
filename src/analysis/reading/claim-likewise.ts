import { toClaim, type Claim, type Scene } from './claim.ts';
import type { Likewise } from './find-likewise.ts';
import type { Judgement } from './modify.ts';

/**
 * "… péssimo. A entrega também": a topic that nothing judges, beside a word that says "the same", takes what is claimed
 * last before both. Null where there is no such word or claim.
 */
export function claimLikewise(topic: Judgement, claims: readonly Claim[], scene: Scene): Claim | null {
  const likewise = scene.likewise.find((one) => isBeside(one, topic, scene));
  if (likewise === undefined) return null;
  const first = Math.min(likewise.hit.first, topic.first);
  const last = Math.max(likewise.hit.last, topic.last);
  const before = claims.findLast((claim) => claim.last < first);
  if (before === undefined || before.opinion === null || !isToCopy(before, topic, scene)) return null;
  const judged = { ...topic, modifiers: [...topic.modifiers, likewise] };
  return { ...toClaim(judged, before.opinion, 'listed'), first, last };
}

/** Tokens between a topic and the word behind ("the driver was too"), and in front ("neither does the site"). */
const BEHIND = 2;
const IN_FRONT = 1;

/** In the clause of the topic, with nothing judged behind them; what would be under a condition is not said. */
function isBeside(
  likewise: Likewise,
  topic: Judgement,
  { clauses, judgements, coordinations }: Scene,
): boolean {
  const { hit } = likewise;
  const { start, end, relation } = clauses[topic.clause] ?? NOWHERE;
  if (hit.first < start || hit.last >= end || relation === 'condition') return false;
  const isFirst = hit.first === start || coordinations.has(hit.first - 1);
  return (
    isClose({ ...likewise, isFirst }, topic) && !judgements.some((other) => isJudgedBehind(other, topic))
  );
}

const NOWHERE = { start: 0, end: 0, relation: null };

/** Behind a topic the word ends what is said of it; in front, it begins and the topic follows at once. */
function isClose(
  { hit, isFirst, isLast }: Likewise & { readonly isFirst: boolean },
  topic: Judgement,
): boolean {
  if (hit.last < topic.first) return isFirst && topic.first - hit.last - 1 <= IN_FRONT;
  return isLast && hit.first - topic.last - 1 <= BEHIND;
}

function isJudgedBehind({ clause, polarity, first }: Judgement, topic: Judgement): boolean {
  return clause === topic.clause && polarity !== null && first > topic.last;
}

/** No wish, and no phrase that says both of a theme as near as the topic's. */
function isToCopy(claim: Claim, topic: Judgement, { clauses }: Scene): boolean {
  const sentence = (judgement: Judgement | null): number => clauses[judgement?.clause ?? 0]?.sentence ?? 0;
  const isNear = sentence(topic) - sentence(claim.opinion) <= 1;
  const isSaid = claim.topic === claim.opinion && familyOf(claim.theme) === familyOf(topic.theme);
  return isNear && !isSaid && !claim.isWish;
}

function familyOf(theme: string | null): string | undefined {
  return theme?.split('.')[0];
}
