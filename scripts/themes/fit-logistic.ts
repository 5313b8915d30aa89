/** What happened, and what is known that may tell. */
export interface Observation {
  readonly inputs: readonly number[];
  /** Added to the logit as it is. */
  readonly offset?: number;
  readonly isRight: boolean;
}

/** Passes of gradient descent; enough for the few weights that are fitted here. */
const STEPS = 4000;
const STEP = 0.1;

/** Offset and slopes of a logistic regression, by gradient descent. */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const slopes = [0, ...(observations[0]?.inputs ?? []).map(() => 0)];
  for (let step = 0; step < STEPS; step++) {
    for (const [at, gradient] of gradientOf(observations, slopes).entries())
      slopes[at] = (slopes[at] ?? 0) - STEP * gradient;
  }
  return slopes;
}

/** Mean over the observations. */
function gradientOf(observations: readonly Observation[], slopes: readonly number[]): number[] {
  const sums = slopes.map(() => 0);
  for (const { inputs, offset = 0, isRight } of observations) {
    const row = [1, ...inputs];
    const logit = row.reduce((sum, value, at) => sum + value * (slopes[at] ?? 0), offset);
    const error = 1 / (1 + Math.exp(-logit)) - Number(isRight);
    for (const [at, value] of row.entries()) sums[at] = (sums[at] ?? 0) + error * value;
  }
  return sums.map((sum) => sum / observations.length);
}
