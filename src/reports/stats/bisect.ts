const STEPS = 200;

/** Where a falling function crosses zero inside `[low, high]`, to the last bit that halving can tell. */
export function bisect(falling: (x: number) => number, [low, high]: readonly [number, number]): number {
  let left = low;
  let right = high;
  for (let step = 0; step < STEPS && right > left; step += 1) {
    const middle = left + (right - left) / 2;
    if (middle === left || middle === right) {
      return middle;
    }
    if (falling(middle) > 0) {
      left = middle;
    } else {
      right = middle;
    }
  }
  return left + (right - left) / 2;
}
