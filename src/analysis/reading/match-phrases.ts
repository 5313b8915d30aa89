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
  /** Whether the phrase says "not" itself, so that no negator outside turns it round. */
  readonly holdsNegator: boolean;
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
  const search = { tokens, trie, isNegator: tokens.map((token) => isNegator(token, trie)), found: [] };
  for (let at = 0; at < tokens.length; at++) walk(search, 0, { at, path: NOWHERE });
  return search.found;
}

/** Whether a token alone turns opinions round. */
function isNegator({ symbols }: ReadToken, trie: PhraseTrie): boolean {
  return symbols.some((symbol) => {
    const entries = trie.entriesAt(trie.step(0, symbol));
    return (
      entries !== undefined && entries.some(({ role }) => role.is === 'negator' && role.effect !== 'none')
    );
  });
}

interface Search {
  readonly tokens: readonly ReadToken[];
  readonly trie: PhraseTrie;
  readonly isNegator: readonly boolean[];
  readonly found: Hit[];
}

interface Place {
  readonly at: number;
  readonly path: readonly number[];
}

const NOWHERE: readonly number[] = [];

function walk(search: Search, node: number, { at, path }: Place): void {
  const token = search.tokens[at];
  if (token === undefined) return;
  for (const symbol of token.symbols) {
    const next = search.trie.step(node, symbol);
    if (next !== 0) arrive(search, next, { at: at + 1, path: [...path, at] });
  }
}

function arrive(search: Search, node: number, { at, path }: Place): void {
  const entries = search.trie.entriesAt(node);
  if (entries !== undefined) search.found.push(toHit(search, path, entries));
  walk(search, node, { at, path });
  const behindGap = search.trie.step(node, GAP);
  if (behindGap === 0) return;
  for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
    if (skipped > 0 && endsGap(search, at + skipped - 1)) return;
    walk(search, behindGap, { at: at + skipped, path });
  }
}

/** A gap skips neither punctuation nor a word that turns things round. */
function endsGap({ tokens, isNegator: negates }: Search, at: number): boolean {
  return tokens[at]?.kind === 'mark' || negates[at] === true;
}

function toHit({ isNegator: negates }: Search, tokens: readonly number[], entries: readonly Entry[]): Hit {
  return {
    tokens,
    first: tokens[0] ?? 0,
    last: tokens.at(-1) ?? 0,
    entries,
    holdsNegator: tokens.length > 1 && tokens.some((at) => negates[at] === true),
  };
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
