import { COMPLAINT, PRAISE, type RuledComment } from '../../src/analysis/weighing/clause-evidence.ts';
import { HUNDREDTHS, type ThemeModel } from '../../src/analysis/weighing/theme-model.ts';
import { findPeaks, weighClauses, type Logits } from '../../src/analysis/weighing/weigh-clauses.ts';
import type { Comment } from './read-examples.ts';

/** A theme that a comment may speak of, as a model that has not seen the comment weighs it. In logits. */
export interface Candidate {
  readonly theme: string;
  readonly logit: number;
  /** Praise less complaint in the clause where the theme peaks, and in the whole comment. */
  readonly ofClause: number;
  readonly ofComment: number;
  /** What the rules say of it: empty where they say nothing. */
  readonly ruled: ReadonlySet<string>;
  /** What the coder says of it. */
  readonly labelled: ReadonlySet<string>;
}

/** One comment on the scales. */
export interface TrialComment {
  readonly candidates: readonly Candidate[];
  /** Mentions of the coder. */
  readonly labelled: number;
}

export type Trial = readonly TrialComment[];

/** Weighs comments that the model has not learned from. */
export function tryOut(comments: readonly Comment[], model: ThemeModel): Trial {
  return comments.map((comment) => weighComment(comment, model));
}

function weighComment({ ruled: comment, mentions }: Comment, model: ThemeModel): TrialComment {
  const clauses = weighClauses(comment, model);
  const peaks = findPeaks(clauses, model.heads.length);
  const numberOf = (head: string): number => model.numberOf.get(head) ?? 0;
  const leaning = (logits: Logits | null | undefined): number =>
    ((logits?.[numberOf(PRAISE)] ?? 0) - (logits?.[numberOf(COMPLAINT)] ?? 0)) / HUNDREDTHS;
  const themes = model.heads.filter((head) => head !== PRAISE && head !== COMPLAINT);
  const candidates = themes.map((theme): Candidate => {
    const head = numberOf(theme);
    return {
      theme,
      logit: (peaks.logits[head] ?? 0) / HUNDREDTHS,
      ofClause: leaning(clauses[peaks.clauses[head] ?? 0]),
      ofComment: leaning(peaks.logits),
      ruled: ruledOf(theme, comment),
      labelled: new Set(mentions.filter(([labelled]) => labelled === theme).map(([, polarity]) => polarity)),
    };
  });
  return {
    candidates: candidates.filter(({ logit, ruled }) => logit > LOW || ruled.size > 0),
    labelled: mentions.length,
  };
}

/** Below this logit no theme is worth a look. */
const LOW = -3;

/** The polarities in which the rules claim a theme; a judged one that stands beside a neutral one outdoes it. */
function ruledOf(theme: string, { claims }: RuledComment): Set<string> {
  const found = claims.filter((claim) => claim.theme === theme).map(({ polarity }) => polarity);
  const judged = found.filter((polarity) => polarity !== 'neu');
  return new Set(judged.length > 0 ? judged : found);
}
