import type { Entry } from './entry.ts';
import { toMeaning, type Meaning } from './meaning.ts';

/** All phrases of all languages in one tree of symbols. Node 0 is the root. */
export interface PhraseTrie {
  /** The node behind `node` on the edge `symbol`, or 0. */
  readonly step: (node: number, symbol: number) => number;
  /** Meaning of the phrase that ends at `node`, if one does. */
  readonly meaningAt: (node: number) => Meaning | undefined;
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
  const meanings = outputs.map((entries) => (entries === undefined ? undefined : toMeaning(entries)));
  return { step: packEdges(edges), meaningAt: (node) => meanings[node] };
}

/**
 * Packs edges into one typed array of triples (node, symbol, next), an open-addressing hash table half full:
 * several times faster than a Map, since a step touches one cache line.
 */
function packEdges(edges: ReadonlyMap<number, number>): PhraseTrie['step'] {
  const bits = Math.ceil(Math.log2(2 * edges.size + 2));
  const mask = 2 ** bits - 1;
  const table = new Int32Array(3 * (mask + 1));
  for (const [edge, next] of edges) {
    const node = Math.floor(edge / SYMBOLS);
    const symbol = edge % SYMBOLS;
    let slot = hash(node, symbol) & mask;
    while (table[3 * slot + 2] !== 0) slot = (slot + 1) & mask;
    table.set([node, symbol, next], 3 * slot);
  }
  return (node, symbol) => {
    for (let slot = hash(node, symbol) & mask; ; slot = (slot + 1) & mask) {
      const next = table[3 * slot + 2] ?? 0;
      if (next === 0 || (table[3 * slot] === node && table[3 * slot + 1] === symbol)) return next;
    }
  };
}

/** Multiplicative hashing (Knuth, TAOCP 3, 6.4) of both parts, high bits mixed down. */
function hash(node: number, symbol: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
