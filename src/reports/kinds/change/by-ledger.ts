/** The difference taken apart without a model: the points of each side's answers, line by line. */
import { MIN_MENTIONS } from '../../findings/gates.ts';
import { NEGATIVE, POLARITIES, POSITIVE, isCommenter, signalsOf } from '../../response-columns.ts';
import { realAt } from '../../stats/at.ts';
import {
  ledgerDifference,
  tallyLedger,
  type LedgerEntry,
  type LedgerLine,
} from '../../stats/change/ledger.ts';
import type { Decomposition } from './by-model.ts';
import {
  countMentions,
  judgingSignals,
  outcomeReader,
  plainStep,
  themeStep,
  type ChangeQuestion,
  type Estimated,
  type Tested,
} from './change-question.ts';
import { chooseNotable, judge } from './choose-notable.ts';

const SILENT = 0;
const NO_THEME = 1;
const OTHER = 2;
const FIRST_THEME = 3;

/** One answer's point goes to the complaints of a detractor, the praise of a promoter, else to what was left unsaid. */
function* entriesOf(
  question: ChangeQuestion,
  rows: Uint32Array,
  lineOf: ReadonlyMap<number, number>,
): Generator<LedgerEntry, void> {
  const { columns } = question;
  const outcomeOf = outcomeReader(question);
  for (const row of rows) {
    const x = outcomeOf(row);
    const wanted = x < 0 ? NEGATIVE : POSITIVE;
    const lines: number[] = [];
    for (const { signal } of signalsOf(columns, row)) {
      const line = signal % POLARITIES.length === wanted ? lineOf.get(signal) : undefined;
      if (line !== undefined) {
        lines.push(line);
      }
    }
    yield { x, lines: lines.length > 0 ? lines : [isCommenter(columns, row) ? NO_THEME : SILENT] };
  }
}

/** Lines of the difference, the signals named getting one each and all others sharing one. */
function linesFor(question: ChangeQuestion, named: readonly number[]): LedgerLine[] {
  const lineOf = new Map(judgingSignals(question).map((signal) => [signal, OTHER]));
  named.forEach((signal, index) => lineOf.set(signal, FIRST_THEME + index));
  const [one, two] = [question.first, question.second].map((rows) =>
    tallyLedger(entriesOf(question, rows, lineOf), FIRST_THEME + named.length),
  );
  return one === undefined || two === undefined ? [] : (ledgerDifference(one, two) ?? []);
}

function estimated(line: LedgerLine | undefined): Estimated {
  return { value: line?.points ?? 0, se: line?.se ?? 0 };
}

/** Adds up to the difference exactly. */
export function decomposeByLedger(question: ChangeQuestion): Decomposition {
  const { columns, first, second } = question;
  const [one, two] = [countMentions(columns, first), countMentions(columns, second)];
  const signals = judgingSignals(question).filter(
    (signal) => realAt(one, signal) + realAt(two, signal) >= MIN_MENTIONS,
  );
  const lines = linesFor(question, signals);
  const tested = signals.map((signal, index): Tested => {
    return { kind: 'points', signal, ...estimated(lines[FIRST_THEME + index]) };
  });
  const judged = judge(tested);
  const notable = chooseNotable(judged);
  const told = linesFor(
    question,
    notable.map(({ signal }) => signal),
  );
  return {
    method: 'ledger-difference',
    steps: [
      ...notable.map((found) => themeStep(columns, found)),
      plainStep('other-points', estimated(told[OTHER])),
      plainStep('no-theme', estimated(told[NO_THEME])),
      plainStep('silent', estimated(told[SILENT])),
    ],
    judged,
    controls: [],
  };
}
