/** Standard error where the customers are a large part of all there are (Cochran 1977, Sampling techniques, section 2.6). */
import { standardError } from './mean-interval.ts';
import type { Sample } from './sample.ts';

/**
 * For "the state of these customers" only, never for trends or people. Null where the population is smaller than the
 * sample.
 */
export function finitePopulationSe(sample: Sample, population: number): number | null {
  return population < sample.n ? null : standardError(sample) * Math.sqrt(1 - sample.n / population);
}
