/** Scores against texts: promoters who complain, detractors who praise. A sign of an inverted scale, irony or a poor tagger. */
import type { Share } from '../newcombe.ts';

/** Comments by the polarity of their text. */
export interface TextCounts {
  readonly neg: number;
  readonly neu: number;
  readonly pos: number;
}

export interface TextsByGroup {
  readonly detractors: TextCounts;
  readonly neutrals: TextCounts;
  readonly promoters: TextCounts;
}

export interface Mismatch {
  /** Of all comments. */
  readonly ofAll: Share;
  /** Of the comments of promoters and detractors that take a side. */
  readonly ofPolar: Share;
}

const total = ({ neg, neu, pos }: TextCounts): number => neg + neu + pos;

export function mismatch({ detractors, neutrals, promoters }: TextsByGroup): Mismatch {
  const count = promoters.neg + detractors.pos;
  const polar = promoters.neg + promoters.pos + detractors.neg + detractors.pos;
  const all = total(detractors) + total(neutrals) + total(promoters);
  return { ofAll: { count, n: all }, ofPolar: { count, n: polar } };
}
