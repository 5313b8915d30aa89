import type { Entry, Role } from '../../analysis/lexicon/entry.ts';

/** What becomes of the later of two lines that hold the same phrase. */
export type Collision = 'duplicate' | 'contradiction' | 'shadowed';

/**
 * How `winner`, which is preferred, bears on `loser`, a line of the same phrase; null where both have their use.
 * Of the senses of a phrase one is chosen, so a sense whose surroundings always suit the winner too is never
 * chosen; modifiers and flags of a phrase all act.
 */
export function collide(winner: Entry, loser: Entry): Collision | null {
  if (isSense(winner) && isSense(loser)) return collideSenses(winner, loser);
  if (winner.role.is !== loser.role.is) return null;
  if (isSameRole(winner.role, loser.role)) return fitsWhenever(winner, loser) ? 'duplicate' : null;
  return isOpposite(winner.role, loser.role) ? 'contradiction' : null;
}

function isSense({ role }: Entry): boolean {
  return role.is === 'opinion' || ((role.is === 'topic' || role.is === 'full') && role.theme.includes('.'));
}

function collideSenses(winner: Entry, loser: Entry): Collision | null {
  if (!fitsWhenever(winner, loser)) return null;
  if (isSameRole(winner.role, loser.role)) return 'duplicate';
  if (isOpposite(winner.role, loser.role)) return 'contradiction';
  const givesContext = loser.role.is === 'topic' && loser.near.length === 0;
  return givesContext ? null : 'shadowed';
}

function isSameRole(one: Role, other: Role): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether `winner` suits all surroundings that suit `loser`. */
function fitsWhenever(winner: Entry, loser: Entry): boolean {
  const isSpoken = (id: string, ids: readonly string[]): boolean =>
    ids.includes(id) || ids.includes(id.split('.')[0] ?? id);
  const isFree = winner.notNear.every((id) => isSpoken(id, loser.notNear));
  if (winner.near.length === 0) return isFree;
  return isFree && loser.near.length > 0 && loser.near.every((id) => isSpoken(id, winner.near));
}

/** Whether two roles of a kind say opposite things of the same. */
function isOpposite(one: Role, other: Role): boolean {
  if ('polarity' in one && 'polarity' in other) return isOpposed(one, other);
  const isOneWay = isBehind(one) === isBehind(other);
  return isOneWay && effectOf(one) !== effectOf(other);
}

function isBehind(role: Role): boolean {
  return 'isBefore' in role && role.isBefore;
}

/** The side that a modifier takes. */
function effectOf(role: Role): string {
  if ('effect' in role) return role.effect;
  return 'factor' in role && role.factor < 1 ? 'weaken' : 'strengthen';
}

type Judging = Extract<Role, { readonly polarity: unknown }>;

/** Praise against blame, of the same theme or of none in particular. */
function isOpposed(one: Judging, other: Judging): boolean {
  const polarities = new Set([one.polarity, other.polarity]);
  const isOneTheme = one.is === 'opinion' || other.is === 'opinion' || one.theme === other.theme;
  return isOneTheme && polarities.has('pos') && polarities.has('neg');
}
