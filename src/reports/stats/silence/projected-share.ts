/**
 * A theme's share among all who answered, as if within each score group the silent were like those who wrote
 * (post-stratification: Little & Rubin 2002, Statistical analysis with missing data, section 3.3.2).
 */

/** One score group. */
export interface WriterStratum {
  /** Everybody in the group, silent or not. */
  readonly respondents: number;
  readonly commenters: number;
  /** Commenters who speak of the theme. */
  readonly mentioners: number;
}

/** Null without respondents, or where a group with respondents has no commenter. */
export function projectedShare(strata: readonly WriterStratum[]): { share: number; se: number } | null {
  const filled = strata.filter(({ respondents }) => respondents > 0);
  const all = filled.reduce((sum, { respondents }) => sum + respondents, 0);
  if (all === 0 || filled.some(({ commenters }) => commenters === 0)) {
    return null;
  }
  let share = 0;
  let variance = 0;
  for (const { respondents, commenters, mentioners } of filled) {
    const weight = respondents / all;
    const p = mentioners / commenters;
    share += weight * p;
    variance += (weight * weight * p * (1 - p)) / commenters;
  }
  return { share, se: Math.sqrt(variance) };
}
