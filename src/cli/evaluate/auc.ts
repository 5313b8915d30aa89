/** A value, and whether it belongs to the class that should have the higher values. */
export interface Ranked {
  readonly value: number;
  readonly isHigh: boolean;
}

/**
 * Area under the ROC curve: the chance that a value of the high class exceeds one of the low class, ties half (Hanley &
 * McNeil 1982, Radiology 143, 29-36); null where a class is empty.
 */
export function auc(cases: readonly Ranked[]): number | null {
  const counts = new Map<number, { low: number; high: number }>();
  for (const { value, isHigh } of cases) {
    const count = counts.get(value) ?? { low: 0, high: 0 };
    count[isHigh ? 'high' : 'low']++;
    counts.set(value, count);
  }
  let lowBelow = 0;
  let highBelow = 0;
  let wins = 0;
  for (const [, { low, high }] of [...counts].toSorted(([one], [other]) => one - other)) {
    wins += high * (lowBelow + low / 2);
    lowBelow += low;
    highBelow += high;
  }
  return lowBelow === 0 || highBelow === 0 ? null : wins / (lowBelow * highBelow);
}
