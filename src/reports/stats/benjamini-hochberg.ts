/** p-values adjusted for having tested many: R's p.adjust with "BH", "BY" and "holm". */

/**
 * Under the false discovery rate. Benjamini & Hochberg (1995), JRSS B 57, 289-300.
 * @example benjaminiHochberg([0.01, 0.02, 0.5]) // [0.03, 0.03, 0.5]
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  return stepUp(p, 1);
}

/** The same whatever the tests have to do with each other. Benjamini & Yekutieli (2001), Annals of Statistics 29, 1165-1188. */
export function benjaminiYekutieli(p: readonly number[]): number[] {
  return stepUp(
    p,
    p.reduce((sum, _, index) => sum + 1 / (index + 1), 0),
  );
}

/** Under the chance of any false alarm. Holm (1979), Scandinavian Journal of Statistics 6, 65-70. */
export function holm(p: readonly number[]): number[] {
  const order = p.map((value, index) => ({ value, index })).toSorted((a, b) => a.value - b.value);
  const adjusted = p.map(() => 1);
  let highest = 0;
  order.forEach(({ value, index }, place) => {
    highest = Math.max(highest, Math.min(1, value * (p.length - place)));
    adjusted[index] = highest;
  });
  return adjusted;
}

/** From the largest on: p x tests x `factor` / rank, never rising. */
function stepUp(p: readonly number[], factor: number): number[] {
  const order = p.map((value, index) => ({ value, index })).toSorted((a, b) => b.value - a.value);
  const adjusted = p.map(() => 1);
  let lowest = 1;
  order.forEach(({ value, index }, place) => {
    lowest = Math.min(lowest, (value * p.length * factor) / (p.length - place));
    adjusted[index] = lowest;
  });
  return adjusted;
}
