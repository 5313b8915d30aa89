/** Counts that add up: merging the tallies of two sets of responses is the tally of their union. */

/** Detractors, neutrals, promoters, respondents without a score. */
export type PerGroup = readonly [number, number, number, number];

export interface Tally {
  readonly responses: PerGroup;
  /** Respondents who wrote anything. */
  readonly commented: number;
  /** Comments that say nothing. */
  readonly saidNothing: number;
  /** Comments in a scored survey that came without a score: counted here and in `languages` only. */
  readonly commentsWithoutScore: number;
  /** Respondents whose comment says something. */
  readonly commenters: PerGroup;
  /** Commenters without any theme. */
  readonly unexplained: PerGroup;
  /** Commenters whose only themes name no reason. */
  readonly generalOnly: PerGroup;
  /** Responses per score value. */
  readonly scores: ReadonlyMap<number, number>;
  /** Comments per language code. */
  readonly languages: ReadonlyMap<string, number>;
  /** Commenters per {@link signalKey}. */
  readonly mentions: ReadonlyMap<string, PerGroup>;
}

/** A theme with a polarity, as text: the same in every set of columns. */
export function signalKey(theme: string, polarity: string): string {
  return `${theme} ${polarity}`;
}

export const NOBODY: PerGroup = [0, 0, 0, 0];

export function addGroups(a: PerGroup, b: PerGroup): PerGroup {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];
}

export function sumGroups(groups: PerGroup): number {
  return groups[0] + groups[1] + groups[2] + groups[3];
}
