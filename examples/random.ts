/** A source of chance that gives the same numbers on every machine for the same seed. */
export interface Random {
  /** The next number in [0, 1). */
  uniform(): number;
  /** Mean 0, deviation 1, within [-6, 6]: twelve uniforms summed (Irwin-Hall), so no `Math.log` is trusted. */
  normal(): number;
  /** One of the items, each as likely as its weight; weights are finite, not negative, not all zero. */
  pick<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item;
}

/** Mulberry32 (Tommy Ettinger, 2017, public domain): 32 bits of state, enough for sample surveys. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chance from a seed, an integer. */
export function createRandom(seed: number): Random {
  const uniform = mulberry32(seed);
  return {
    uniform,
    normal: () => Array.from({ length: 12 }, uniform).reduce((sum, value) => sum + value, -6),
    pick: (items, weightOf) => {
      const weights = items.map((item) => weightOf(item));
      let rest = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = items.find((_, index) => (rest -= weights[index] ?? 0) < 0);
      if (found === undefined) throw new RangeError('Expected items with a positive weight, got none');
      return found;
    },
  };
}
