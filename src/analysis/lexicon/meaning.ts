import type { Entry } from './entry.ts';

/** What a phrase may mean: its entries, sorted once so that reading a comment need not. */
export interface Meaning {
  /** All of them, in the order of their files. */
  readonly entries: readonly Entry[];
  /** Entries that name a theme or judge; those to be preferred first. */
  readonly senses: readonly Entry[];
  /** Themes and families that it speaks of for certain, and so gives as context to others. */
  readonly topics: readonly string[];
  /** Negators, intensifiers, wishes and connectives. */
  readonly modifiers: readonly Entry[];
  readonly flags: readonly Entry[];
  readonly isIdiom: boolean;
  /** Whether it turns opinions round. */
  readonly isNegator: boolean;
  /** Whether it is there only to judge: mute where no sense fits. */
  readonly onlyJudges: boolean;
}

/** Sorts the entries of a phrase by what they do. */
export function toMeaning(entries: readonly Entry[]): Meaning {
  return {
    entries,
    senses: entries.filter(isSense).toSorted((one, other) => preference(other) - preference(one)),
    topics: certainTopics(entries),
    modifiers: entries.filter(({ role }) => MODIFIERS.has(role.is)),
    flags: entries.filter(({ role }) => role.is === 'flag'),
    isIdiom: entries.some((entry) => entry.isIdiom),
    isNegator: entries.some(({ role }) => role.is === 'negator' && role.effect !== 'none'),
    onlyJudges: entries.every(({ role }) => JUDGES.has(role.is)),
  };
}

const MODIFIERS: ReadonlySet<Entry['role']['is']> = new Set(['negator', 'intensifier', 'connective', 'wish']);
const JUDGES: ReadonlySet<Entry['role']['is']> = new Set(['opinion', 'full', 'flag']);

/** A family such as `delivery` gives context and is never a mention. */
function isSense({ role }: Entry): boolean {
  if (role.is === 'topic' || role.is === 'full') return role.theme.includes('.');
  return role.is === 'opinion';
}

/** A context first, the narrower the better; then an entry that judges; then one that names a theme. */
function preference({ near, notNear, role }: Entry): number {
  const [first] = near;
  const judges = role.is === 'full' ? 2 : 0;
  if (first !== undefined) return judges + (first.includes('.') ? 12 : 8);
  return judges + (notNear.length > 0 ? 1 : 0);
}

/** A phrase that waits for a context itself cannot give any by what it judges. */
function certainTopics(entries: readonly Entry[]): string[] {
  const isWaiting = entries.some(({ near }) => near.length > 0);
  return entries.flatMap(({ role, near }) => {
    const isCertain = role.is === 'topic' || (role.is === 'full' && !isWaiting);
    return isCertain && near.length === 0 ? [role.theme] : [];
  });
}
