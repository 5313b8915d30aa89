import type { Claim } from '../reading/claim.ts';
import { addClaim, type Scales } from './add-claim.ts';
import { COMPLAINT, PRAISE, type RuledComment } from './clause-evidence.ts';
import { HUNDREDTHS, type ThemeModel } from './theme-model.ts';
import { toChance } from './to-chance.ts';
import { findPeaks, weighClauses } from './weigh-clauses.ts';

/** What weighing makes of the claims of the rules. */
export interface Weighed {
  /** All claims of the rules, now as sure as the whole comment makes them. */
  readonly ruled: readonly Claim[];
  /** Those of them that the rest of the comment speaks against. */
  readonly doubted: ReadonlySet<Claim>;
  /** Claims that no rule makes. */
  readonly added: readonly Claim[];
  /** What the words as a whole say. */
  readonly tone: Tone;
}

/** Praise and complaint of a comment as a whole, whatever it is about. */
export interface Tone {
  readonly praises: boolean;
  readonly complains: boolean;
  /** Chance of praise less chance of complaint, -1…1, two decimals; null without a model. */
  readonly balance: number | null;
}

const UNTOLD: Tone = { praises: false, complains: false, balance: null };

/** The claims that are left, in order of the text. */
export function standing({ ruled, doubted, added }: Weighed): Claim[] {
  return [...ruled.filter((claim) => !doubted.has(claim)), ...added].toSorted(
    (one, other) => one.first - other.first,
  );
}

/**
 * Weighs what the rules claim against what all the words of each clause speak for; all stands without a model. A claim of
 * a theme that the model has never learned (a workspace's own) stands, as sure as its rule.
 */
export function weighClaims(comment: RuledComment, model: ThemeModel | null): Weighed {
  if (model === null) return { ruled: comment.claims, doubted: new Set(), added: [], tone: UNTOLD };
  const clauses = weighClauses(comment, model);
  const peaks = findPeaks(clauses, model.heads.length);
  const [ruledThreshold, weighedThreshold, felt] = thresholdsOf(model);
  const logitOf = (head: string): number => peaks.logits[model.numberOf.get(head) ?? -1] ?? 0;
  const isLearned = ({ theme }: Claim): boolean => model.numberOf.has(theme);
  const ruled = comment.claims.map((claim) =>
    isLearned(claim) ? { ...claim, confidence: surety(logitOf(claim.theme), model) } : claim,
  );
  const claimed = new Set([...ruled.map(({ theme }) => theme), PRAISE, COMPLAINT]);
  const scales: Scales = { comment, model, clauses, peaks };
  const added: Claim[] = [];
  for (let head = 0; head < model.heads.length; head++) {
    const isLikely = (peaks.logits[head] ?? 0) >= weighedThreshold;
    if (isLikely && !claimed.has(model.heads[head] ?? '')) added.push(addClaim(head, scales));
  }
  return {
    ruled,
    doubted: new Set(ruled.filter((claim) => isLearned(claim) && logitOf(claim.theme) < ruledThreshold)),
    added,
    tone: {
      praises: logitOf(PRAISE) >= felt,
      complains: logitOf(COMPLAINT) >= felt,
      balance: toChance(logitOf(PRAISE) / HUNDREDTHS) - toChance(logitOf(COMPLAINT) / HUNDREDTHS),
    },
  };
}

/** In hundredths of a logit. */
function thresholdsOf({ settings }: ThemeModel): [ruled: number, weighed: number, felt: number] {
  const { ruledThreshold, weighedThreshold, felt } = settings;
  return [ruledThreshold * HUNDREDTHS, weighedThreshold * HUNDREDTHS, felt * HUNDREDTHS];
}

/** How sure a claim of the rules is, from the logit of its theme in hundredths. */
function surety(logit: number, { settings }: ThemeModel): number {
  return toChance(settings.ruledOffset + (settings.ruledSlope * logit) / HUNDREDTHS);
}
