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
  /** Whether it does more than flag. */
  readonly saysSomething: boolean;
  /** Whether its surroundings have a say in which of its senses is meant. */
  readonly isContextual: boolean;
  /** Whether it turns opinions round. */
  readonly isNegator: boolean;
  /** Whether it is there only to judge: mute where no sense fits. */
  readonly onlyJudges: boolean;
}

/** Sorts the entries of a phrase by what they do. */
export function toMeaning(entries: readonly Entry[]): Meaning {
  const senses = select(entries, isSense);
  const topics = certainTopics(entries);
  const modifiers = select(entries, ({ role }) => MODIFIERS.has(role.is));
  return {
    entries,
    senses: senses.length > 1 ? senses.toSorted((one, other) => preference(other) - preference(one)) : senses,
    topics,
    modifiers,
    flags: select(entries, ({ role }) => role.is === 'flag'),
    isIdiom: entries.some((entry) => entry.isIdiom),
    saysSomething: senses.length + modifiers.length + topics.length > 0,
    isContextual: senses.some(({ near, notNear }) => near.length + notNear.length > 0),
    isNegator: entries.some(({ role }) => role.is === 'negator' && role.effect !== 'none'),
    onlyJudges: entries.every(({ role }) => JUDGES.has(role.is)),
  };
}

/** As `filter`, but lists that keep all or nothing are shared: there are some hundred thousand. */
function select(entries: readonly Entry[], isWanted: (entry: Entry) => boolean): readonly Entry[] {
  if (entries.every(isWanted)) return entries;
  return entries.some(isWanted) ? entries.filter(isWanted) : NONE;
}

const NONE: readonly never[] = [];

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
function certainTopics(entries: readonly Entry[]): readonly string[] {
  const isWaiting = entries.some(({ near }) => near.length > 0);
  const topics: string[] = [];
  for (const { role, near } of entries) {
    const isCertain = role.is === 'topic' || (role.is === 'full' && !isWaiting);
    if (isCertain && near.length === 0) topics.push(role.theme);
  }
  return topics.length === 0 ? NONE : topics;
}
