import { COMPLAINT, PRAISE, type ClauseEvidence } from '../../src/analysis/weighing/clause-evidence.ts';
import { HUNDREDTHS, type ThemeModel } from '../../src/analysis/weighing/theme-model.ts';
import { peakOf, weighClause } from '../../src/analysis/weighing/weigh-clauses.ts';
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

function weighComment({ clauses, mentions }: Comment, model: ThemeModel): TrialComment {
  const logits = clauses.map((clause) => weighClause(clause, model));
  const numberOf = (head: string): number => model.numberOf.get(head) ?? 0;
  const at = (head: string) => peakOf(logits, numberOf(head));
  const leaning = (clause: number): number =>
    (logits[clause]?.[numberOf(PRAISE)] ?? 0) - (logits[clause]?.[numberOf(COMPLAINT)] ?? 0);
  const [praise, complaint] = [at(PRAISE).logit / HUNDREDTHS, at(COMPLAINT).logit / HUNDREDTHS];
  const themes = model.heads.filter((head) => head !== PRAISE && head !== COMPLAINT);
  const candidates = themes.map((theme): Candidate => {
    const { logit, clause } = at(theme);
    return {
      theme,
      logit: logit / HUNDREDTHS,
      ofClause: leaning(clause) / HUNDREDTHS,
      ofComment: praise - complaint,
      ruled: ruledOf(theme, clauses),
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
function ruledOf(theme: string, clauses: readonly ClauseEvidence[]): Set<string> {
  const found = ['pos', 'neg', 'neu'].filter((polarity) =>
    clauses.some(({ features }) => features.has(`${theme} ${polarity}`)),
  );
  return new Set(found.length > 1 ? found.filter((polarity) => polarity !== 'neu') : found);
}
