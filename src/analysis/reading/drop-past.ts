import type { Relation } from '../lexicon/entry.ts';
import type { Hit } from './match-phrases.ts';
import type { Judgement } from './modify.ts';

/**
 * "Antes era ruim, agora ótimo": where a comment sets then against now, only the present is judged.
 * Drops what stands in clauses that speak of the past, if another clause speaks of the present.
 */
export function dropPast(
  judgements: readonly Judgement[],
  hits: readonly Hit[],
  clauseOf: (token: number) => number,
): readonly Judgement[] {
  const past = clausesWith('past', hits, clauseOf);
  if (past.size === 0) return judgements;
  const present = clausesWith('present', hits, clauseOf);
  if (present.size === 0) return judgements;
  return judgements.filter(({ clause }) => !past.has(clause) || present.has(clause));
}

function clausesWith(
  relation: Relation,
  hits: readonly Hit[],
  clauseOf: (token: number) => number,
): Set<number> {
  const clauses = new Set<number>();
  for (const hit of hits) {
    const speaks = hit.entries.some(({ role }) => role.is === 'connective' && role.relation === relation);
    if (speaks) clauses.add(clauseOf(hit.first));
  }
  return clauses;
}
