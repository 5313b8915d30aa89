import type { Claim } from '../reading/claim.ts';
import type { Token } from '../text/tokenize.ts';
import type { Mention, Owner, Span } from '../types.ts';

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
    if (known === undefined || claim.confidence > known.confidence) surest.set(key, claim);
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
    confidence: claim.confidence,
    evidence: { start, end, text: received.slice(start, end) },
    owner: owners.get(claim.theme) ?? 'all',
  };
}
