import { clauseFinder } from './choose-senses.ts';
import { claimLikewise } from './claim-likewise.ts';
import {
  GENERAL,
  isCoordinated,
  isOneSentence,
  isTopic,
  MILD,
  toClaim,
  type Claim,
  type Scene,
} from './claim.ts';
import type { Judgement } from './modify.ts';
import type { Clause } from './segment.ts';
import type { Polarity } from '../types.ts';

/** Topic → the opinion that reached it. */
export type Opinions = ReadonlyMap<Judgement, Judgement>;

/** The topics that no opinion reached, in the light of what is claimed already. */
export function claimTopics(scene: Scene, opinionOf: Opinions, claims: readonly Claim[]): Claim[] {
  const unjudged = claimUnjudged(scene, opinionOf, claims);
  const toned = claimByTone(scene, opinionOf, [...claims, ...unjudged]);
  return [...unjudged, ...toned].filter((claim) => !isVague(claim, [...claims, ...unjudged]));
}

/** A topic that is only asked about or toned, where a narrower theme of its family is spoken of. */
function isVague({ theme, rule }: Claim, claims: readonly Claim[]): boolean {
  if (rule === 'listed') return false;
  const family = theme.endsWith(OVERALL) ? theme.slice(0, -OVERALL.length) : null;
  return (
    theme === GENERAL || (family !== null && claims.some((other) => isOfFamily(other.theme, family, theme)))
  );
}

function isOfFamily(theme: string, family: string, except: string): boolean {
  return theme !== except && theme.startsWith(`${family}.`);
}

/** Ending of the ids that name a whole family: `agent.overall`, `digital.overall`. */
const OVERALL = '.overall';

/** Topics that share the opinion of the topic beside them, of which the same is said, or which are asked about. */
function claimUnjudged(scene: Scene, opinionOf: Opinions, claims: readonly Claim[]): Claim[] {
  return scene.judgements.flatMap((topic, at): Claim[] => {
    if (!isTopic(topic) || opinionOf.has(topic)) return [];
    const opinion = sharedOpinion(at, scene, opinionOf);
    if (opinion !== undefined)
      return [{ ...toClaim(topic, opinion, 'listed'), first: topic.first, last: topic.last }];
    const likewise = claimLikewise(topic, claims, scene);
    if (likewise !== null) return [likewise];
    const isAsked = scene.clauses[topic.clause]?.isQuestion === true;
    return isAsked ? [toClaim(topic, topic, 'asked')] : [];
  });
}

/**
 * Topics that nothing judges take the tone of their surroundings: in a comment that only complains they are
 * blamed with the rest of their clause; where something is praised, a few words that name a topic and nothing
 * else ("O pequeno-almoço.") praise it.
 */
function claimByTone({ judgements, clauses }: Scene, opinionOf: Opinions, claims: readonly Claim[]): Claim[] {
  const isBlamed = claims.some(({ polarity }) => polarity === 'neg');
  const isPraised = claims.some(({ polarity }) => polarity === 'pos');
  const named = new Set([...claims.map(({ theme }) => theme), GENERAL]);
  const clauseOf = clauseFinder(clauses);
  const speaking = new Set(claims.flatMap(({ first, last }) => [clauseOf(first), clauseOf(last)]));
  const toneOf = ({ clause }: Judgement): Polarity | null => {
    if (speaking.has(clause)) return isBlamed && !isPraised ? 'neg' : null;
    return isPraised && isBare(clause, clauses, isBlamed) ? 'pos' : null;
  };
  return judgements
    .filter((topic) => isTopic(topic) && !opinionOf.has(topic) && topic.entry.strength > MILD)
    .filter((topic) => !named.has(topic.theme ?? GENERAL))
    .flatMap((topic) => {
      const polarity = toneOf(topic);
      return polarity === null ? [] : [{ ...toClaim(topic, topic, 'toned'), polarity, strength: MILD }];
    });
}

/** A clause of a few words; where something is blamed too, it must stand as a sentence of its own. */
function isBare(at: number, clauses: readonly Clause[], mustStandAlone: boolean): boolean {
  const clause = clauses[at];
  if (clause === undefined || clause.end - clause.start > BARE_TOKENS) return false;
  const isAlone = [at - 1, at + 1].every((other) => clauses[other]?.sentence !== clause.sentence);
  return isAlone || !mustStandAlone;
}

/** Tokens of a bare clause, at most, its full stop included. */
const BARE_TOKENS = 5;

/** "Atendimento, preço e entrega ótimos": the opinion of the next or last topic of the list. */
function sharedOpinion(at: number, scene: Scene, opinionOf: Opinions): Judgement | undefined {
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

function isOpposed(left: Judgement, right: Judgement, clauses: readonly Clause[]): boolean {
  return left.clause !== right.clause && clauses[right.clause]?.relation !== null;
}
