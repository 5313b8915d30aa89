import type { Entry } from '../lexicon/entry.ts';
import type { Hit, ReadToken } from './match-phrases.ts';
import { findCoordinations, type Modifier } from './modify.ts';

/** A word that says the same of something else ("também", "tampoc", "neither"). */
export interface Likewise extends Modifier {
  /** Whether no word but a coordination follows. */
  readonly isLast: boolean;
}

/** In the order of the text. */
export function findLikewise(hits: readonly Hit[], tokens: readonly ReadToken[]): Likewise[] {
  const coordinations = findCoordinations(hits);
  return hits.flatMap((hit) => {
    const entry = hit.meaning.modifiers.find(isLikewise);
    if (entry === undefined) return [];
    const next = hit.last + 1;
    return [{ entry, hit, isLast: tokens[next]?.kind !== 'word' || coordinations.has(next) }];
  });
}

function isLikewise({ role }: Entry): boolean {
  return role.is === 'connective' && role.relation === 'likewise';
}
