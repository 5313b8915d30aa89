/** English: the channels report. */
import type { ChannelWords } from '../channel-words.ts';
import { format, span } from './reasons.ts';

const { integer, decimal, signed, percent } = format;

export const channels: ChannelWords = {
  title: 'Channel by channel',
  headings: {
    channels: 'By channel',
    stages: 'By stage of the journey',
    crossing: 'Channel and stage',
    customers: 'The same customers in several channels',
    both: 'Two scores side by side',
    reasons: 'What is said there',
  },
  labels: {
    answers: 'Answers',
    second: 'Second score',
    difference: 'Less all others',
    comments: 'Comments',
    elsewhere: 'Elsewhere',
    place: 'Where',
    first: 'First score',
    customers: 'Customers',
    all: 'All',
  },
  partLine: ({ surveyType, answers }) =>
    surveyType === null
      ? `Answers: ${integer(answers)}.`
      : `Survey “${surveyType === '' ? '–' : surveyType}”. Answers: ${integer(answers)}.`,
  mixed: (column) =>
    `The file holds surveys of several types (column “${column}”): they ask different questions and are told apart ` +
    'here. A score of all of them together would mean nothing.',
  differenceLine: (value, { value: points, interval }) =>
    interval[0] <= 0 && interval[1] >= 0
      ? `${value}: no clear difference from all others (${span(interval, signed)} points).`
      : `${value}: ${decimal(Math.abs(points))} points ${points < 0 ? 'below' : 'above'} all others (${span(interval, signed)}).`,
  reasonLine: (mention, { count, share, elsewhere, difference, verdict }) =>
    `${mention}: ${integer(count)} of ${integer(share.n)} comments` +
    (share.value === null ? '' : ` (${percent(share.value)})`) +
    (elsewhere.value === null ? '' : `, elsewhere ${percent(elsewhere.value)}`) +
    (verdict === 'solid' && difference !== null
      ? difference.value > 0
        ? '; clearly more often'
        : '; clearly less often'
      : ''),
  omitted: ({ places, answers }) =>
    `Left out for too few answers: ${integer(places)} (answers: ${integer(answers)}).`,
  customersLine: ({ known, returning, crossing }) =>
    `Customers with a number: ${integer(known)}; with several answers: ${integer(returning)}; in several channels: ` +
    `${integer(crossing)}.`,
  clusteredLine: ({ clustered }) =>
    clustered === null
      ? ''
      : `Taking the answers of one customer together, the score lies ${span(clustered, integer)}.`,
  pairLine: ({ first, second, customers, difference: { value, interval } }) =>
    `The same ${integer(customers)} customers score ${decimal(Math.abs(value))} points ${value < 0 ? 'lower' : 'higher'} ` +
    `in “${second}” than in “${first}” (${span(interval, signed)}).`,
  repeatedLine: (label, customers) =>
    `${label}: customers who complain of it in more than one channel: ${integer(customers)}.`,
  bothLine: ({ first, pleasedDetractors, displeasedPromoters }) =>
    `Answers with both scores: ${integer(first.n)}.` +
    (pleasedDetractors.value === null || displeasedPromoters.value === null
      ? ''
      : ` High on the second and low on the first: ${percent(pleasedDetractors.value)}; the reverse: ` +
        `${percent(displeasedPromoters.value)}.`),
  metricName: { nps: 'NPS', csat: 'Satisfied (CSAT)', ces: 'Easy (CES)' },
  chart: {
    caption: 'Dot: score; line: 95% interval. Coloured where the whole interval lies off the score of all.',
    description: (places) => `Scores of ${integer(places.length)} values, each with its interval.`,
  },
  noChannel: 'The file has no column of channels: name one with --by.',
  noSecond:
    'The file has one score. Where it has a second one, a column headed NPS, CSAT or CES (or --beside column=csat) is shown beside it.',
  notes: {
    choice:
      'Customers choose their channel, and other matters bring them to each: a difference between channels does not say ' +
      'that the channel is the cause. The comparison of the same customers allows for who they are, not for what they came for.',
    metrics: 'NPS, CSAT and CES are shown side by side and never turned into one another.',
    repeats:
      'Answers of one customer resemble each other: intervals by channel take each answer as independent.',
  },
};
