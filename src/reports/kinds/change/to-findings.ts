import { MIN_BASE, WIDE_HALF_WIDTH } from '../../findings/gates.ts';
import { POLARITIES, signalsOf } from '../../response-columns.ts';
import { offsetAt, realAt } from '../../stats/at.ts';
import { Z95 } from '../../stats/normal.ts';
import type { Verdict } from '../../types.ts';
import type { Decomposition } from './by-model.ts';
import {
  countCommenters,
  countMentions,
  pointsInterval,
  themeOf,
  type ChangeQuestion,
} from './change-question.ts';
import { SOLID_RATE, type Judged } from './choose-notable.ts';
import type { ChangeFinding } from './types.ts';

/** More than this many times the answers would be no promise. */
const MAX_GROWTH = 20;

function verdictOf({ isFound, adjustedP, se }: Judged, commenters: number): Verdict {
  if (!isFound || commenters < MIN_BASE) {
    return 'too-few';
  }
  return adjustedP <= SOLID_RATE && 100 * Z95 * se <= WIDE_HALF_WIDTH ? 'solid' : 'tentative';
}

function answersNeeded({ isFound, value, se }: Judged, n: number): number | null {
  const growth = value === 0 ? Infinity : ((Z95 * se) / value) ** 2;
  return isFound || growth <= 1 || growth > MAX_GROWTH ? null : Math.ceil(n * (growth - 1));
}

/** Source lines of the second side's mentions, by signal. */
function linesBySignal({ columns, second }: ChangeQuestion): Map<number, number[]> {
  const lines = new Map<number, number[]>();
  for (const row of second) {
    for (const { signal } of signalsOf(columns, row)) {
      const known = lines.get(signal) ?? [];
      known.push(offsetAt(columns.line, row));
      lines.set(signal, known);
    }
  }
  return lines;
}

/** Everything tested, the largest first. */
export function toFindings(question: ChangeQuestion, { judged, method }: Decomposition): ChangeFinding[] {
  const { columns, first, second } = question;
  const n = first.length + second.length;
  const mentions = [countMentions(columns, first), countMentions(columns, second)] as const;
  const commenters = [countCommenters(columns, first), countCommenters(columns, second)] as const;
  const lines = linesBySignal(question);
  return judged
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map((one) => {
      const theme = themeOf(columns, one.signal);
      const polarity = POLARITIES[one.signal % POLARITIES.length] ?? 'neu';
      return {
        id: `${one.kind} ${theme} ${polarity}`,
        kind: one.kind,
        theme,
        polarity,
        value: 100 * one.value,
        interval: pointsInterval(one),
        n,
        method,
        first: { mentions: realAt(mentions[0], one.signal), commenters: commenters[0] },
        second: { mentions: realAt(mentions[1], one.signal), commenters: commenters[1] },
        adjustedP: one.adjustedP,
        verdict: verdictOf(one, commenters[0] + commenters[1]),
        answersNeeded: answersNeeded(one, n),
        evidence: one.isFound ? (lines.get(one.signal) ?? []) : [],
      };
    });
}
