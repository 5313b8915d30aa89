import { NOBODY, addGroups, type Tally } from './tally.ts';

function mergeCounts<K>(a: ReadonlyMap<K, number>, b: ReadonlyMap<K, number>): Map<K, number> {
  const merged = new Map(a);
  for (const [key, count] of b) {
    merged.set(key, (merged.get(key) ?? 0) + count);
  }
  return merged;
}

/** merge(tally(A), tally(B)) = tally(A and B together). */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const mentions = new Map(a.mentions);
  for (const [key, counts] of b.mentions) {
    mentions.set(key, addGroups(mentions.get(key) ?? NOBODY, counts));
  }
  return {
    responses: addGroups(a.responses, b.responses),
    commented: a.commented + b.commented,
    saidNothing: a.saidNothing + b.saidNothing,
    commentsWithoutScore: a.commentsWithoutScore + b.commentsWithoutScore,
    commenters: addGroups(a.commenters, b.commenters),
    unexplained: addGroups(a.unexplained, b.unexplained),
    generalOnly: addGroups(a.generalOnly, b.generalOnly),
    scores: mergeCounts(a.scores, b.scores),
    languages: mergeCounts(a.languages, b.languages),
    mentions,
  };
}
