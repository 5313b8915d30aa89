import { analyze, type Resources } from '../../analysis/analyze.ts';
import type { LexiconSources } from '../../analysis/lexicon/compile-lexicon.ts';
import { loadResources } from '../../lexicons/load-resources.ts';
import { isHeldAside, type GoldSet } from './gold.ts';
import { scoreComment, type CommentScore } from './score-comment.ts';

/** One way to run the engine. */
export interface Variant {
  readonly name: string;
  readonly resources: Resources;
}

/** Without the learned weights. */
export const RULES = 'rules alone';
/** As it ships. */
const WEIGHED = 'with learned layer';

/** The rules alone and, if asked, with the learned layer; the last is the one looked at closely. */
export function loadVariants(sources: LexiconSources, isWeighed: boolean): [Variant, ...Variant[]] {
  const rules: Variant = { name: RULES, resources: loadResources({ sources, isWeighed: false }) };
  return isWeighed ? [rules, { name: WEIGHED, resources: loadResources({ sources }) }] : [rules];
}

/** The comments of one language as one variant got them: all, and those held aside. */
export interface ScoredSet {
  readonly name: string;
  readonly variant: string;
  readonly scores: readonly CommentScore[];
  readonly heldAside: readonly CommentScore[];
}

/** How a variant gets labelled comments. */
export function scoreSets(sets: readonly GoldSet[], { name: variant, resources }: Variant): ScoredSet[] {
  return sets.map(({ name, comments }) => {
    const scored = comments.map((comment) => ({
      isAside: isHeldAside(comment),
      score: scoreComment(comment, analyze(comment.text, resources)),
    }));
    const aside = scored.filter(({ isAside }) => isAside);
    return {
      name,
      variant,
      scores: scored.map(({ score }) => score),
      heldAside: aside.map(({ score }) => score),
    };
  });
}
