import type { Reading } from '../analyze.ts';
import type { Entry } from '../lexicon/entry.ts';
import type { Claim } from '../reading/claim.ts';
import type { Hit } from '../reading/match-phrases.ts';
import type { Evidence } from '../types.ts';
import type { Citation } from './explanation.ts';

type Text = Pick<Reading, 'received' | 'tokens' | 'toReceived'>;

/** The words from token `first` to token `last`. */
export function quote(
  { received, tokens, toReceived }: Text,
  { first, last }: { readonly first: number; readonly last: number },
): Evidence {
  const { start, end } = toReceived({ start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 });
  return { start, end, text: received.slice(start, end) };
}

/** A line of a lexicon with the words in which it was found. */
export function cite(text: Text, entry: Entry, hit: Hit): Citation {
  const { phrase, file, line, role, near, notNear } = entry;
  const context = [...near, ...notNear.map((id) => `!${id}`)];
  return { phrase, file, line, role: { ...role }, context, evidence: quote(text, hit) };
}

/** What a claim rests on: its topic and its opinion, once where they are one; nothing where only weights speak. */
export function citeClaim(text: Text, { topic, opinion }: Claim): Citation[] {
  if (topic === null || opinion === null) return [];
  const parts = topic.hit === opinion.hit ? [opinion] : [topic, opinion];
  return parts.map(({ entry, hit }) => cite(text, entry, hit));
}

/** A phrase as a whole: by the first line that says something, flags aside. */
export function citeHit(text: Text, hit: Hit): Citation[] {
  const entry = hit.meaning.senses[0] ?? hit.meaning.entries.find(({ role }) => role.is !== 'flag');
  return entry === undefined ? [] : [cite(text, entry, hit)];
}
