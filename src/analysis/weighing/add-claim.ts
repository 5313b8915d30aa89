import type { Claim } from '../reading/claim.ts';
import type { Polarity } from '../types.ts';
import { COMPLAINT, PRAISE, wordFeatures, wordsAt, type RuledComment } from './clause-evidence.ts';
import { HUNDREDTHS, type ThemeModel } from './theme-model.ts';
import { toChance } from './to-chance.ts';
import { peakOf, weightOf, type Logits, type Peak } from './weigh-clauses.ts';

/** A comment on the scales of a model. */
export interface Scales {
  readonly comment: RuledComment;
  readonly model: ThemeModel;
  readonly clauses: readonly (Logits | null)[];
}

/** Strength of what no word of the lexicons strengthens or weakens. */
const PLAIN = 1.5;

/** The claim of a theme that no rule claims, where the words of a clause together speak for it. */
export function addClaim(theme: string, peak: Peak, scales: Scales): Claim {
  const { settings } = scales.model;
  return {
    theme,
    polarity: polarityOf(theme, peak, scales),
    strength: PLAIN,
    ...spanOf(theme, peak, scales),
    topic: null,
    opinion: null,
    rule: 'weighed',
    confidence: toChance(settings.weighedOffset + (settings.weighedSlope * peak.logit) / HUNDREDTHS),
    isWish: false,
    isMild: false,
  };
}

function polarityOf(theme: string, { clause }: Peak, { clauses, model }: Scales): Polarity {
  const { settings, leans, numberOf } = model;
  const leaning = (some: readonly (Logits | null)[]): number =>
    peakOf(some, numberOf.get(PRAISE) ?? 0).logit - peakOf(some, numberOf.get(COMPLAINT) ?? 0).logit;
  const ofClause = leaning(clauses.slice(clause, clause + 1));
  const ofComment = leaning(clauses);
  const felt = (settings.praiseClause * ofClause + settings.praiseComment * ofComment) / HUNDREDTHS;
  return settings.praiseOffset + felt + (leans.get(theme) ?? 0) > 0 ? 'pos' : 'neg';
}

/** Words that add less than this share of the one that adds most are no evidence. */
const TELLING = 0.3;

/** The tokens of a clause from the first to the last that speak for a theme. */
function spanOf(
  theme: string,
  { clause: at }: Peak,
  { comment, model }: Scales,
): { first: number; last: number } {
  const clause = comment.clauses[at] ?? { start: 0, end: 1 };
  const head = model.numberOf.get(theme) ?? 0;
  const words = wordsAt(comment.tokens, clause);
  const telling = words.map(({ word }) =>
    wordFeatures([word]).reduce((sum, feature) => sum + weightOf(feature, head, model), 0),
  );
  const most = Math.max(0, ...telling);
  const chosen = words.filter((_, word) => (telling[word] ?? 0) > TELLING * most);
  return { first: chosen[0]?.token ?? clause.start, last: chosen.at(-1)?.token ?? clause.end - 1 };
}
