/** Answers of one group, summed up so far that its mean and variance are known. Adds up over groups. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

export function addMoments(first: Moments, second: Moments): Moments {
  return {
    n: first.n + second.n,
    sum: first.sum + second.sum,
    squares: first.squares + second.squares,
  };
}

/** Null without answers. */
export function meanOf({ n, sum }: Moments): number | null {
  return n === 0 ? null : sum / n;
}

/** Plug-in variance of the mean, with n and not n - 1 below the line; 0 without answers. */
export function meanVariance({ n, sum, squares }: Moments): number {
  return n === 0 ? 0 : Math.max(0, squares / n - (sum / n) ** 2) / n;
}
