/** The check of a hash: its upper 16 bits, never 0 (an empty place). */
export const checkOf = (hash: number): number => hash >>> 16 || 1;

/**
 * The place of a word in the table, or -1. Open addressing with linear probing: the home of a hash
 * is its remainder by the number of places.
 */
export function findWord(checks: Uint16Array, hash: number): number {
  const check = checkOf(hash);
  const slots = checks.length;
  let slot = hash % slots;
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
  let slot = hash % checks.length;
  while (checks[slot] !== 0) slot = (slot + 1) % checks.length;
  checks[slot] = checkOf(hash);
  return slot;
}
