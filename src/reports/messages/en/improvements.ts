/** English: the improvements report. */
import type { ImprovementWords } from '../improvement-words.ts';
import { format, span } from './reasons.ts';

const { integer, decimal, percent, list } = format;

const BECOME = { neutral: 'the middle group', promoter: 'the top group' } as const;
const DIRECTION = {
  rising: 'Raised more and more often',
  falling: 'Raised less and less often',
  steady: 'No clear trend',
} as const;
const UNITS = { week: ['week', 'weeks'], month: ['month', 'months'] } as const;

export const improvements: ImprovementWords = {
  title: 'What to improve, and what to keep',
  headings: {
    priorities: 'What weighs most',
    backlog: 'The whole list',
    keep: 'What to keep',
    requests: 'What they ask for',
    complaints: 'What they complain of',
    praise: 'What they praise',
    segments: 'More often than elsewhere',
  },
  labels: {
    improvement: 'Improvement',
    customers: 'Customers',
    customerShare: '% of customers',
    requests: 'Of which requests',
    points: 'Points at stake',
    perMention: 'Points per mention',
    atMost: 'At the very most',
    first: 'Chance of costing most',
    trend: 'Trend',
    id: 'Id',
    status: 'Status',
  },
  change: {
    fix: 'Fix',
    add: 'Add',
    speed: 'Speed up',
    simplify: 'Simplify',
    inform: 'Inform',
    price: 'Price',
    policy: 'Rules and conduct',
    keep: 'Keep',
  },
  direction: { rising: 'rising', falling: 'falling', steady: 'no clear trend' },
  counts: ({ commenters, changes, kept }) =>
    `Comments: ${integer(commenters)}. Things to change: ${integer(changes)}. To keep: ${integer(kept)}.`,
  tied: (items) => {
    const names = items.map(({ name, first }) => `“${name}” (${percent(100 * first.probability)})`);
    return `Which one costs most cannot be told for sure: ${list(names)}.`;
  },
  asking: (count) =>
    count === 1
      ? '1 of them suggests or asks something.'
      : `${integer(count)} of them suggest or ask something.`,
  whatIf: ({ become, any, sole }) =>
    `At the very most, in points: ${decimal(any.value ?? 0)} (${span(any.interval ?? [0, 0], decimal)}), if every low ` +
    `score among them rose to ${BECOME[become]}; ${decimal(sole.value ?? 0)} counting only those who complain of ` +
    'nothing else.',
  trend: (direction, { unit, from }) =>
    `${DIRECTION[direction]} (${integer(from.length)} ${UNITS[unit][from.length === 1 ? 0 : 1]}).`,
  segment: ({ value, attribute, count, n, ratio, interval }) =>
    `${value} (${attribute}): ${integer(count)} of ${integer(n)} comments, ${decimal(ratio)} times what was to be ` +
    `expected (${span(interval, decimal)})`,
  chart: {
    title: 'Share of customers against points lost by each mention',
    caption:
      'Dashed lines join what costs the same in all; a larger dot costs more. Crosses are 95% intervals; hollow dots ' +
      'are hints only.',
    share: '% of customers who raise it',
    loss: 'Points lost by each mention',
    cost: (points) =>
      `${Number.isInteger(points) ? integer(points) : decimal(points)} ${points === 1 ? 'point' : 'points'}`,
    description: (names) =>
      `Scatter plot of ${integer(names.length)} improvements. The costliest in all: ${list(names.slice(0, 3))}.`,
  },
  notes: {
    association:
      'Points are what goes with a complaint when everything else that can be seen is held equal. They are no proof ' +
      'of cause and no promise: a change may give back less. Test it on a small scale first. What-if ceilings ' +
      'overlap: never add them up.',
    request:
      'A request is a complaint in a comment that also suggests or asks something. Where both call for the same ' +
      'change, they are one line.',
    ids: 'Ids stay the same from report to report, so that a backlog can link to them. The status is yours to fill in.',
    searched: (count) =>
      `Segments were found by searching ${integer(count)} combinations of improvement and segment.`,
    noPoints: 'There are no points: the list is ordered by how many customers say it.',
  },
};
