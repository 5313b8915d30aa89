import * as reliability from '../evaluate/reliability.ts';
import type { Certainty } from '../evaluate/score-comment.ts';

/** What a detector said of one text, and whether that was right. */
export interface Judged {
  readonly expected: string;
  readonly answer: string;
  readonly confidence: number;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const isRight = ({ expected, answer }: Judged): boolean => expected === answer;

/** Share of right answers (0-1); NaN-free: `undefined` without texts. */
export const accuracy = (texts: readonly Judged[]): number | undefined =>
  texts.length === 0 ? undefined : texts.filter(isRight).length / texts.length;

/** Mean of the accuracies of each language. */
export function macroAccuracy(texts: readonly Judged[], languages: readonly string[]): number | undefined {
  const each = languages.map((language) => accuracy(texts.filter((text) => text.expected === language)));
  const known = each.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : mean(known);
}

/** Mean F1 over the classes. */
export function macroF1(texts: readonly Judged[], classes: readonly string[]): number {
  return mean(
    classes.map((one) => {
      const hits = texts.filter((text) => text.expected === one && text.answer === one).length;
      const all =
        texts.filter((text) => text.expected === one).length +
        texts.filter((text) => text.answer === one).length;
      return all === 0 ? 0 : (2 * hits) / all;
    }),
  );
}

/** Share of texts expected to be `expected` that were taken for `answer`. */
export function takenFor(texts: readonly Judged[], expected: string, answer: string): number | undefined {
  const some = texts.filter((text) => text.expected === expected);
  return some.length === 0 ? undefined : some.filter((text) => text.answer === answer).length / some.length;
}

/**
 * Largest share of the texts in `languages` that is answered rightly when a threshold on the
 * confidence keeps the given share of the answers in `languages` right.
 */
export function recallAtPrecision(
  texts: readonly Judged[],
  languages: readonly string[],
  precision: number,
): number {
  const answered = texts.filter((text) => languages.includes(text.answer));
  const sorted = answered.toSorted((a, b) => b.confidence - a.confidence);
  let hits = 0;
  let best = 0;
  for (const [at, text] of sorted.entries()) {
    if (isRight(text)) hits += 1;
    if (hits / (at + 1) >= precision) best = hits;
  }
  return best / texts.filter((text) => languages.includes(text.expected)).length;
}

const toCertainty = (text: Judged): Certainty => ({ confidence: text.confidence, isRight: isRight(text) });

/** Expected calibration error of the confidences; `undefined` without texts. */
export const calibrationError = (texts: readonly Judged[]): number | undefined =>
  reliability.calibrationError(texts.map(toCertainty)) ?? undefined;

/** Chance that a right answer has a higher confidence than a wrong one; `undefined` unless there are both. */
export const separation = (texts: readonly Judged[]): number | undefined =>
  reliability.separation(texts.map(toCertainty)) ?? undefined;
