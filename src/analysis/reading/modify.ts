import { clauseFinder, type Sense } from './choose-senses.ts';
import type { Entry, NegatorEffect, WishEffect } from '../lexicon/entry.ts';
import type { Hit } from './match-phrases.ts';
import type { Clause } from './segment.ts';
import type { Polarity } from '../types.ts';

/** A sense after the negators, intensifiers and wishes of its clause have done their work. */
export interface Judgement extends Sense {
  readonly polarity: Polarity | null;
  /** 0-3: the entry's strength times the intensifiers' factors. */
  readonly strength: number;
  readonly isNegated: boolean;
  readonly wish: WishEffect | null;
  /** What acted on it, in the order of the text. */
  readonly modifiers: readonly Modifier[];
  /** First and last token of its evidence, modifiers included. */
  readonly first: number;
  readonly last: number;
}

/** A negator, intensifier or wish where it stands. */
export interface Modifier {
  readonly entry: Entry;
  readonly hit: Hit;
}

const NO_MODIFIERS: readonly Modifier[] = [];

/** Tokens over which an intensifier works. */
const INTENSIFIER_REACH = 3;
/** Tokens between "falta de" and the topic that is lacking, at most. */
const LACK_REACH = 3;
/** How much of its strength a judgement keeps when it is turned round: "not bad" is less than "good". */
const LITOTES = 0.6;

const OPPOSITE = { pos: 'neg', neg: 'pos', neu: 'neu' } as const;

/** Applies negators, intensifiers and wishes to the senses in their scope. */
export function modify(
  senses: readonly Sense[],
  hits: readonly Hit[],
  clauses: readonly Clause[],
): Judgement[] {
  const drafts = senses.map(asIs);
  const scene: Scene = {
    byFirst: new Map(drafts.map((draft) => [draft.hit.first, draft])),
    byLast: new Map(drafts.map((draft) => [draft.hit.last, draft])),
    clauses,
    clauseOf: clauseFinder(clauses),
    coordinations: findCoordinations(hits),
  };
  for (const hit of hits) {
    for (const entry of hit.meaning.modifiers) applyModifier({ entry, hit }, scene);
  }
  return drafts;
}

/** First tokens of the connectives that put equals side by side ("e", "i", "and"). */
export function findCoordinations(hits: readonly Hit[]): Set<number> {
  const isCoordination = ({ role }: Entry): boolean =>
    role.is === 'connective' && role.relation === 'coordination';
  return new Set(hits.filter((hit) => hit.meaning.modifiers.some(isCoordination)).map((hit) => hit.first));
}

type Draft = { -readonly [K in keyof Judgement]: Judgement[K] };

interface Scene {
  readonly byFirst: ReadonlyMap<number, Draft>;
  readonly byLast: ReadonlyMap<number, Draft>;
  readonly clauses: readonly Clause[];
  readonly clauseOf: (token: number) => number;
  readonly coordinations: ReadonlySet<number>;
}

function asIs({ hit, entry, clause, theme, polarity, isContextual }: Sense): Draft {
  return {
    hit,
    entry,
    clause,
    theme,
    polarity,
    isContextual,
    strength: entry.strength,
    isNegated: false,
    wish: null,
    modifiers: NO_MODIFIERS,
    first: hit.first,
    last: hit.last,
  };
}

function applyModifier(modifier: Modifier, scene: Scene): void {
  const { role } = modifier.entry;
  if (role.is === 'negator') {
    if (role.effect !== 'none') applyNegator(role, modifier, scene);
  } else if (role.is === 'intensifier') {
    applyIntensifier(role, modifier, scene);
  } else if (role.is === 'wish') {
    const isChange = role.effect === 'suggestion';
    const until = isChange ? conditionBehind(modifier.hit, scene) : undefined;
    const reach = { reach: role.reach, isBefore: false, isStopped: false, until };
    for (const draft of scope(modifier.hit, reach, scene)) wish(draft, modifier, role.effect);
  }
}

interface Reach {
  /** Tokens. */
  readonly reach: number;
  /** Whether the modifier stands behind what it modifies. */
  readonly isBefore: boolean;
  /** Whether a coordination ends its scope. */
  readonly isStopped: boolean;
  /** Another clause that it reaches. */
  readonly until?: number | undefined;
}

