/**
 * Funnel plot with limits for over-dispersion. Spiegelhalter (2005), Funnel plots for comparing institutional
 * performance, Statistics in Medicine 24, 1185-1202; formulas as R's FunnelPlotR.
 */
import type { Interval } from '../../types.ts';
import { benjaminiHochberg } from '../benjamini-hochberg.ts';
import { normalCdf } from '../normal.ts';
import { quantile } from '../special/quantile.ts';

export interface FunnelUnit {
  /** Standard errors from the centre, as if units did not differ. */
  readonly z: number;
  /** The same against the spread that units usually have: "exceptional among peers". */
  readonly adjustedZ: number;
  /** Benjamini-Hochberg over the units, two-sided. */
  readonly bh: number;
  readonly adjustedBh: number;
}

export interface Funnel {
  readonly centre: number;
  /** Variance of one answer. */
  readonly variance: number;
  /** Variance between units beyond chance. */
  readonly between: number;
  /** Mean of the squared, winsorised z: about 1 where units differ by chance only. */
  readonly dispersion: number;
  /** Where z is winsorised. */
  readonly bounds: Interval;
  readonly units: readonly FunnelUnit[];
}

/** Units below and above these quantiles count as if they stood on them. */
const WINSOR_TAIL = 0.1;

function bhOf(z: readonly number[]): number[] {
  return benjaminiHochberg(z.map((value) => 2 * normalCdf(-Math.abs(value))));
}

/** Between-unit variance by moments of the winsorised z. */
function betweenOf(weights: readonly number[], dispersion: number): number {
  const units = weights.length;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  const excess = (units * dispersion - (units - 1)) / (sum - squares / sum);
  return units < 2 ? 0 : Math.max(0, excess);
}

/** Of means around a `centre` (the score of all, or 0 for observed less expected); null without units or variance. */
export function funnel(
  units: readonly { readonly n: number; readonly mean: number }[],
  { centre, variance }: { centre: number; variance: number },
): Funnel | null {
  const z = units.map(({ n, mean }) => (mean - centre) / Math.sqrt(variance / n));
  const sorted = z.toSorted((a, b) => a - b);
  const low = quantile(sorted, WINSOR_TAIL);
  const high = quantile(sorted, 1 - WINSOR_TAIL);
  if (low === null || high === null || variance <= 0) {
    return null;
  }
  const squares = z.reduce((sum, value) => sum + Math.min(high, Math.max(low, value)) ** 2, 0);
  const dispersion = squares / z.length;
  const between = betweenOf(
    units.map(({ n }) => n / variance),
    dispersion,
  );
  const adjusted = units.map(({ n, mean }) => (mean - centre) / Math.sqrt(variance / n + between));
  const bh = bhOf(z);
  const adjustedBh = bhOf(adjusted);
  return {
    centre,
    variance,
    between,
    dispersion,
    bounds: [low, high],
    units: z.map((value, unit) => ({
      z: value,
      adjustedZ: adjusted[unit] ?? 0,
      bh: bh[unit] ?? 1,
      adjustedBh: adjustedBh[unit] ?? 1,
    })),
  };
}

/** Limits of the plot at `n` answers, `width` standard errors (1.96 and 3.09) from the centre. */
export function funnelLimits(
  { centre, variance, between }: Pick<Funnel, 'centre' | 'variance' | 'between'>,
  n: number,
  width: number,
): Interval {
  const half = width * Math.sqrt(variance / n + between);
  return [centre - half, centre + half];
}
