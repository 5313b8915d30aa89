import type { Entry } from './entry.ts';
import { toMeaning, type Meaning } from './meaning.ts';
import { createPairTable } from './pair-table.ts';

/** All phrases of all languages in one tree of symbols. Node 0 is the root. */
export interface PhraseTrie {
  /** The node behind `node` on the edge `symbol`, or 0. */
  readonly step: (node: number, symbol: number) => number;
  /** Whether no edge leaves `node`. */
  readonly isLeaf: (node: number) => boolean;
  /** Meaning of the phrase that ends at `node`, if one does. */
  readonly meaningAt: (node: number) => Meaning | undefined;
  /** Whether a symbol alone turns opinions round. */
  readonly isNegator: (symbol: number) => boolean;
}

/** Collects phrases. */
export interface TrieBuilder {
  /** The node behind `node` on the edge `symbol`, made where there is none. */
  readonly extend: (node: number, symbol: number) => number;
  /** A phrase of the entries ends at `node`. Meanings are shared by nodes that are given the same list and no other. */
  readonly end: (node: number, entries: readonly Entry[]) => void;
  readonly close: () => PhraseTrie;
}

export function createTrieBuilder(): TrieBuilder {
  const edges = createPairTable();
  const nodes: Nodes = { masks: [0], entries: [undefined], roots: [] };
  return {
    extend: (node, symbol) => {
      const fresh = nodes.masks.length;
      const next = edges.getOrAdd(node, symbol, fresh);
      if (next === fresh) addEdge(nodes, node, symbol);
      return next;
    },
    end: (node, entries) => {
      const known = nodes.entries[node];
      nodes.entries[node] = known === undefined ? entries : [...known, ...entries];
    },
    close: () => closeTrie(nodes, edges.get),
  };
}

interface Nodes {
  /** Node → the symbols of its edges as a set of 32 bits, by their last five: most steps fail, and nearly all here. */
  readonly masks: number[];
  /** Node → what ends there. */
  readonly entries: (readonly Entry[] | undefined)[];
  /** Symbol → the node behind the root. */
  readonly roots: number[];
}

function addEdge({ masks, entries, roots }: Nodes, node: number, symbol: number): void {
  masks[node] = (masks[node] ?? 0) | (1 << symbol);
  if (node === 0) roots[symbol] = masks.length;
  masks.push(0);
  entries.push(undefined);
}

function closeTrie(nodes: Nodes, edge: PhraseTrie['step']): PhraseTrie {
  const masks = new Int32Array(nodes.masks);
  const roots = new Int32Array(nodes.roots);
  const meanings = toMeanings(nodes.entries);
  const negators = Uint8Array.from(roots, (node) => (meanings[node]?.isNegator === true ? 1 : 0));
  return {
    step: (node, symbol) => {
      if (node === 0) return roots[symbol] ?? 0;
      return ((masks[node] ?? 0) & (1 << symbol)) === 0 ? 0 : edge(node, symbol);
    },
    isLeaf: (node) => masks[node] === 0,
    meaningAt: (node) => meanings[node],
    isNegator: (symbol) => negators[symbol] === 1,
  };
}

function toMeanings(lists: readonly (readonly Entry[] | undefined)[]): (Meaning | undefined)[] {
  const known = new Map<readonly Entry[], Meaning>();
  return lists.map((entries) => {
    if (entries === undefined) return undefined;
    const meaning = known.get(entries) ?? toMeaning(entries);
    known.set(entries, meaning);
    return meaning;
  });
}
