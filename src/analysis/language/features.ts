/** Longest run of characters that is a feature. */
const NGRAM_MAX = 5;
/** Letters of a word that are read; none of the candidate languages writes longer ones often. */
const WORD_MAX = 28;
/** Places for the n-grams of one word. */
export const NGRAMS_PER_WORD = (WORD_MAX + 2) * NGRAM_MAX;

const SPACE = 32;
const HASH_START = 0x811c9dc5;
const HASH_STEP = 0x01000193;

/** The last step of MurmurHash3: spreads every bit over all others. */
export function mixHash(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** FNV-1a over the codes `[start, end)`, mixed; 32 bits. */
export function hashWord(codes: Uint16Array, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), HASH_STEP);
  return mixHash(hash);
}

/** A word and where the hashes of its n-grams go; `mask` is the number of buckets less one. */
export interface NgramRequest {
  readonly codes: Uint16Array;
  readonly mask: number;
  readonly out: Int32Array;
}

/** Writes the buckets of all n-grams of `_word_` (1 to 5 characters) to `out`; answers how many. */
export function collectNgrams(request: NgramRequest, start: number, end: number): number {
  const { codes, mask, out } = request;
  const last = Math.min(end, start + WORD_MAX);
  let count = 0;
  for (let from = start - 1; from <= last; from += 1) {
    const stop = Math.min(from + NGRAM_MAX, last + 1);
    let hash = HASH_START;
    for (let at = from; at < stop; at += 1) {
      const code = at < start || at >= last ? SPACE : (codes[at] ?? SPACE);
      hash = Math.imul(hash ^ code, HASH_STEP);
      hash ^= hash >>> 15;
      out[count] = hash & mask;
      count += 1;
    }
  }
  return count;
}
