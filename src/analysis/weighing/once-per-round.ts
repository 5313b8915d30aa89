const LAST_ROUND = 2 ** 32 - 1;

/** Starts a round; its answer tells of each number below `size` whether it is asked for the first time in the round. */
export function oncePerRound(size: number): () => (number: number) => boolean {
  const lastRoundOf = new Uint32Array(size);
  let round = 0;
  const isFresh = (number: number): boolean => {
    if (lastRoundOf[number] === round) return false;
    lastRoundOf[number] = round;
    return true;
  };
  return () => {
    round = (round % LAST_ROUND) + 1;
    if (round === 1) lastRoundOf.fill(0);
    return isFresh;
  };
}
