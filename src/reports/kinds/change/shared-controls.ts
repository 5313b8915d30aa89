import { countCodes } from '../../findings/count-codes.ts';
import type { Control } from '../../findings/controls.ts';
import { MIN_MENTIONS } from '../../findings/gates.ts';
import type { AttributeColumn } from '../../response-columns.ts';
import { codeAt } from '../../stats/at.ts';
import type { ChangeQuestion } from './change-question.ts';

/** More values than this tell places or people apart, not kinds of customer. */
const MAX_LEVELS = 20;

/** The commonest value is the reference, and so are values that either side knows too little. */
function controlOf(attribute: AttributeColumn, { first, second }: ChangeQuestion): Control {
  const [one, two] = [countCodes(attribute, first), countCodes(attribute, second)];
  const common = attribute.values
    .map((_, code) => ({ code, total: (one[code] ?? 0) + (two[code] ?? 0) }))
    .filter(({ code }) => Math.min(one[code] ?? 0, two[code] ?? 0) >= MIN_MENTIONS)
    .toSorted((a, b) => b.total - a.total || a.code - b.code)
    .slice(0, 1 + MAX_LEVELS);
  const levels = new Map(common.slice(1).map(({ code }, level) => [code, level]));
  return {
    name: attribute.name,
    levels: levels.size,
    levelOf: (row) => levels.get(codeAt(attribute.codes, row)) ?? -1,
  };
}

/** Channel and product, as far as their values fit into the budget of columns. */
export function sharedControls(question: ChangeQuestion, budget: number): Control[] {
  let left = budget;
  return question.columns.attributes
    .filter(
      ({ role, name }) => (role === 'channel' || role === 'product') && !question.compared.includes(name),
    )
    .map((attribute) => controlOf(attribute, question))
    .filter(({ levels }) => {
      const fits = levels > 0 && levels <= left;
      left -= fits ? levels : 0;
      return fits;
    });
}
