/** Reasons by value: the regression of the why report with every answer weighing what its customer brings. */
import { chooseQuotes, type Quoted } from '../../findings/choose-quotes.ts';
import { scaled } from '../../findings/estimates.ts';
import { MIN_MENTIONS, MIN_RESPONSES_FOR_IMPACT } from '../../findings/gates.ts';
import { outcomes } from '../../findings/impact.ts';
import { fitReasonModel, type ReasonModel } from '../../findings/reason-model.ts';
import { NEGATIVE, POLARITIES, POSITIVE, signalsOf, type ResponseColumns } from '../../response-columns.ts';
import { offsetAt, realAt, signAt } from '../../stats/at.ts';
import type { Measured } from '../../stats/mover.ts';
import type { Evidence } from '../../tally/collect-evidence.ts';
import type { NoEstimate, Taxonomy, Verdict } from '../../types.ts';
import type { ValueBase, ValueReason } from './types.ts';
import { effectiveAnswers, type ValuedAnswers } from './valued-answers.ts';

const PERCENT = 100;

interface Models {
  readonly byValue: ReasonModel;
  readonly byCustomer: ReasonModel | NoEstimate;
}

function evidenceBySignal(columns: ResponseColumns, rows: Uint32Array): Map<number, Evidence> {
  const bySignal = new Map<number, Evidence>();
  for (const row of rows) {
    for (const { signal, mention } of signalsOf(columns, row)) {
      const evidence = bySignal.get(signal) ?? { rows: [], mentions: [] };
      evidence.rows.push(row);
      evidence.mentions.push(mention);
      bySignal.set(signal, evidence);
    }
  }
  return bySignal;
}

/** The two models, or why there is none. */
function fitModels(
  columns: ResponseColumns,
  { rows }: ValuedAnswers,
  taxonomy: Taxonomy,
): Models | NoEstimate {
  const counts = outcomes(columns.metric ?? 'nps');
  const general = new Set(taxonomy.filter(({ owner }) => owner === 'all').map(({ id }) => id));
  const outcomeOf = (row: number): number => counts[signAt(columns.x, row) + 1] ?? 0;
  const question = { columns, rows, outcomeOf, general, controls: null };
  const byValue = fitReasonModel({ ...question, weightOf: (row) => realAt(columns.value, row) });
  return typeof byValue === 'string' ? byValue : { byValue, byCustomer: fitReasonModel(question) };
}

function impactIn(model: ReasonModel | NoEstimate, signal: number): Measured | null {
  const found = typeof model === 'string' ? undefined : model.impacts.get(signal);
  return found === undefined
    ? null
    : { value: PERCENT * found.contribution, interval: scaled(found.interval) };
}

/** Solid where the interval leaves out 0 and the plain model does not point the other way. */
function verdictOf({ value, interval: [low, high] }: Measured, plain: Measured | null): Verdict {
  const isClear = low * high > 0 && (plain === null || plain.value * value > 0);
  return isClear ? 'solid' : 'tentative';
}

function inOrder(a: ValueReason, b: ValueReason): number {
  return a.polarity === b.polarity
    ? Math.sign(a.impact.value - b.impact.value) * (a.polarity === 'neg' ? 1 : -1)
    : Number(a.polarity === 'pos') - Number(b.polarity === 'pos');
}

/** What all reasons of a report rest on; `quoted` grows. */
interface Course {
  readonly columns: ResponseColumns;
  readonly taxonomy: Taxonomy;
  readonly models: Models;
  readonly quoted: Quoted;
}

/** None without an impact, or with too few effective mentions. */
function reasonOf(
  { columns, taxonomy, models, quoted }: Course,
  signal: number,
  evidence: Evidence,
): ValueReason[] {
  const impact = impactIn(models.byValue, signal);
  const effectiveMentions = effectiveAnswers(evidence.rows.map((row) => realAt(columns.value, row)));
  if (impact === null || effectiveMentions < MIN_MENTIONS) {
    return [];
  }
  const plainImpact = impactIn(models.byCustomer, signal);
  const theme = columns.themes[Math.floor(signal / POLARITIES.length)] ?? '';
  return [
    {
      theme,
      owner: taxonomy.find(({ id }) => id === theme)?.owner ?? 'all',
      polarity: signal % POLARITIES.length === NEGATIVE ? 'neg' : 'pos',
      mentions: evidence.rows.length,
      effectiveMentions,
      impact,
      plainImpact,
      verdict: verdictOf(impact, plainImpact),
      quotes: chooseQuotes(columns, evidence, quoted),
      evidence: evidence.rows.map((row) => offsetAt(columns.line, row)),
    },
  ];
}

/** Complaints and praise of 10 effective mentions or more. */
export function valueReasons(
  columns: ResponseColumns,
  answers: ValuedAnswers,
  { taxonomy, base }: { taxonomy: Taxonomy; base: ValueBase },
): { reasons: ValueReason[]; noReasons: NoEstimate | null } {
  const models =
    base.effectiveN < MIN_RESPONSES_FOR_IMPACT ? 'few-responses' : fitModels(columns, answers, taxonomy);
  if (typeof models === 'string') {
    return { reasons: [], noReasons: models };
  }
  const course = { columns, taxonomy, models, quoted: { rows: new Set<number>(), texts: new Set<string>() } };
  const reasons = [...evidenceBySignal(columns, answers.rows)]
    .filter(([signal]) => [NEGATIVE, POSITIVE].includes(signal % POLARITIES.length))
    .flatMap(([signal, evidence]) => reasonOf(course, signal, evidence));
  return { reasons: reasons.toSorted(inOrder), noReasons: null };
}
