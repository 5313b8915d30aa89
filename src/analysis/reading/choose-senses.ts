import type { Entry } from '../lexicon/entry.ts';
import type { Hit } from './match-phrases.ts';
import type { Clause } from './segment.ts';
import type { Polarity } from '../types.ts';

/** A hit that names a theme, judges, or both, with the sense that fits its surroundings. */
export interface Sense {
  readonly hit: Hit;
  readonly entry: Entry;
  /** Index of its clause. */
  readonly clause: number;
  /** null for a bare opinion. */
  readonly theme: string | null;
  /** null for a bare topic. */
  readonly polarity: Polarity | null;
  /** Whether words nearby had to choose it. */
  readonly isContextual: boolean;
}

/**
 * Chooses one sense for each hit that speaks of themes or judges. An entry with a context counts where a
 * theme of its context is spoken of: in the clause, or, if the clause names no theme, in the sentence, or,
 * if that names none either, in the sentence before. An entry whose context fits beats one without.
 */
export function chooseSenses(hits: readonly Hit[], clauses: readonly Clause[]): Sense[] {
  const clauseOf = clauseFinder(clauses);
  let topics: Topics | null = null;
  const senseOf = (hit: Hit, clause: number): Entry | undefined => {
    const { senses, isContextual } = hit.meaning;
    if (!isContextual) return senses[0];
    topics ??= collectTopics(hits, clauses, clauseOf);
    const around = topics(clause);
    return senses.find((sense) => fits(sense, around));
  };
  const chosen: Sense[] = [];
  for (const hit of hits) {
    const clause = clauseOf(hit.first);
    const entry = senseOf(hit, clause);
    if (entry !== undefined) chosen.push(toSense(hit, entry, clause));
  }
  return chosen;
}

function toSense(hit: Hit, entry: Entry, clause: number): Sense {
  const { role } = entry;
  return {
    hit,
    entry,
    clause,
    theme: role.is === 'topic' || role.is === 'full' ? role.theme : null,
    polarity: role.is === 'opinion' || role.is === 'full' ? role.polarity : null,
    isContextual: entry.near.length > 0,
  };
}

/** Index of the clause in which a token lies. */
export function clauseFinder(clauses: readonly Clause[]): (token: number) => number {
  const starts = clauses.map((clause) => clause.start);
  return (token) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= token) low = middle;
      else high = middle;
    }
    return low;
  };
}

type Topics = (clause: number) => ReadonlySet<string>;

const NO_TOPICS: ReadonlySet<string> = new Set();

/** The themes that surround a clause: its own, else its sentence's, else those of the sentence before. */
function collectTopics(
  hits: readonly Hit[],
  clauses: readonly Clause[],
  clauseOf: (token: number) => number,
): Topics {
  const ofClause = new Map<number, Set<string>>();
  const ofSentence = new Map<number, Set<string>>();
  for (const hit of hits) {
    const clause = clauseOf(hit.first);
    for (const theme of hit.meaning.topics) {
      add(ofClause, clause, theme);
      add(ofSentence, clauses[clause]?.sentence ?? 0, theme);
    }
  }
  return (clause) => {
    const sentence = clauses[clause]?.sentence ?? 0;
    return ofClause.get(clause) ?? ofSentence.get(sentence) ?? ofSentence.get(sentence - 1) ?? NO_TOPICS;
  };
}

function add(map: Map<number, Set<string>>, key: number, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

function fits(entry: Entry, topics: ReadonlySet<string>): boolean {
  if (entry.notNear.some((id) => isSpokenOf(id, topics))) return false;
  return entry.near.length === 0 || entry.near.some((id) => isSpokenOf(id, topics));
}

function isSpokenOf(id: string, topics: ReadonlySet<string>): boolean {
  if (topics.has(id)) return true;
  if (id.includes('.')) return false;
  for (const topic of topics) if (topic.startsWith(id) && topic.charAt(id.length) === '.') return true;
  return false;
}
