/** The score taken apart and held against a score that somebody wants. */
import { fitReasonModel } from '../../findings/reason-model.ts';
import type { Decomposition } from './by-model.ts';
import { outcomeReader, themeStep, type ChangeQuestion, type Tested } from './change-question.ts';
import { chooseNotable, judge } from './choose-notable.ts';
import type { ChangeStep } from './types.ts';

function bare(kind: ChangeStep['kind'], value: number): ChangeStep {
  return { kind, theme: null, polarity: null, value, interval: null };
}

/** Score less target: what a comment without theme gives beyond the target, silence, and all impacts. In points. */
export function decomposeByTarget(
  question: ChangeQuestion,
  { score, target }: { readonly score: number; readonly target: number },
): Decomposition | null {
  const { columns, second: rows, general } = question;
  const model = fitReasonModel({
    columns,
    rows,
    general,
    outcomeOf: outcomeReader(question),
    controls: null,
  });
  if (typeof model === 'string') {
    return null;
  }
  const judged = judge(
    [...model.impacts].map(([signal, { contribution, se }]): Tested => {
      return { kind: 'points', signal, value: contribution, se };
    }),
  );
  const notable = chooseNotable(judged);
  const baseline = 100 * model.baseline - target;
  const silent = 100 * model.noComment;
  const named = notable.reduce((sum, { value }) => sum + 100 * value, 0);
  return {
    method: 'adjusted-cost',
    steps: [
      bare('no-theme', baseline),
      bare('silent', silent),
      ...notable.map((one) => themeStep(columns, one)),
      bare('other-points', score - target - baseline - silent - named),
    ],
    judged,
    controls: [],
  };
}
