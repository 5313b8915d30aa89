/** The check of a hash: its lower 16 bits, never 0 (an empty place). */
const checkOf = (hash: number): number => hash & 0xffff || 1;

/** The place where a hash is looked for first: its upper bits, spread over the places (Lemire 2016). */
const homeOf = (hash: number, slots: number): number => Math.floor((hash / 0x1_0000_0000) * slots);

/**
 * The place of a word in the table, or -1. Open addressing with linear probing.
 */
export function findWord(checks: Uint16Array, hash: number): number {
  const check = checkOf(hash);
  const slots = checks.length;
  let slot = homeOf(hash, slots);
  for (;;) {
    const found = checks[slot];
    if (found === check) return slot;
    if (found === 0) return -1;
    slot = slot + 1 === slots ? 0 : slot + 1;
  }
}

/** Takes the first free place for a word that is not yet in the table; answers it, or -1 if its check already stands on the way. */
export function placeWord(checks: Uint16Array, hash: number): number {
  if (findWord(checks, hash) >= 0) return -1;
  let slot = homeOf(hash, checks.length);
  while (checks[slot] !== 0) slot = (slot + 1) % checks.length;
  checks[slot] = checkOf(hash);
  return slot;
}
