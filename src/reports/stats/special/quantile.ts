/**
 * Sample quantile by linear interpolation: type 7 of Hyndman & Fan (1996), The American Statistician 50, 361-365, R's
 * default. `sorted` rises; null without numbers.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
  if (sorted.length === 0) {
    return null;
  }
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
