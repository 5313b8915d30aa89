/** What a further term must still add to a sum. */
const NEGLIGIBLE = 1e-17;

/**
 * Sum of `first` and up to `steps` terms after it, each `ratioAt(step)` times the one before, as long as they add
 * anything: a tail of a one-peaked distribution, from inside outward.
 */
export function tailSum(first: number, steps: number, ratioAt: (step: number) => number): number {
  let term = first;
  let sum = first;
  for (let step = 0; step < steps && term > NEGLIGIBLE * sum; step += 1) {
    term *= ratioAt(step);
    sum += term;
  }
  return sum;
}
