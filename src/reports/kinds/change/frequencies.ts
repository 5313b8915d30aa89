/** What is said more or less often, before any points: the share of comments on both sides. */
import { scaled } from '../../findings/estimates.ts';
import { FULL_BASE, MIN_BASE, MIN_MENTIONS } from '../../findings/gates.ts';
import { POLARITIES } from '../../response-columns.ts';
import { realAt } from '../../stats/at.ts';
import { benjaminiHochberg } from '../../stats/benjamini-hochberg.ts';
import { fisher } from '../../stats/fisher.ts';
import { newcombe, type Share } from '../../stats/newcombe.ts';
import type { Verdict } from '../../types.ts';
import {
  countCommenters,
  countMentions,
  judgingSignals,
  themeOf,
  type ChangeQuestion,
} from './change-question.ts';
import { EXPLORING_RATE, SOLID_RATE } from './choose-notable.ts';
import type { FrequencyChange } from './types.ts';

/** A theme with a polarity and its commenters on both sides. */
export interface Counted {
  readonly signal: number;
  readonly first: Share;
  readonly second: Share;
  readonly adjustedP: number;
}

/** Signals with at least 10 mentions on both sides together, tested as one family; none below 10 commenters. */
export function countFrequencies(question: ChangeQuestion): Counted[] {
  const { columns, first, second } = question;
  const [one, two] = [countMentions(columns, first), countMentions(columns, second)];
  const [n1, n2] = [countCommenters(columns, first), countCommenters(columns, second)];
  if (Math.min(n1, n2) < MIN_BASE) {
    return [];
  }
  const counted = judgingSignals(question)
    .map((signal) => ({
      signal,
      first: { count: realAt(one, signal), n: n1 },
      second: { count: realAt(two, signal), n: n2 },
    }))
    .filter((pair) => pair.first.count + pair.second.count >= MIN_MENTIONS);
  const adjusted = benjaminiHochberg(counted.map((pair) => fisher(pair.first, pair.second)));
  return counted.map((pair, index) => ({ ...pair, adjustedP: adjusted[index] ?? 1 }));
}

/** Told apart from chance as far as an exploring reader asks. */
export function hasChanged({ adjustedP }: Counted): boolean {
  return adjustedP <= EXPLORING_RATE;
}

function verdictOf(counted: Counted): Verdict {
  if (!hasChanged(counted)) {
    return 'too-few';
  }
  const isFull = Math.min(counted.first.n, counted.second.n) >= FULL_BASE;
  return isFull && counted.adjustedP <= SOLID_RATE ? 'solid' : 'tentative';
}

/** The surest first. */
export function toFrequencies({ columns }: ChangeQuestion, counted: readonly Counted[]): FrequencyChange[] {
  return counted
    .toSorted((a, b) => a.adjustedP - b.adjustedP || a.signal - b.signal)
    .flatMap((one) => {
      const { signal, first, second, adjustedP } = one;
      const interval = newcombe(second, first);
      const mentioned = ({ count, n }: Share) => ({ mentions: count, commenters: n });
      return interval === null
        ? []
        : [
            {
              theme: themeOf(columns, signal),
              polarity: POLARITIES[signal % POLARITIES.length] ?? 'neu',
              first: mentioned(first),
              second: mentioned(second),
              value: 100 * (second.count / second.n - first.count / first.n),
              interval: scaled(interval),
              adjustedP,
              verdict: verdictOf(one),
            },
          ];
    });
}
