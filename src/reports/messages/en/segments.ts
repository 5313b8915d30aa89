/** English: the segments report. */
import type { SegmentWords } from '../segment-words.ts';
import { groups } from './names.ts';
import { format, span } from './reasons.ts';

const { integer, decimal, percent } = format;

function combinations(n: number): string {
  return `${integer(n)} ${n === 1 ? 'combination' : 'combinations'} of theme and segment`;
}

export const segments: SegmentWords = {
  title: 'Where a theme comes more often',
  heading: (metric, { group, polarity }) => {
    const what = polarity === 'neg' ? 'Complaints' : 'Praise';
    return group === null ? what : `${what} by ${groups[metric ?? 'nps'][group][1]}`;
  },
  labels: {
    segment: 'Segment',
    theme: 'Theme',
    comments: 'Comments',
    share: 'Share',
    elsewhere: 'Elsewhere',
    ratio: 'Times the expected',
  },
  searchLine: ({ searched, comments, cells }) =>
    `Found by searching ${combinations(searched)} in ${integer(comments)} comments: ` +
    (cells.length === 0
      ? 'nothing stands out.'
      : `${integer(cells.length)} stand${cells.length === 1 ? 's' : ''} out.`),
  cellLine: (label, segment, { count, share, elsewhere, ratio, interval }) => {
    const rest = elsewhere.value === null ? '' : `; elsewhere ${percent(elsewhere.value)}`;
    return (
      `${label}, in ${segment}: ${integer(count)} of ${integer(share.n)} comments, ${decimal(ratio)} times what was to ` +
      `be expected (${span(interval, decimal)})${rest}.`
    );
  },
  caveat: {
    'low-base': 'Low base: fewer than 30 comments in the segment.',
    language: 'May be a matter of language: it goes once the languages of the comments are held equal.',
  },
  heatmap: {
    title: (attribute) => `Themes by “${attribute}”`,
    caption: ({ omitted }) =>
      'Per cent of the comments of each value. ▲ clearly more often than elsewhere; – too few to show.' +
      (omitted === 0 ? '' : ` Values left out: ${integer(omitted)}.`),
    description: ({ attribute, rows, values }) =>
      `Coloured table: ${integer(rows.length)} themes by ${integer(values.length)} values of “${attribute}”.`,
  },
  notes: {
    winners:
      'Who searches much finds something: the largest figures owe part of it to luck. Look again with new answers ' +
      'before acting on them.',
    association: 'That a theme comes more often in a segment does not say that the segment is the cause.',
    people: 'Columns of named people are not searched here: see the coaching report.',
    noColumns: 'The file has no columns to compare.',
  },
};
