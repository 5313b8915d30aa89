import type { Claim } from '../reading/claim.ts';
import type { Clause } from '../reading/segment.ts';
import type { Polarity } from '../types.ts';
import { COMPLAINT, featuresOf, PRAISE, wordsAt, type RuledComment } from './clause-evidence.ts';
import { HUNDREDTHS, type ThemeModel } from './theme-model.ts';
import { toChance } from './to-chance.ts';
import { weightOf, type Logits, type Peaks } from './weigh-clauses.ts';

/** A comment on the scales of a model. */
export interface Scales {
  readonly comment: RuledComment;
  readonly model: ThemeModel;
  readonly clauses: readonly (Logits | null)[];
  readonly peaks: Peaks;
}

/** Strength of what no word of the lexicons strengthens or weakens. */
const PLAIN = 1.5;

/** The claim of a theme (by the number of its head) that no rule claims, where the words of a clause speak for it. */
export function addClaim(head: number, scales: Scales): Claim {
  const { comment, model, peaks } = scales;
  const { settings } = model;
  const at = peaks.clauses[head] ?? 0;
  const logit = (peaks.logits[head] ?? 0) / HUNDREDTHS;
  const theme = model.heads[head] ?? '';
  return {
    theme,
    polarity: polarityOf(theme, at, scales),
    strength: PLAIN,
    ...spanOf(head, comment.clauses[at] ?? EMPTY, scales),
    topic: null,
    opinion: null,
    rule: 'weighed',
    confidence: toChance(settings.weighedOffset + settings.weighedSlope * logit),
    isWish: false,
    isMild: false,
  };
}

const EMPTY = { start: 0, end: 1 };

function polarityOf(theme: string, at: number, { clauses, model, peaks }: Scales): Polarity {
  const { settings, leans, numberOf } = model;
  const leaning = (logits: Logits | null | undefined): number =>
    (logits?.[numberOf.get(PRAISE) ?? 0] ?? 0) - (logits?.[numberOf.get(COMPLAINT) ?? 0] ?? 0);
  const felt = (leaning(clauses[at]) + leaning(peaks.logits)) / HUNDREDTHS;
  return settings.praiseShare * felt + (leans.get(theme) ?? 0) > 0 ? 'pos' : 'neg';
}

/** Words that add less than this share of the one that adds most are no evidence. */
const TELLING = 0.3;

/** The tokens of a clause from the first to the last that speak for a theme. */
function spanOf(
  head: number,
  clause: Pick<Clause, 'start' | 'end'>,
  { comment, model }: Scales,
): { first: number; last: number } {
  const words = wordsAt(comment.tokens, clause);
  const telling = words.map(({ word }) =>
    featuresOf(word).reduce((sum, feature) => sum + weightOf(feature, head, model), 0),
  );
  const most = Math.max(0, ...telling);
  const chosen = words.filter((_, at) => (telling[at] ?? 0) > TELLING * most);
  return { first: chosen[0]?.token ?? clause.start, last: chosen.at(-1)?.token ?? clause.end - 1 };
}
