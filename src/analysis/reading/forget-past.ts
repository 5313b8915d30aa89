import type { Relation } from '../lexicon/entry.ts';
import type { Hit } from './match-phrases.ts';
import type { Judgement } from './modify.ts';

/**
 * "Antes era ruim, agora ótimo": where a comment sets then against now, only the present is judged. What
 * stands in a clause that speaks of the past, if another speaks of the present, is no more than a topic.
 */
export function forgetPast(
  judgements: readonly Judgement[],
  hits: readonly Hit[],
  clauseOf: (token: number) => number,
): readonly Judgement[] {
  const past = clausesWith('past', hits, clauseOf);
  if (past.size === 0) return judgements;
  const present = clausesWith('present', hits, clauseOf);
  if (present.size === 0) return judgements;
  return judgements.flatMap((judgement) => {
    if (!past.has(judgement.clause) || present.has(judgement.clause)) return judgement;
    return judgement.theme === null ? [] : { ...judgement, polarity: null };
  });
}

function clausesWith(
  relation: Relation,
  hits: readonly Hit[],
  clauseOf: (token: number) => number,
): Set<number> {
  const clauses = new Set<number>();
  for (const hit of hits) {
    const speaks = hit.meaning.modifiers.some(
      ({ role }) => role.is === 'connective' && role.relation === relation,
    );
    if (speaks) clauses.add(clauseOf(hit.first));
  }
  return clauses;
}
