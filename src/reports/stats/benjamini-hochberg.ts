/**
 * Adjusted p-values under the false discovery rate. Benjamini & Hochberg (1995), JRSS B 57, 289-300; the same as
 * R's p.adjust(p, "BH").
 * @example benjaminiHochberg([0.01, 0.02, 0.5]) // [0.03, 0.03, 0.5]
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = p.map((value, index) => ({ value, index })).toSorted((a, b) => b.value - a.value);
  const adjusted = p.map(() => 1);
  let lowest = 1;
  order.forEach(({ value, index }, place) => {
    lowest = Math.min(lowest, (value * p.length) / (p.length - place));
    adjusted[index] = lowest;
  });
  return adjusted;
}