/** "Seria bom se …": what is wished for stands in the condition that follows at once. */
function conditionBehind({ last }: Hit, { clauses, clauseOf }: Scene): number | undefined {
  const next = clauseOf(last) + 1;
  const isBehind = clauses[next]?.relation === 'condition' && clauses[next].start === last + 1;
  return isBehind ? next : undefined;
}

/** Senses of the modifier's clause within reach, nearest first. */
function* scope(hit: Hit, { reach, isBefore, isStopped, until }: Reach, scene: Scene): Generator<Draft> {
  const [from, step, drafts] = isBefore ? [hit.first, -1, scene.byLast] : [hit.last, 1, scene.byFirst];
  const own = scene.clauseOf(from);
  const isReached = ({ clause }: Draft): boolean => clause === own || clause === until;
  for (let away = 1; away <= reach; away++) {
    const at = from + away * step;
    if (isStopped && scene.coordinations.has(at)) return;
    const draft = drafts.get(at);
    if (draft !== undefined && isReached(draft)) yield draft;
  }
}

interface NegatorRole {
  readonly effect: NegatorEffect;
  readonly reach: number;
  readonly isBefore: boolean;
}

/** Negates the first judgement in scope; or a plain topic close by, where that is said to be lacking. */
function applyNegator({ effect, reach, isBefore }: NegatorRole, modifier: Modifier, scene: Scene): void {
  const { hit } = modifier;
  for (const draft of scope(hit, { reach, isBefore, isStopped: true }, scene)) {
    if (draft.polarity !== null) {
      if (canBeNegated(draft)) negate(draft, modifier);
      return;
    }
    const isClose = draft.hit.first - hit.last <= LACK_REACH;
    if (effect === 'lack' && isClose && !isJudgedBeside(draft, scene)) {
      draft.polarity = 'neg';
      draft.isNegated = true;
      widen(draft, modifier);
      return;
    }
  }
}

/** Neither a phrase that says "not" itself nor an emoji, which belongs to no language. */
function canBeNegated({ hit, entry }: Draft): boolean {
  return !hit.holdsNegator && entry.language !== '';
}

function isJudgedBeside(topic: Draft, scene: Scene): boolean {
  const beside = scope(topic.hit, { reach: LACK_REACH, isBefore: false, isStopped: true }, scene);
  return [...beside].some((draft) => draft.polarity !== null);
}

/** Turns a judgement round, once, however many negators stand before it. */
function negate(draft: Draft, modifier: Modifier): void {
  if (!draft.isNegated && draft.polarity !== null) {
    draft.polarity = OPPOSITE[draft.polarity];
    draft.strength *= LITOTES;
  }
  draft.isNegated = true;
  widen(draft, modifier);
}

function applyIntensifier(
  role: { readonly factor: number; readonly isBefore: boolean },
  modifier: Modifier,
  scene: Scene,
): void {
  for (const draft of scope(
    modifier.hit,
    { reach: INTENSIFIER_REACH, isBefore: role.isBefore, isStopped: false },
    scene,
  )) {
    if (draft.polarity === null) continue;
    draft.strength = Math.min(3, draft.strength * role.factor);
    widen(draft, modifier);
    return;
  }
}

/** What is wished for is missing: praise under a wish is a mild complaint. */
function wish(draft: Draft, modifier: Modifier, effect: WishEffect): void {
  draft.wish = effect;
  draft.modifiers = [...draft.modifiers, modifier];
  if (effect === 'hope' || draft.polarity === 'neg') return;
  draft.polarity = 'neg';
  draft.strength = 1;
  include(draft, modifier.hit);
}

/** A modifier belongs to the evidence of what it acts on. */
function widen(draft: Draft, modifier: Modifier): void {
  draft.modifiers = [...draft.modifiers, modifier];
  include(draft, modifier.hit);
}

function include(draft: Draft, hit: Hit): void {
  draft.first = Math.min(draft.first, hit.first);
  draft.last = Math.max(draft.last, hit.last);
}
