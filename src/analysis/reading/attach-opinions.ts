import { clauseFinder } from './choose-senses.ts';
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
  /** How theme and polarity came together; decides the confidence. */
  readonly rule: Rule;
  readonly isWish: boolean;
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
  | 'toned'; // a topic in a comment that only complains

/** Where an opinion without a topic belongs. */
export const GENERAL = 'general.satisfaction';

/** Tokens between an opinion and its topic, at most. */
const ATTACH_REACH = 8;
/** Tokens between an opinion and a full judgement that swallows it ("o problema foi resolvido"). */
const SWALLOW_REACH = 3;

export interface Scene {
  /** In order of the text. */
  readonly judgements: readonly Judgement[];
  readonly clauses: readonly Clause[];
  readonly coordinations: ReadonlySet<number>;
}

/** Brings opinions and topics together, clause by clause. */
export function attachOpinions(scene: Scene): Claim[] {
  const opinionOf = new Map<Judgement, Judgement>();
  const claims: Claim[] = [];
  for (const [at, judgement] of scene.judgements.entries()) {
    if (judgement.polarity === null) continue;
    if (judgement.theme !== null) claims.push(claimFull(judgement));
    else claims.push(...claimOpinion(at, scene, opinionOf));
  }
  claims.push(...claimTopics(scene, opinionOf));
  return [...claims, ...claimByTone(scene, opinionOf, claims)].toSorted(
    (one, other) => one.first - other.first,
  );
}

function claimFull(judgement: Judgement): Claim {
  return toClaim(judgement, judgement, ruleOf(judgement));
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

function toClaim(topic: Judgement, opinion: Judgement, rule: Rule): Claim {
  return {
    theme: topic.theme ?? GENERAL,
    polarity: opinion.polarity ?? 'neu',
    strength: opinion.strength,
    first: Math.min(topic.first, opinion.first),
    last: Math.max(topic.last, opinion.last),
    rule,
    isWish: opinion.wish === 'suggestion' || opinion.wish === 'request',
  };
}

/** The topic of the same clause that costs least to reach. */
function nearestTopic(
  at: number,
  scene: Scene,
  opinionOf: ReadonlyMap<Judgement, Judgement>,
): Judgement | undefined {
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

function countBetween(from: number, to: number, marked: ReadonlySet<number>): number {
  let count = 0;
  for (let token = from + 1; token < to; token++) if (marked.has(token)) count++;
  return count;
}

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

function isTopic(judgement: Judgement): boolean {
  return judgement.theme !== null && judgement.polarity === null;
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

function isCoordinated(one: Judgement, other: Judgement, { coordinations }: Scene): boolean {
  const [left, right] = one.first < other.first ? [one, other] : [other, one];
  return countBetween(left.last, right.first, coordinations) > 0;
}

/** The last topic of the clause before, in the same sentence, if nobody has judged it. */
function topicBefore(
  at: number,
  { judgements, clauses }: Scene,
  opinionOf: ReadonlyMap<Judgement, Judgement>,
): Judgement | undefined {
  const opinion = judgements[at];
  const before = judgements[at - 1];
  if (opinion === undefined || before === undefined || !isTopic(before) || opinionOf.has(before))
    return undefined;
  const isNextClause = before.clause === opinion.clause - 1;
  return isNextClause && isOneSentence(before, opinion, clauses) ? before : undefined;
}

/** Topics that no opinion reached: shared with the topic beside them, asked about, or left alone. */
function claimTopics(scene: Scene, opinionOf: ReadonlyMap<Judgement, Judgement>): Claim[] {
  return scene.judgements.flatMap((topic, at): Claim[] => {
    if (!isTopic(topic) || opinionOf.has(topic)) return [];
    const opinion = sharedOpinion(at, scene, opinionOf);
    if (opinion !== undefined)
      return [{ ...toClaim(topic, opinion, 'listed'), first: topic.first, last: topic.last }];
    const isAsked = scene.clauses[topic.clause]?.isQuestion === true;
    return isAsked ? [toClaim(topic, topic, 'asked')] : [];
  });
}

/** In a comment that only complains, a topic left alone is blamed with the rest of its clause. */
function claimByTone(
  { judgements, clauses }: Scene,
  opinionOf: ReadonlyMap<Judgement, Judgement>,
  claims: readonly Claim[],
): Claim[] {
  const isComplaint = claims.some(({ polarity }) => polarity === 'neg');
  if (!isComplaint || claims.some(({ polarity }) => polarity === 'pos')) return [];
  const named = new Set(claims.map(({ theme }) => theme));
  const clauseOf = clauseFinder(clauses);
  const blamed = new Set(claims.flatMap(({ first, last }) => [clauseOf(first), clauseOf(last)]));
  return judgements
    .filter((topic) => isTopic(topic) && !opinionOf.has(topic) && !named.has(topic.theme ?? GENERAL))
    .filter((topic) => blamed.has(topic.clause))
    .map((topic) => ({ ...toClaim(topic, topic, 'toned'), polarity: 'neg', strength: 1 }));
}

/** "Atendimento, preço e entrega ótimos": the opinion of the next or last topic of the list. */
function sharedOpinion(
  at: number,
  scene: Scene,
  opinionOf: ReadonlyMap<Judgement, Judgement>,
): Judgement | undefined {
  for (const step of [1, -1]) {
    for (let index = at + step; ; index += step) {
      const other = scene.judgements[index];
      if (other === undefined || !isListedWith(other, index - step, scene)) break;
      const opinion = opinionOf.get(other);
      if (opinion !== undefined) return opinion;
    }
  }
  return undefined;
}

/** Whether a topic follows its neighbour in a list: nothing but a comma or a coordination between. */
function isListedWith(other: Judgement, beside: number, scene: Scene): boolean {
  const neighbour = scene.judgements[beside];
  if (neighbour === undefined || !isTopic(other)) return false;
  const [left, right] = other.first < neighbour.first ? [other, neighbour] : [neighbour, other];
  const between = right.hit.first - left.hit.last - 1;
  const isJoined = left.clause !== right.clause || isCoordinated(left, right, scene);
  const isLevel = isOneSentence(left, right, scene.clauses) && !isOpposed(left, right, scene.clauses);
  return between <= LIST_REACH && isJoined && isLevel;
}

/** Tokens between two items of a list: comma, coordination, article. */
const LIST_REACH = 3;

/** Whether two judgements stand in one sentence, at all or unopposed. */
function isOneSentence(left: Judgement, right: Judgement, clauses: readonly Clause[]): boolean {
  return clauses[left.clause]?.sentence === clauses[right.clause]?.sentence;
}

function isOpposed(left: Judgement, right: Judgement, clauses: readonly Clause[]): boolean {
  return left.clause !== right.clause && clauses[right.clause]?.relation !== null;
}
