/** Where the points sit: each answer's point shared equally by the themes of its comment that point the same way. */
import { NEGATIVE, POLARITIES, POSITIVE, signalsOf } from '../response-columns.ts';
import { signAt } from '../stats/at.ts';
import { ledger, tallyLedger, type LedgerEntry } from '../stats/change/ledger.ts';
import { Z95 } from '../stats/normal.ts';
import type { ThemeProfile } from '../why-types.ts';
import { outcomes } from './impact.ts';
import type { Survey } from './survey.ts';

const PERCENT = 100;
/** Line of what no signal takes: silence, comments without a theme, rare themes. */
const REST = 0;

function* entriesOf(survey: Survey, lineOf: ReadonlyMap<number, number>): Generator<LedgerEntry, void> {
  const { columns, selection, general } = survey;
  const values = outcomes(survey.metric ?? 'nps');
  const isNamed = columns.themes.map((theme) => !general.has(theme));
  const linesOf = (row: number, wanted: number): number[] =>
    Array.from(signalsOf(columns, row), ({ signal }) => signal)
      .filter(
        (signal) =>
          signal % POLARITIES.length === wanted && isNamed[Math.floor(signal / POLARITIES.length)] === true,
      )
      .map((signal) => lineOf.get(signal) ?? REST);
  for (const row of selection.rows) {
    const x = values[signAt(columns.x, row) + 1] ?? 0;
    const lines = x === 0 ? [] : linesOf(row, x < 0 ? NEGATIVE : POSITIVE);
    yield { x, lines: lines.length === 0 ? [REST] : lines };
  }
}

/** In points, one line a signal; with the line of the rest they add up to the score. Empty without a score. */
export function pointsLedger(survey: Survey, signals: readonly number[]): ThemeProfile['ledger'][] {
  if (survey.metric === null) {
    return [];
  }
  const lineOf = new Map(signals.map((signal, index) => [signal, index + 1]));
  const lines = ledger(tallyLedger(entriesOf(survey, lineOf), signals.length + 1)) ?? [];
  return lines.slice(1).map(({ points, se }) =>
    se === null
      ? null
      : {
          value: PERCENT * points,
          interval: [PERCENT * (points - Z95 * se), PERCENT * (points + Z95 * se)],
        },
  );
}
