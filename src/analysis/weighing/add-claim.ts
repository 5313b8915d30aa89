import type { Claim } from '../reading/claim.ts';
import type { Clause } from '../reading/segment.ts';
import type { Polarity } from '../types.ts';
import { COMPLAINT, PRAISE, type RuledComment } from './clause-evidence.ts';
import { HUNDREDTHS, type ThemeModel } from './theme-model.ts';
import { toChance } from './to-chance.ts';
import type { Logits, Peaks } from './weigh-clauses.ts';
import { rowWeight } from './weight-rows.ts';

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
  const telling: Telling[] = [];
  for (let at = clause.start; at < clause.end; at++) {
    const token = comment.tokens[at];
    if (token === undefined || token.kind === 'mark') continue;
    const { rows } = model.index.read(token);
    telling.push({ at, weight: rows.reduce((sum, row) => sum + rowWeight(row, head, model), 0) });
  }
  const least = TELLING * telling.reduce((most, { weight }) => Math.max(most, weight), 0);
  const isTelling = ({ weight }: Telling): boolean => weight > least;
  const first = telling.find(isTelling)?.at ?? clause.start;
  return { first, last: telling.findLast(isTelling)?.at ?? clause.end - 1 };
}

/** A token, and what its word by itself says for a theme, in hundredths of a logit. */
interface Telling {
  readonly at: number;
  readonly weight: number;
}
