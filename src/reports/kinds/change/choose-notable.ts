/** Which of the things tested stand out: the ledger names these and sums up the others. */
import { benjaminiHochberg } from '../../stats/benjamini-hochberg.ts';
import { pOf, pointsInterval, type Tested } from './change-question.ts';

/** Share of false finds that an exploring reader accepts; half of it makes a find solid. */
export const EXPLORING_RATE = 0.1;
export const SOLID_RATE = 0.05;

/** Lines that a waterfall can name before it becomes a list. */
const MOST_NAMED = 7;

/** What was tested, with its p adjusted for everything tested beside it. */
export interface Judged extends Tested {
  readonly adjustedP: number;
  readonly isFound: boolean;
}

/** The interval leaves out 0, also after allowing for the number of tests. */
export function judge(tested: readonly Tested[]): Judged[] {
  const adjusted = benjaminiHochberg(tested.map(pOf));
  return tested.map((one, index) => {
    const [low, high] = pointsInterval(one);
    const adjustedP = adjusted[index] ?? 1;
    return { ...one, adjustedP, isFound: low * high > 0 && adjustedP <= EXPLORING_RATE };
  });
}

/** The largest of those found, by name of kind and signal. */
export function chooseNotable(judged: readonly Judged[]): Judged[] {
  return judged
    .filter(({ isFound }) => isFound)
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, MOST_NAMED);
}
