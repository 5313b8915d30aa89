/** What a theme does at the two borders of the neutral group, whose own outcome is 0. */
import { SCALES } from '../response-columns.ts';
import { signAt } from '../stats/at.ts';
import type { Estimate, NoEstimate } from '../types.ts';
import { noEstimate, pointsEstimate } from './estimates.ts';
import { fitReasonModel, type ModelQuestion, type ReasonModel } from './reason-model.ts';

interface Border {
  readonly n: number;
  readonly model: ReasonModel | NoEstimate;
}

/** `up`: promoters among neutrals and promoters. `down`: detractors among neutrals and the score just below them. */
export interface Borders {
  readonly up: Border;
  readonly down: Border;
}

type Question = Omit<ModelQuestion, 'outcomeOf'>;

function fitBorder(question: Question, isInside: (row: number) => boolean, target: number): Border {
  const { x } = question.columns;
  const rows = question.rows.filter((row) => isInside(row));
  const outcomeOf = (row: number): number => Number(signAt(x, row) === target);
  return { n: rows.length, model: fitReasonModel({ ...question, rows, outcomeOf }) };
}

/** Null without a score. */
export function fitBorders(question: Question): Borders | null {
  const { metric, x, score } = question.columns;
  if (metric === null) {
    return null;
  }
  const { neutral } = SCALES[metric];
  return {
    up: fitBorder(question, (row) => signAt(x, row) >= 0, 1),
    down: fitBorder(question, (row) => signAt(x, row) === 0 || signAt(score, row) === neutral - 1, -1),
  };
}

function estimate({ n, model }: Border, signal: number): Estimate {
  if (typeof model === 'string') {
    return noEstimate('threshold', n, model);
  }
  const found = model.impacts.get(signal);
  return found === undefined
    ? noEstimate('threshold', n, model.missing.get(signal) ?? 'few-mentions')
    : pointsEstimate('threshold', n, found);
}

/** In points of share. */
export function thresholdsOf({ up, down }: Borders, signal: number): { up: Estimate; down: Estimate } {
  return { up: estimate(up, signal), down: estimate(down, signal) };
}
