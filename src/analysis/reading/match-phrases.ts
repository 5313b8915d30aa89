import type { Meaning } from '../lexicon/meaning.ts';
import type { PhraseTrie } from '../lexicon/phrase-trie.ts';
import { GAP } from '../lexicon/vocabulary.ts';
import type { Token } from '../text/tokenize.ts';

/** A phrase found in the text. */
export interface Hit {
  /** Indices of the matched tokens, ascending; tokens inside a gap are not among them. */
  readonly tokens: readonly number[];
  readonly first: number;
  readonly last: number;
  readonly meaning: Meaning;
  /** Whether the phrase says "not" itself, so that no negator outside turns it round. */
  readonly holdsNegator: boolean;
}

/** A token together with the words it may be. */
export interface ReadToken extends Token {
  readonly symbols: readonly number[];
  /** A capitalised function word: it opens a sentence even where no punctuation stands before it. */
  readonly isOpening: boolean;
}

/** Tokens that a gap may skip. */
const LONGEST_GAP = 3;

/**
 * Finds all phrases in one pass: from each token the trie is walked as far as it goes. Time is linear in the
 * text, since phrases and gaps are bounded.
 */
export function findPhrases(tokens: readonly ReadToken[], trie: PhraseTrie): Hit[] {
  const search: Search = { tokens, trie, path: [], found: [] };
  for (let at = 0; at < tokens.length; at++) walk(search, 0, at);
  return search.found;
}

interface Search {
  readonly tokens: readonly ReadToken[];
  readonly trie: PhraseTrie;
  /** Tokens matched on the way to the present node; grows and shrinks with the walk. */
  readonly path: number[];
  readonly found: Hit[];
}

function walk(search: Search, node: number, at: number): void {
  const token = search.tokens[at];
  if (token === undefined) return;
  for (const symbol of token.symbols) {
    const next = search.trie.step(node, symbol);
    if (next === 0) continue;
    search.path.push(at);
    arrive(search, next, at + 1);
    search.path.pop();
  }
}

function arrive(search: Search, node: number, at: number): void {
  const { trie } = search;
  const meaning = trie.meaningAt(node);
  if (meaning !== undefined) search.found.push(toHit(search, meaning));
  if (trie.isLeaf(node)) return;
  walk(search, node, at);
  const behindGap = trie.step(node, GAP);
  if (behindGap === 0) return;
  for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
    if (skipped > 0 && endsGap(search, at + skipped - 1)) return;
    walk(search, behindGap, at + skipped);
  }
}

/** A gap skips neither punctuation nor a word that turns things round. */
function endsGap(search: Search, at: number): boolean {
  return search.tokens[at]?.kind === 'mark' || negates(search, at);
}

function toHit(search: Search, meaning: Meaning): Hit {
  const tokens = search.path.slice();
  return {
    tokens,
    first: tokens[0] ?? 0,
    last: tokens.at(-1) ?? 0,
    meaning,
    holdsNegator: tokens.length > 1 && tokens.some((at) => negates(search, at)),
  };
}

/** Whether a token alone turns opinions round. */
function negates({ tokens, trie }: Search, at: number): boolean {
  return tokens[at]?.symbols.some(trie.isNegator) === true;
}

/**
 * Of the phrases that say something (flags aside) those that stand: where phrases share a token the one of
 * more words wins, then an idiom, then the earlier one.
 */
export function keepLongest(found: readonly Hit[], tokenCount: number): Hit[] {
  const ranked = found.filter(saysSomething).toSorted(byPrecedence);
  /** Token → the number, from 1, of the phrase that has it; 0 where none does. */
  const owners = new Int32Array(tokenCount);
  for (const [at, hit] of ranked.entries()) {
    if (hit.tokens.some((token) => owners[token] !== 0)) continue;
    for (const token of hit.tokens) owners[token] = at + 1;
  }
  return inOrder(ranked, owners);
}

/** The phrases that have tokens, in the order of the text. */
function inOrder(ranked: readonly Hit[], owners: Int32Array): Hit[] {
  const kept: Hit[] = [];
  for (const [token, owner] of owners.entries()) {
    const hit = owner === 0 ? undefined : ranked[owner - 1];
    if (hit?.first === token) kept.push(hit);
  }
  return kept;
}

function saysSomething({ meaning }: Hit): boolean {
  return meaning.saysSomething;
}

function byPrecedence(one: Hit, other: Hit): number {
  return (
    other.tokens.length - one.tokens.length ||
    Number(other.meaning.isIdiom) - Number(one.meaning.isIdiom) ||
    one.first - other.first ||
    one.last - other.last
  );
}
