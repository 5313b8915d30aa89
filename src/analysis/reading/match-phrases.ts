import type { Entry } from '../lexicon/entry.ts';
import type { PhraseTrie } from '../lexicon/phrase-trie.ts';
import type { Token } from '../text/tokenize.ts';
import { GAP } from '../lexicon/vocabulary.ts';

/** A phrase found in the text. */
export interface Hit {
  /** Indices of the matched tokens, ascending; tokens inside a gap are not among them. */
  readonly tokens: readonly number[];
  readonly first: number;
  readonly last: number;
  /** All entries written with this phrase. */
  readonly entries: readonly Entry[];
}

/** A token together with the words it may be. */
export interface ReadToken extends Token {
  readonly symbols: readonly number[];
}

/** Tokens that a gap may skip. */
const LONGEST_GAP = 3;

/**
 * Finds all phrases in one pass: from each token the trie is walked as far as it goes. Time is linear in the
 * text, since phrases and gaps are bounded.
 */
export function findPhrases(tokens: readonly ReadToken[], trie: PhraseTrie): Hit[] {
  const found: Hit[] = [];
  for (let at = 0; at < tokens.length; at++) walk({ tokens, trie, found }, 0, { at, path: [] });
  return found;
}

interface Search {
  readonly tokens: readonly ReadToken[];
  readonly trie: PhraseTrie;
  readonly found: Hit[];
}

interface Place {
  readonly at: number;
  readonly path: readonly number[];
}

function walk(search: Search, node: number, place: Place): void {
  const token = search.tokens[place.at];
  if (token === undefined) return;
  for (const symbol of token.symbols) {
    const next = search.trie.step(node, symbol);
    if (next !== 0) arrive(search, next, { at: place.at + 1, path: [...place.path, place.at] });
  }
}

function arrive(search: Search, node: number, place: Place): void {
  const entries = search.trie.entriesAt(node);
  if (entries !== undefined) search.found.push(toHit(place.path, entries));
  walk(search, node, place);
  const behindGap = search.trie.step(node, GAP);
  if (behindGap === 0) return;
  for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
    const isCut = skipped > 0 && search.tokens[place.at + skipped - 1]?.kind === 'mark';
    if (isCut) return;
    walk(search, behindGap, { at: place.at + skipped, path: place.path });
  }
}

function toHit(path: readonly number[], entries: readonly Entry[]): Hit {
  return { tokens: path, first: path[0] ?? 0, last: path.at(-1) ?? 0, entries };
}

/**
 * Of the phrases that say something (flags aside) those that stand: where phrases share a token the one of
 * more words wins, then an idiom, then the earlier one.
 */
export function keepLongest(found: readonly Hit[], tokenCount: number): Hit[] {
  const isTaken = new Uint8Array(tokenCount);
  const kept: Hit[] = [];
  for (const hit of found.filter(saysSomething).toSorted(byPrecedence)) {
    if (hit.tokens.some((at) => isTaken[at] === 1)) continue;
    for (const at of hit.tokens) isTaken[at] = 1;
    kept.push(hit);
  }
  return kept.toSorted((one, other) => one.first - other.first);
}

function saysSomething(hit: Hit): boolean {
  return hit.entries.some(({ role }) => role.is !== 'flag');
}

function byPrecedence(one: Hit, other: Hit): number {
  return (
    other.tokens.length - one.tokens.length ||
    Number(isIdiom(other)) - Number(isIdiom(one)) ||
    one.first - other.first ||
    one.last - other.last
  );
}

function isIdiom(hit: Hit): boolean {
  return hit.entries.some((entry) => entry.isIdiom);
}
