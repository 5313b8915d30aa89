import type { Claim, Rule } from '../reading/claim.ts';
import type { Token } from '../text/tokenize.ts';
import type { Mention, Owner, Span } from '../types.ts';

/**
 * Probability that a mention made by a rule is right in theme and polarity: the share found in the sentences of
 * test/analysis/sentences and examples/comments, whose authors have not seen the lexicons (listed: too few, a guess).
 */
const CONFIDENCE: Readonly<Record<Rule, number>> = {
  full: 0.75,
  context: 0.7,
  negated: 0.75,
  attached: 0.77,
  listed: 0.5,
  carried: 0.5,
  lacking: 0.4,
  wished: 0.5,
  general: 0.43,
  asked: 0.46,
  toned: 0.52,
};

export interface Source {
  /** As received. */
  readonly received: string;
  /** In offsets of the normalised text. */
  readonly tokens: readonly Token[];
  readonly toReceived: (span: Span) => Span;
  readonly owners: ReadonlyMap<string, Owner>;
}

/** One mention for each theme and polarity, with the evidence of its claim. */
export function toMentions(claims: readonly Claim[], source: Source): Mention[] {
  return chooseClaims(claims).map((claim) => toMention(claim, source));
}

/**
 * The claims that become mentions: for each theme and polarity the surest (the first of equals). A neutral one
 * is dropped where the same theme is praised or blamed.
 */
export function chooseClaims(claims: readonly Claim[]): Claim[] {
  const surest = new Map<string, Claim>();
  for (const claim of claims) {
    const key = `${claim.theme} ${claim.polarity}`;
    const known = surest.get(key);
    if (known === undefined || CONFIDENCE[claim.rule] > CONFIDENCE[known.rule]) surest.set(key, claim);
  }
  const isJudged = (theme: string): boolean => surest.has(`${theme} pos`) || surest.has(`${theme} neg`);
  return [...surest.values()].filter((claim) => claim.polarity !== 'neu' || !isJudged(claim.theme));
}

function toMention(claim: Claim, { received, tokens, toReceived, owners }: Source): Mention {
  const { start, end } = toReceived({
    start: tokens[claim.first]?.start ?? 0,
    end: tokens[claim.last]?.end ?? 0,
  });
  return {
    theme: claim.theme,
    polarity: claim.polarity,
    intensity: Math.round((100 * claim.strength) / 3) / 100,
    confidence: CONFIDENCE[claim.rule],
    evidence: { start, end, text: received.slice(start, end) },
    owner: owners.get(claim.theme) ?? 'all',
  };
}
