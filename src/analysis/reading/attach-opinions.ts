import {
  countBetween,
  GENERAL,
  isCoordinated,
  isOneSentence,
  isTopic,
  toClaim,
  type Claim,
  type Rule,
  type Scene,
} from './claim.ts';
import { claimTopics, type Opinions } from './claim-topics.ts';
import type { Judgement } from './modify.ts';

/** Tokens between an opinion and its topic, at most. */
const ATTACH_REACH = 8;
/** Tokens between an opinion and a full judgement that swallows it ("o problema foi resolvido"). */
const SWALLOW_REACH = 3;

/** Brings opinions and topics together, clause by clause. */
export function attachOpinions(scene: Scene): Claim[] {
  const opinionOf = new Map<Judgement, Judgement>();
  const claims: Claim[] = [];
  for (const [at, judgement] of scene.judgements.entries()) {
    if (judgement.polarity === null) continue;
    if (judgement.theme !== null) claims.push(claimFull(judgement, scene));
    else claims.push(...claimOpinion(at, scene, opinionOf));
  }
  claims.push(...claimTopics(scene, opinionOf, claims));
  return claims.toSorted((one, other) => one.first - other.first);
}

/** Thanks and other mild general words count only where nothing else is said. */
export function withoutCourtesies(claims: readonly Claim[]): Claim[] {
  const isCourtesy = ({ theme, isMild }: Claim): boolean => theme === GENERAL && isMild;
  const isMore = claims.some(({ theme }) => theme !== GENERAL);
  return claims.filter((claim) => !isMore || !isCourtesy(claim));
}

function claimFull(judgement: Judgement, { clauses }: Scene): Claim {
  const claim = toClaim(judgement, judgement, ruleOf(judgement));
  const isAsked = clauses[judgement.clause]?.isQuestion === true && claim.polarity === 'pos';
  return isAsked && claim.rule !== 'wished' ? { ...claim, polarity: 'neu', rule: 'asked' } : claim;
}

function ruleOf({ entry, wish, isNegated, isContextual }: Judgement): Rule {
  if (entry.role.is === 'topic') return wish === null ? 'lacking' : 'wished';
  if (isNegated) return 'negated';
  return isContextual ? 'context' : 'full';
}

function claimOpinion(at: number, scene: Scene, opinionOf: Map<Judgement, Judgement>): Claim[] {
  const opinion = scene.judgements[at];
  if (opinion === undefined) return [];
  const topic = nearestTopic(at, scene, opinionOf);
  if (topic !== undefined) {
    opinionOf.set(topic, opinion);
    return [toClaim(topic, opinion, 'attached')];
  }
  if (isSwallowed(at, scene)) return [];
  const before = topicBefore(at, scene, opinionOf);
  if (before !== undefined) {
    opinionOf.set(before, opinion);
    return [toClaim(before, opinion, 'carried')];
  }
  return [toClaim({ ...opinion, theme: GENERAL }, opinion, 'general')];
}

/** The topic of the same clause that costs least to reach. */
function nearestTopic(at: number, scene: Scene, opinionOf: Opinions): Judgement | undefined {
  let best: Judgement | undefined;
  let least = ATTACH_REACH;
  for (const topic of neighbours(at, scene, ATTACH_REACH)) {
    if (!isTopic(topic)) continue;
    const cost = costOf(topic, at, scene) + (opinionOf.has(topic) ? 2 : 0);
    if (cost < least) [best, least] = [topic, cost];
  }
  return best;
}

/**
 * Tokens between, with a preference: "great service" (directly before its topic) is nearest, then the topic
 * in front ("o preço é bom"), then one behind; a coordination between keeps apart.
 */
function costOf(topic: Judgement, at: number, { judgements, coordinations }: Scene): number {
  const opinion = judgements[at]?.hit ?? topic.hit;
  const isBehind = topic.hit.first > opinion.last;
  const [left, right] = isBehind ? [opinion, topic.hit] : [topic.hit, opinion];
  const between = right.first - left.last - 1;
  const distance = isBehind ? between + (between === 0 ? -1 : 1) : between;
  return distance + COORDINATION_COST * countBetween(left.last, right.first, coordinations);
}

/** Tokens that a coordination between an opinion and a topic counts for. */
const COORDINATION_COST = 3;

/** Judgements of the same clause whose phrase lies within `reach` tokens, on both sides. */
function* neighbours(at: number, { judgements }: Scene, reach: number): Generator<Judgement> {
  const centre = judgements[at];
  if (centre === undefined) return;
  for (const step of [-1, 1]) {
    for (let index = at + step; ; index += step) {
      const other = judgements[index];
      if (other === undefined || other.clause !== centre.clause) break;
      if (step < 0 ? centre.first - other.last > reach : other.first - centre.last > reach) break;
      yield other;
    }
  }
}

/** "Péssima demora", "o problema foi resolvido": the full judgement says it already. */
function isSwallowed(at: number, scene: Scene): boolean {
  const opinion = scene.judgements[at];
  if (opinion === undefined) return false;
  for (const other of neighbours(at, scene, SWALLOW_REACH)) {
    if (other.theme !== null && other.polarity !== null && !isCoordinated(opinion, other, scene)) return true;
  }
  return false;
}

/** The last topic of the clause before, in the same sentence, if nobody has judged it. */
function topicBefore(at: number, { judgements, clauses }: Scene, opinionOf: Opinions): Judgement | undefined {
  const opinion = judgements[at];
  const before = judgements[at - 1];
  if (opinion === undefined || before === undefined || !isTopic(before) || opinionOf.has(before))
    return undefined;
  const isNextClause = before.clause === opinion.clause - 1;
  return isNextClause && isOneSentence(before, opinion, clauses) ? before : undefined;
}
