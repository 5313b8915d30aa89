/** Which improvement costs most, and how sure that is. */
import { NEGATIVE, POLARITIES } from '../../response-columns.ts';
import type { ReasonModel } from '../../findings/reason-model.ts';
import { firstPlace } from '../../stats/priority/first-place.ts';
import type { First } from './types.ts';

/** Any number does; a fixed one makes the report repeatable. */
export const SEED = 20_240_229;

/** By signal: all complaints with an impact of their own compete. */
export function holdContest(model: ReasonModel): Map<number, First> {
  const signals = [...model.impacts.keys()].filter((signal) => signal % POLARITIES.length === NEGATIVE);
  const costs = signals.map((signal) => -(model.impacts.get(signal)?.contribution ?? 0));
  const places = firstPlace({
    estimates: Float64Array.from(costs),
    covariance: model.covarianceOf(signals),
    seed: SEED,
  });
  return new Map(places.map((place, index) => [signals[index] ?? 0, place]));
}
