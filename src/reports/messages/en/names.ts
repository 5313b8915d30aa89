/** English: names and short sentences that need no numbers. */
import type { Metric } from '../../../ingest/types.ts';
import type { Group } from '../../types.ts';
import type { Forms, Messages } from '../types.ts';

export const groups: Readonly<Record<Metric, Readonly<Record<Group, Forms>>>> = {
  nps: {
    detractor: ['detractor', 'detractors'],
    neutral: ['passive', 'passives'],
    promoter: ['promoter', 'promoters'],
  },
  csat: {
    detractor: ['dissatisfied customer', 'dissatisfied customers'],
    neutral: ['neutral customer', 'neutral customers'],
    promoter: ['satisfied customer', 'satisfied customers'],
  },
  ces: {
    detractor: ['customer who found it hard', 'customers who found it hard'],
    neutral: ['neutral customer', 'neutral customers'],
    promoter: ['customer who found it easy', 'customers who found it easy'],
  },
};

export const units: Readonly<Record<Metric, string>> = {
  nps: 'NPS points',
  csat: 'satisfaction points',
  ces: 'ease points',
};

export const about = { neg: 'Complaints about', pos: 'Praise for', neu: 'Neutral mentions of' } as const;

export const names = {
  headings: {
    report: 'Why customers gave this score',
    score: 'The score',
    distribution: 'Answers by score',
    groups: 'The three groups',
    whoAnswered: 'Who answered',
    languages: 'Languages',
    reasons: 'Reasons',
    impact: 'What goes with higher and lower scores',
    heatmap: 'Who talks about what',
    unexplained: 'What the comments do not explain',
    breakdown: 'Score by',
    quotes: 'In their own words',
    notes: 'Before you read on',
    method: 'How these numbers are made',
    input: 'The file',
    rejected: 'Rows left out',
    themes: 'Themes',
    otherThemes: 'Other themes',
  },
  labels: {
    theme: 'Theme',
    group: 'Group',
    share: 'Share of comments',
    mentions: 'Mentions',
    impact: 'Impact in points',
    rawGap: 'Raw gap in points',
    interval: '95% interval',
    verdict: 'Certainty',
    responses: 'Answers',
    comments: 'Comments',
    language: 'Language',
    value: 'Value',
    score: 'Score',
    date: 'Date',
    line: 'Line',
    reason: 'Reason',
    owner: 'Area in charge',
    file: 'File',
    period: 'Period',
    comment: 'Comment',
    noEstimate: 'no figure',
    dataTable: 'Show the numbers',
    madeBy: 'Made with Porque',
    legendInterval: 'The line shows the 95% interval',
  },
  metric: {
    nps: 'Net Promoter Score (NPS)',
    csat: 'Customer satisfaction (CSAT)',
    ces: 'Customer effort (CES)',
  },
  polarity: { pos: 'Praise', neg: 'Complaints', neu: 'Neutral mentions' },
  owner: {
    training: 'Training',
    operations: 'Operations',
    product: 'Product',
    commercial: 'Commercial',
    all: 'Everyone',
  },
  verdict: { solid: 'Solid', tentative: 'Tentative', 'too-few': 'Too few' },
  verdictMeaning: {
    solid: 'Enough answers, and no doubt about the direction.',
    tentative: 'A hint, not yet a finding.',
    'too-few': 'Too few answers to say more than the counts.',
  },
  noEstimate: {
    'few-responses': 'too few answers',
    'few-mentions': 'fewer than 10 people mention it, or all but a few do',
    'no-variation': 'all scores fall in the same group',
    'no-score': 'the file has no score',
    'names-no-reason': 'general praise or blame repeats the score and names no reason',
    'signs-differ': 'two ways of computing it point in opposite directions',
    'not-separable': 'it always comes together with another theme',
  },
  method: {
    'adjusted-wald': 'Adjusted Wald interval (Rocks 2016)',
    wilson: 'Share with Wilson interval',
    'adjusted-cost':
      'Regression-adjusted impact: other themes, silence, channel, product and month held equal',
    'raw-gap': 'Raw gap: the score of all less the score of those who do not mention it',
    threshold: 'Regression at the borders of the middle group, in percentage points',
  },
  rejectReason: {
    'score-missing': 'no score',
    'score-not-a-number': 'a score that is not a number',
    'score-out-of-range': 'a score outside the scale',
    'text-undecodable': 'unreadable text',
    'row-malformed': 'a broken row',
  },
} satisfies Partial<Messages>;
