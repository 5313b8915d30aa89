import { quantile } from '../../reports/stats/special/quantile.ts';
import { seededRandom } from '../../reports/stats/special/seeded-random.ts';

const RESAMPLES = 400;
const SEED = 20_261_121;

export type Interval = readonly [low: number, high: number];

/** Named figures, null where nothing could be measured. */
export type Figures<Name extends string> = Readonly<Record<Name, number | null>>;

/**
 * 95% intervals of what `measure` finds, by resampling `items` (percentile bootstrap: Efron & Tibshirani 1993, An
 * Introduction to the Bootstrap, chapter 13); null where a figure has no value.
 */
export function bootstrap<Item, Name extends string>(
  items: readonly Item[],
  measure: (items: readonly Item[]) => Figures<Name>,
): (name: Name) => Interval | null {
  const random = seededRandom(SEED);
  const draw = (): Item[] => items.flatMap((_, __, all) => all[Math.floor(random() * all.length)] ?? []);
  const draws = Array.from({ length: RESAMPLES }, () => measure(draw()));
  return (name) => {
    const values = draws.flatMap((one) => one[name] ?? []).toSorted((one, other) => one - other);
    const low = quantile(values, 0.025);
    const high = quantile(values, 0.975);
    return low === null || high === null ? null : [low, high];
  };
}
