import { FLAGS, NO_SCORE, type ResponseColumns } from '../response-columns.ts';
import { codeAt, signAt } from '../stats/at.ts';
import type { Evidence } from '../tally/collect-evidence.ts';
import type { Quote } from '../types.ts';
import { quoteAt } from './choose-quotes.ts';
import type { Survey } from './survey.ts';

/** Irony means the opposite, and named people are nobody's example. */
const UNFIT = (1 << FLAGS.indexOf('sarcasm')) | (1 << FLAGS.indexOf('named_person'));
/** Characters from which a comment says more than an outcry. */
const MIN_LENGTH = 20;
/** What an extreme score counts beside the intensity (0-1) of the words. */
const SCORE_WEIGHT = 0.5;
const HIGHEST = 10;

function isFit({ flags, comment }: ResponseColumns, row: number): boolean {
  return (codeAt(flags, row) & UNFIT) === 0 && (comment[row]?.trim() ?? '').length >= MIN_LENGTH;
}

/** The most intense comment with the lowest score (of praise: the highest) that is not quoted yet; null without one. */
export function sharpestQuote(
  { columns, quoted }: Survey,
  { rows, mentions }: Evidence,
  polarity: 'neg' | 'pos',
): Quote | null {
  let best = { index: -1, weight: -Infinity };
  const extremeOf = (score: number): number => (polarity === 'neg' ? -score : score) / HIGHEST;
  rows.forEach((row, index) => {
    const score = signAt(columns.score, row);
    const extreme = score === NO_SCORE ? 0 : extremeOf(score);
    const weight = (columns.mentionIntensity[mentions[index] ?? 0] ?? 0) + SCORE_WEIGHT * extreme;
    if (weight > best.weight && !quoted.rows.has(row) && isFit(columns, row)) {
      best = { index, weight };
    }
  });
  const row = rows[best.index];
  if (row === undefined) {
    return null;
  }
  quoted.rows.add(row);
  return quoteAt(columns, row, mentions[best.index] ?? null);
}
