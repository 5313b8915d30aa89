/** Did the score change, or who answered? Attribute by attribute. */
import type { AttributeColumn } from '../../response-columns.ts';
import { codeAt } from '../../stats/at.ts';
import { segmentChange } from '../../stats/change/segment-change.ts';
import type { Moments } from '../../stats/moments.ts';
import { outcomeReader, pointsInterval, type ChangeQuestion } from './change-question.ts';
import type { MixCheck } from './types.ts';

/** More values than this tell people apart, not kinds of customer. */
const MAX_VALUES = 30;

/** Attributes whose values divide the answers into kinds of customer; single people do not. */
export function dividingAttributes({ columns, compared }: ChangeQuestion): AttributeColumn[] {
  return columns.attributes.filter(
    ({ name, role, values }) =>
      role !== 'agent' &&
      role !== 'customer' &&
      values.length > 2 &&
      values.length <= MAX_VALUES + 1 &&
      !compared.includes(name),
  );
}

function momentsOf(
  question: ChangeQuestion,
  { codes, values }: AttributeColumn,
  rows: Uint32Array,
): Moments[] {
  const outcomeOf = outcomeReader(question);
  const moments = values.map(() => ({ n: 0, sum: 0, squares: 0 }));
  for (const row of rows) {
    const one = moments[codeAt(codes, row)];
    if (one !== undefined) {
      const x = outcomeOf(row);
      one.n += 1;
      one.sum += x;
      one.squares += x * x;
    }
  }
  return moments;
}

/**
 * The difference taken apart by every attribute, each for itself. Signs that differ by chance are no paradox: either the
 * difference itself must be clear, or the one at the same mix.
 */
export function checkMixes(question: ChangeQuestion, isClear: boolean): MixCheck[] {
  return dividingAttributes(question).flatMap((attribute) => {
    const [one, two] = [question.first, question.second].map((rows) => momentsOf(question, attribute, rows));
    const change = segmentChange(one ?? [], two ?? []);
    if (change === null) {
      return [];
    }
    const { rate, rateSe, mix } = change;
    const rateInterval = pointsInterval({ value: rate, se: rateSe });
    const isReversed = change.isReversed && (isClear || rateInterval[0] * rateInterval[1] > 0);
    return [{ attribute: attribute.name, rate: 100 * rate, rateInterval, mix: 100 * mix, isReversed }];
  });
}
