import type { Entry } from './entry.ts';

/** All phrases of all languages in one tree of symbols. Node 0 is the root. */
export interface PhraseTrie {
  /** The node behind `node` on the edge `symbol`, or 0. */
  readonly step: (node: number, symbol: number) => number;
  /** Entries whose phrase ends at `node`. */
  readonly entriesAt: (node: number) => readonly Entry[] | undefined;
}

/** More symbols than all lexicons together will ever hold; an edge is `node * SYMBOLS + symbol`. */
const SYMBOLS = 2 ** 20;

/** Builds a trie from phrases given as lists of symbols. */
export function createPhraseTrie(
  phrases: Iterable<readonly [symbols: readonly number[], entry: Entry]>,
): PhraseTrie {
  const edges = new Map<number, number>();
  const outputs: (Entry[] | undefined)[] = [undefined];
  for (const [symbols, entry] of phrases) {
    let node = 0;
    for (const symbol of symbols) {
      const edge = node * SYMBOLS + symbol;
      let next = edges.get(edge);
      if (next === undefined) {
        next = outputs.push(undefined) - 1;
        edges.set(edge, next);
      }
      node = next;
    }
    (outputs[node] ??= []).push(entry);
  }
  return {
    step: (node, symbol) => edges.get(node * SYMBOLS + symbol) ?? 0,
    entriesAt: (node) => outputs[node],
  };
}
