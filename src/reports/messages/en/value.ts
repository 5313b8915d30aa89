/** English: the value report. */
import { upperFirst } from '../cases.ts';
import type { ValueWords } from '../value-words.ts';
import { groups } from './names.ts';
import { format, span } from './reasons.ts';

const { integer, decimal, signed, percent } = format;

export const value: ValueWords = {
  title: 'By customer value',
  headings: {
    score: 'The score by value',
    reasons: 'Reasons by value',
    detractors: 'Detractors with the most value',
  },
  labels: {
    byValue: 'By value',
    byCustomer: 'By customer',
    difference: 'Difference',
    effective: 'Effective answers',
    value: 'Value',
    shareOfValue: '% of the value',
    mentions: 'Mentions',
    impactByValue: 'Points by value',
    impactByCustomer: 'Points by customer',
    complaints: 'Complaints',
  },
  noFigures: {
    'no-score': 'The file has no scores: nothing can be weighed.',
    'no-value': 'The file has no column with the value of customers, or none above 0.',
    'few-responses': 'Too few answers with a value: fewer than 10 effective ones.',
    'one-dominates':
      'One customer holds more than 10% of the value and would decide alone: no score by value.',
  },
  shiftLine: ({ value: shift, interval }) =>
    interval[0] * interval[1] > 0
      ? `Customers who bring more value score ${shift < 0 ? 'lower' : 'higher'}: by value the score is ` +
        `${decimal(Math.abs(shift))} points ${shift < 0 ? 'below' : 'above'} that by customer ` +
        `(difference ${span(interval, signed)}).`
      : `No clear difference between the score by value and by customer (${span(interval, signed)} points).`,
  baseLine: ({ n, withoutValue, effectiveN }) =>
    `${integer(n)} answers with a value tell as much as ${integer(effectiveN)} of equal value` +
    (withoutValue === 0 ? '.' : `; ${integer(withoutValue)} without a value above 0 are left out.`),
  groupLine: (metric, { group, share }) =>
    `${upperFirst(groups[metric][group][1])} hold ${percent(share.value)} of the value ` +
    `(${span(share.interval, percent)}).`,
  reasonLine: (subject, { impact, plainImpact, mentions }) =>
    `${subject} (${integer(mentions)} comments): ${signed(impact.value)} points by value ` +
    `(${span(impact.interval, signed)})` +
    (plainImpact === null ? '.' : `; ${signed(plainImpact.value)} with every customer weighing the same.`),
  noReasons: (why) => `No reasons by value: ${why}.`,
  chart: {
    title: 'Points by value, other themes held equal',
    caption: 'The line shows the 95% interval; hollow bars are hints only.',
    description: (reasons) => `Bar chart of ${integer(reasons)} reasons with intervals.`,
  },
  notes: {
    estimand:
      'Here an answer weighs as much as the value of its customer. That answers another question, not the same one ' +
      'better: what happens to money, not to people.',
    association:
      'Points are estimates from what customers wrote, with other themes, channel, product and month held equal: not ' +
      'proof of cause.',
  },
};
