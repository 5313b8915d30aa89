/** English: a theme over the whole survey, and who wrote. */
import type { WhyWords } from '../why-words.ts';
import { groups } from './names.ts';
import { format, span } from './reasons.ts';

const { integer, signed, percent, list } = format;

export const why: WhyWords = {
  weightLine: ({ perMention, ledger }) => {
    const { value, interval } = perMention;
    const severity =
      value === null || interval === null
        ? ''
        : `Points by mention: ${signed(value)} (${span(interval, signed)}). `;
    return ledger === null
      ? severity.trim()
      : `${severity}Points that sit in these comments when each answer’s is shared by its themes: ${signed(ledger.value)}.`;
  },
  nature: {
    hygiene: 'Taken for granted: complaints go with lower scores, praise not clearly with higher ones.',
    delight: 'A delight: praise goes with higher scores, complaints not clearly with lower ones.',
    both: 'Cuts both ways: complaints go with lower scores and praise with higher ones.',
  },
  projectedLine: ({ value, interval }) =>
    `If, at the same scores, the silent were like those who wrote: ${percent(value)} of all customers (${span(interval, percent)}).`,
  more: 'More on this theme',
  segmentsHead: 'More often than elsewhere',
  sharpest: { neg: 'Sharpest', pos: 'Warmest' },
  contrary: 'Against the rule',
  priorities: (names) =>
    `Scatter plot of ${integer(names.length)} themes complained of. The costliest in all: ${list(names.slice(0, 3))}.`,
  ratesLine: (metric, { rates, p }) =>
    `Who wrote: ${list(
      rates.map(({ group, rate }) =>
        rate.value === null
          ? groups[metric][group][1]
          : `${percent(rate.value)} of ${groups[metric][group][1]}`,
      ),
    )}.${p !== null && p < 0.05 ? ' They do not write equally often: the comments are not the voice of all.' : ''}`,
  differenceLine: ({ value, interval }) =>
    interval[0] * interval[1] > 0
      ? `Those who wrote score ${value < 0 ? 'lower' : 'higher'} than the silent, in points: ${signed(value)} (${span(interval, signed)}).`
      : `No clear difference in score between those who wrote and the silent (${span(interval, signed)}).`,
  contradictionsLine: ({ count, share, expected }) =>
    `Score and text say opposite things in ${integer(count)} comments` +
    `${share.value === null ? '' : ` (${percent(share.value)})`}: high scores that only complain, low ones that only praise. ` +
    `Errors of reading alone would give about ${integer(expected)}` +
    (count > expected ? '; more may be irony or a scale read upside down.' : '.'),
  doubtLine: (languages) =>
    `Comments whose language is not certain: ${integer(languages.reduce((sum, { doubtful }) => sum + doubtful, 0))}.`,
};
