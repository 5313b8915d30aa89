import { chooseSenses, type Sense } from './choose-senses.ts';
import { keepLongest, type Hit, type ReadToken } from './match-phrases.ts';
import { segment, type Clause } from './segment.ts';

/** What the phrases of a comment come to. */
export interface Settled {
  readonly hits: readonly Hit[];
  readonly clauses: readonly Clause[];
  readonly senses: readonly Sense[];
  /** Phrases that were given up because no sense of theirs fits their surroundings. */
  readonly mute: ReadonlySet<Hit>;
}

/**
 * The phrases that stand, in clauses, with their senses. A phrase none of whose senses fits its surroundings
 * makes room for the shorter phrases inside it, once.
 */
export function settle(tokens: readonly ReadToken[], found: readonly Hit[]): Settled {
  const first = read(tokens, found, NOTHING);
  const spoken = new Set(first.senses.map(({ hit }) => hit));
  const mute = new Set(first.hits.filter((hit) => !spoken.has(hit) && hit.meaning.onlyJudges));
  return mute.size === 0 ? first : read(tokens, found, mute);
}

const NOTHING: ReadonlySet<Hit> = new Set();

function read(tokens: readonly ReadToken[], found: readonly Hit[], mute: ReadonlySet<Hit>): Settled {
  const standing = mute.size === 0 ? found : found.filter((hit) => !mute.has(hit));
  const hits = keepLongest(standing, tokens.length);
  const clauses = segment(tokens, hits);
  return { hits, clauses, senses: chooseSenses(hits, clauses), mute };
}
