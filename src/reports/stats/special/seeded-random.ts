/**
 * Random numbers that repeat to the bit: xoshiro128** (Blackman & Vigna 2021, ACM Transactions on Mathematical Software
 * 47(4), 36), its state filled by SplitMix32 from one seed.
 */

/** A number in [0, 1), another with each call. */
export type Random = () => number;

const rotate = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/** SplitMix32: Steele, Lea & Flood (2014) with the 32-bit finisher of MurmurHash3. */
function splitMix(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let word = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return (word ^ (word >>> 16)) >>> 0;
  };
}

/** Same seed (a whole number), same numbers, on any machine. */
export function seededRandom(seed: number): Random {
  const fill = splitMix(seed);
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result / 4_294_967_296;
  };
}
