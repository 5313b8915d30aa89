/** The difference taken apart by a regression on each side: who answered, said more often, hurts more, unexplained. */
import type { Control } from '../../findings/controls.ts';
import { MIN_MENTIONS, MIN_RESPONSES_FOR_IMPACT, RESPONSES_PER_COLUMN } from '../../findings/gates.ts';
import {
  FIRST_THEME,
  NO_COMMENT,
  buildDesign,
  placeColumns,
  type ReasonColumns,
} from '../../findings/reason-design.ts';
import { realAt } from '../../stats/at.ts';
import { oaxacaBlinder, oaxacaParts, type OaxacaBlinder } from '../../stats/change/oaxaca-blinder.ts';
import type { SparseDesign } from '../../stats/regression/sparse-design.ts';
import {
  countMentions,
  fewerOf,
  judgingSignals,
  outcomeReader,
  plainStep,
  themeStep,
  type ChangeQuestion,
  type Tested,
} from './change-question.ts';
import { chooseNotable, judge, type Judged } from './choose-notable.ts';
import { sharedControls } from './shared-controls.ts';
import type { ChangeMethod, ChangeStep } from './types.ts';

/** A ledger, what was tested for it, and how. */
export interface Decomposition {
  readonly method: ChangeMethod;
  readonly steps: readonly ChangeStep[];
  readonly judged: readonly Judged[];
  readonly controls: readonly string[];
}

/** Intercept, silence and the two pools. */
const FIXED_COLUMNS = 4;
/** Controls may take this part of the columns that the answers allow. */
const CONTROL_PART = 1 / 4;

interface Fitted {
  readonly change: OaxacaBlinder;
  readonly own: readonly number[];
  readonly places: ReasonColumns;
  readonly controls: readonly Control[];
}

/** Signals that both sides know well enough, the commonest first as far as there is room; the others are pooled. */
function chooseColumns(question: ChangeQuestion, budget: number) {
  const { columns, first, second } = question;
  const [one, two] = [countMentions(columns, first), countMentions(columns, second)];
  const isEnough = (signal: number): boolean =>
    fewerOf(one, two, signal) >= MIN_MENTIONS &&
    first.length - realAt(one, signal) >= MIN_MENTIONS &&
    second.length - realAt(two, signal) >= MIN_MENTIONS;
  const all = judgingSignals(question);
  const chosen = new Set(
    all
      .filter(isEnough)
      .toSorted((a, b) => fewerOf(one, two, b) - fewerOf(one, two, a))
      .slice(0, Math.max(0, budget)),
  );
  const pooled = all
    .filter((signal) => !chosen.has(signal))
    .map((signal) => [signal, { count: fewerOf(one, two, signal), reason: 'few-mentions' }] as const);
  return { own: all.filter((signal) => chosen.has(signal)), pooled: new Map(pooled) };
}

/** Both sides measure a control from its mean over all answers. */
function withOrigin(design: SparseDesign, other: SparseDesign): SparseDesign {
  const total = design.rows + other.rows;
  const origin = design.origin.map(
    (mean, column) => (mean * design.rows + realAt(other.origin, column) * other.rows) / total,
  );
  return { ...design, origin };
}

function fit(question: ChangeQuestion, hasControls: boolean): Fitted | null {
  const { columns, first, second } = question;
  const room = Math.floor(Math.min(first.length, second.length) / RESPONSES_PER_COLUMN) - FIXED_COLUMNS;
  const controls = hasControls ? sharedControls(question, Math.floor(room * CONTROL_PART)) : [];
  const used = controls.reduce((sum, { levels }) => sum + levels, 0);
  const terms = chooseColumns(question, room - used);
  const places = placeColumns(columns, terms);
  const outcomeOf = outcomeReader(question);
  const designs = [first, second].map((rows) => buildDesign({ columns, places, controls }, rows, outcomeOf));
  const [one, two] = designs;
  if (one === undefined || two === undefined) {
    return null;
  }
  const change = oaxacaBlinder(withOrigin(one, two), withOrigin(two, one));
  return change === null ? null : { change, own: terms.own, places, controls };
}

function testedTerms({ change, own, places }: Fitted): Tested[] {
  return own.flatMap((signal) => {
    const term = change.terms[places.ofSignal[signal] ?? 0];
    return term === undefined
      ? []
      : [
          { kind: 'said-more' as const, signal, ...term.prevalence },
          { kind: 'hurts-more' as const, signal, ...term.rate },
        ];
  });
}

/** Numbers from `from` up to, but not including, `to`. */
function between(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/**
 * What a pool of rare themes weighs depends on which themes fell into it, so a change of its weight is no finding: it
 * goes to what stays unexplained.
 */
function stepsOf({ columns }: ChangeQuestion, fitted: Fitted, notable: readonly Judged[]): ChangeStep[] {
  const { change, places, own } = fitted;
  const { fits, terms } = change;
  const firstPool = FIRST_THEME + own.length;
  const controls = between(places.firstControl, terms.length);
  const pools = between(firstPool, places.firstControl);
  const named = (kind: Tested['kind']): Judged[] => notable.filter((one) => one.kind === kind);
  const others = (kind: Tested['kind']): number[] => {
    const taken = new Set(named(kind).map(({ signal }) => places.ofSignal[signal]));
    return between(FIRST_THEME, firstPool).filter((column) => !taken.has(column));
  };
  const steps = (kind: Tested['kind']): ChangeStep[] => named(kind).map((one) => themeStep(columns, one));
  const hurts = others('hurts-more');
  return [
    ...(controls.length === 0 ? [] : [plainStep('who-answered', oaxacaParts(fits, controls).prevalence)]),
    plainStep('who-wrote', oaxacaParts(fits, [NO_COMMENT]).prevalence),
    ...steps('said-more'),
    plainStep('other-said', oaxacaParts(fits, [...others('said-more'), ...pools]).prevalence),
    ...steps('hurts-more'),
    ...(hurts.length === 0 ? [] : [plainStep('other-hurts', oaxacaParts(fits, hurts).rate)]),
    plainStep('unexplained', oaxacaParts(fits, [0, NO_COMMENT, ...pools, ...controls]).rate),
  ];
}

/**
 * Null where the answers are too few, the columns cannot be told apart, or one of the signals that it must not miss is too
 * rare on a side: then the ledgers still can.
 */
export function decomposeByModel(question: ChangeQuestion, needed: readonly number[]): Decomposition | null {
  const { first, second } = question;
  if (Math.min(first.length, second.length) < MIN_RESPONSES_FOR_IMPACT) {
    return null;
  }
  const fitted = fit(question, true) ?? fit(question, false);
  if (fitted === null || fitted.own.length === 0 || needed.some((signal) => !fitted.own.includes(signal))) {
    return null;
  }
  const judged = judge(testedTerms(fitted));
  return {
    method: 'oaxaca-blinder',
    steps: stepsOf(question, fitted, chooseNotable(judged)),
    judged,
    controls: fitted.controls.map(({ name }) => name),
  };
}
