import type { Reading } from '../analyze.ts';
import { chooseClaims } from '../answer/to-mentions.ts';
import type { Entry } from '../lexicon/entry.ts';
import type { Claim } from '../reading/claim.ts';
import type { Hit } from '../reading/match-phrases.ts';
import type { Judgement } from '../reading/modify.ts';
import { cite, citeClaim, citeHit } from './cite.ts';
import type { Citation, Discarded, DiscardReason } from './explanation.ts';

/** What was found in the text and makes no mention, with the reason, step by step of the reading. */
export function findDiscarded(reading: Reading): Discarded[] {
  return [
    ...overlapped(reading),
    ...outOfContext(reading),
    ...idleModifiers(reading),
    ...unmeant(reading),
    ...unclaimed(reading),
    ...outdone(reading),
  ];
}

/** Phrases whose words a longer phrase takes. What only flags is told as a label. */
function overlapped(reading: Reading): Discarded[] {
  const { hits, mute } = reading.settled;
  const standing = new Set(hits);
  const winnerAt = new Map(hits.flatMap((hit) => hit.tokens.map((at) => [at, hit] as const)));
  const seen = new Set<string>();
  return reading.found.flatMap((hit): Discarded[] => {
    if (standing.has(hit) || mute.has(hit)) return [];
    const winner = hit.tokens.map((at) => winnerAt.get(at)).find((other) => other !== undefined);
    const entries = citeHit(reading, hit);
    const key = entries
      .map(({ file, line, evidence }) => `${file}:${line} ${evidence.start} ${evidence.end}`)
      .join();
    if (winner === undefined || seen.has(key)) return [];
    seen.add(key);
    return entries.length === 0 ? [] : [{ reason: 'overlapped', entries, by: citeHit(reading, winner) }];
  });
}

/** Phrases none of whose senses fits the themes around them. */
function outOfContext(reading: Reading): Discarded[] {
  const { hits, mute, senses } = reading.settled;
  const spoken = new Set(senses.map(({ hit }) => hit));
  const isSilent = (hit: Hit): boolean => hit.meaning.senses.length > 0 && !spoken.has(hit);
  return [...mute, ...hits.filter(isSilent)].map((hit) => ({
    reason: 'context',
    entries: citeHit(reading, hit),
    by: [],
  }));
}

/** Negators, intensifiers and wishes that found nothing in their scope. */
function idleModifiers(reading: Reading): Discarded[] {
  const acting = new Set(
    reading.modified.flatMap(({ modifiers }) =>
      modifiers.map(({ entry, hit }) => `${hit.first} ${keyOf(entry)}`),
    ),
  );
  return reading.settled.hits.flatMap((hit) =>
    hit.meaning.modifiers
      .filter(({ role }) => role.is !== 'connective' && !(role.is === 'negator' && role.effect === 'none'))
      .filter((entry) => !acting.has(`${hit.first} ${keyOf(entry)}`))
      .map((entry) => ({ reason: 'idle', entries: [cite(reading, entry, hit)], by: [] })),
  );
}

function keyOf({ file, line }: Entry): string {
  return `${file}:${line}`;
}

/** Judgements of the past, and what is merely hoped for. */
function unmeant(reading: Reading): Discarded[] {
  const meant = new Map(reading.judgements.map((judgement) => [judgement.hit, judgement]));
  return reading.modified.flatMap((judgement): Discarded[] => {
    const after = meant.get(judgement.hit);
    if (after !== undefined && after.polarity === judgement.polarity) return [];
    if (judgement.wish === 'hope') return [discard(reading, 'hope', judgement)];
    return [{ ...discard(reading, 'past', judgement), by: pastWords(judgement, reading) }];
  });
}

/** The connectives that put the clause of a judgement into the past. */
function pastWords({ clause }: Judgement, reading: Reading): Citation[] {
  const { hits, clauses } = reading.settled;
  const { start = 0, end = 0 } = clauses[clause] ?? {};
  return hits
    .filter(({ first }) => first >= start && first < end)
    .flatMap((hit) => hit.meaning.modifiers.filter(isPast).map((entry) => cite(reading, entry, hit)));
}

function isPast({ role }: Entry): boolean {
  return role.is === 'connective' && role.relation === 'past';
}

/** Judgements of which no claim was made; those of the past are told already. */
function unclaimed(reading: Reading): Discarded[] {
  const claimed = new Set(reading.weighed.ruled.flatMap(({ topic, opinion }) => [topic?.hit, opinion?.hit]));
  return reading.judgements
    .filter(
      ({ hit, polarity, entry }) => !claimed.has(hit) && (polarity !== null || entry.role.is === 'topic'),
    )
    .map((judgement) => discard(reading, judgement.theme === null ? 'swallowed' : 'unjudged', judgement));
}

function discard(reading: Reading, reason: DiscardReason, { entry, hit }: Judgement): Discarded {
  return { reason, entries: [cite(reading, entry, hit)], by: [] };
}

/** Claims that give way to other claims. */
function outdone(reading: Reading): Discarded[] {
  const chosen = new Set(chooseClaims(reading.claims));
  const kept = new Set(reading.claims);
  return reading.weighed.ruled.flatMap((claim): Discarded[] => {
    if (chosen.has(claim)) return [];
    const entries = citeClaim(reading, claim);
    if (reading.weighed.doubted.has(claim)) return [{ reason: 'doubted', entries, by: [] }];
    if (!kept.has(claim)) return [{ reason: 'courtesy', entries, by: [] }];
    const winner = [...chosen].find((other) => isSame(other, claim)) ?? judged(claim, chosen);
    const reason = winner?.polarity === claim.polarity ? 'less-sure' : 'neutral';
    return [{ reason, entries, by: winner === undefined ? [] : citeClaim(reading, winner) }];
  });
}

function isSame(one: Claim, other: Claim): boolean {
  return one.theme === other.theme && one.polarity === other.polarity;
}

function judged({ theme }: Claim, chosen: ReadonlySet<Claim>): Claim | undefined {
  return [...chosen].find((other) => other.theme === theme);
}
