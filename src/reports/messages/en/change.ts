/** English: the change report. */
import type { Metric } from '../../../ingest/types.ts';
import type { Mentioned, SideName } from '../../kinds/change/types.ts';
import type { ChangeContext, ChangeMessages } from '../change-types.ts';
import { units } from './names.ts';
import { format, span } from './reasons.ts';

const { integer, decimal, signed, percent, date, period, list } = format;

const SUBJECT: Readonly<Record<Metric, string>> = {
  nps: 'The NPS',
  csat: 'The share of satisfied customers',
  ces: 'The share of customers who found it easy',
};

const OTHER = { time: 'than before', groups: 'than in the other group', target: '' } as const;

function sideName(name: SideName): string {
  switch (name.is) {
    case 'period':
      return period(name.from, name.to);
    case 'segment':
      return `${name.attribute}: ${name.value === '' ? 'not given' : name.value}`;
    case 'rest':
      return `${name.attribute}: not ${name.value === '' ? 'empty' : name.value}`;
    case 'all':
      return 'All answers';
    case 'target':
      return 'Target';
    default:
      return name;
  }
}

function shareOf({ mentions, commenters }: Mentioned): string {
  return percent(commenters === 0 ? 0 : (100 * mentions) / commenters);
}

function isMore(first: Mentioned, second: Mentioned): boolean {
  return second.mentions * first.commenters > first.mentions * second.commenters;
}

const unitOf = ({ metric }: ChangeContext): string => units[metric];

export const change: ChangeMessages = {
  title: {
    time: 'What changed along with the score',
    groups: 'What sets the two groups apart',
    target: 'What stands between the score and the target',
  },
  headings: {
    scores: 'The two scores',
    ledger: 'From one score to the other',
    said: 'What is said more or less often',
    trend: 'The score over time',
    mix: 'Did the score change, or who answered?',
    checks: 'What else may have changed',
    found: 'Found',
    tested: 'Tested and not found',
    method: 'How these numbers are made',
  },
  labels: {
    step: 'Step',
    points: 'Points',
    interval: '95% interval',
    difference: 'Difference',
    what: 'What was tested',
    needed: 'Answers still needed',
    limits: 'Usual range',
    begin: { week: 'Week of', month: 'Month of' },
    atSameMix: 'With the same mix of answers',
    mix: 'Goes with the mix',
    moved: 'Moved',
  },
  sideName,
  difference: ({ first, second, difference: { value, interval, verdict } }, { metric, comparison }) => {
    if (value === null || interval === null) {
      return 'Too few answers for a difference: both sides need at least 10.';
    }
    const how = `${decimal(Math.abs(value))} points ${value < 0 ? 'lower' : 'higher'}`;
    const than =
      comparison === 'target'
        ? `is ${how} than the target of ${decimal(first.name.is === 'target' ? first.name.value : 0)}`
        : `of ${sideName(second.name)} is ${how} than that of ${sideName(first.name)}`;
    const doubt = verdict === 'clear' ? '' : ' Chance alone could do that: read what follows as what moved.';
    return `${SUBJECT[metric]} ${than} (${span(interval, signed)}).${doubt}`;
  },
  step: (step, mention, { comparison }) =>
    ({
      'who-answered': 'Who answered',
      'who-wrote': 'How many wrote a comment',
      'said-more': `${mention}: how often it is said`,
      'hurts-more': `${mention}: scores of those who say it`,
      points: mention,
      'other-said': 'All other themes: how often they are said',
      'other-hurts': 'All other themes: scores of those who say them',
      'other-points': 'All other themes',
      silent: 'Answers without comment',
      'no-theme':
        comparison === 'target'
          ? 'Comments without theme, compared with the target'
          : 'Comments that name no reason',
      unexplained: 'Not explained by what customers wrote',
    })[step.kind],
  whoAnswered: (controls) => `Who answered: ${list(controls)}`,
  found: ({ kind, value, interval, first, second }, mention, context) => {
    const points = `${signed(value)} ${unitOf(context)} (${span(interval, signed)})`;
    const share = `in ${shareOf(second)} of the comments instead of ${shareOf(first)}`;
    if (kind === 'said-more') {
      return `${mention}: ${share}, which goes with ${points}.`;
    }
    if (kind === 'hurts-more') {
      const how = value < 0 ? 'lower' : 'higher';
      return `${mention}: those who say it score ${how} ${OTHER[context.comparison]}, which goes with ${points}.`;
    }
    return context.comparison === 'target'
      ? `${mention} go with ${points}.`
      : `${mention}: ${share}, a difference of ${points} in the ledger.`;
  },
  nothingFound: (tested) =>
    tested === 0
      ? 'No theme was mentioned often enough on both sides to be tested.'
      : `Nothing that customers wrote stands out: ${integer(tested)} possible reasons were tested, none was found.`,
  tested: {
    'said-more': 'how often it is said',
    'hurts-more': 'scores of those who say it',
    points: 'points it goes with',
  },
  testedLine: (tested, found) =>
    `${integer(tested)} possible reasons were tested, ${integer(found)} found. “Not found” is no proof that nothing changed: the last column says how many answers would settle it if the estimate stays as it is.`,
  frequency: ({ first, second, interval }, mention) =>
    `${mention}: in ${shareOf(second)} of the comments instead of ${shareOf(first)}, so ${isMore(first, second) ? 'more' : 'less'} often (${span(interval, signed)} percentage points).`,
  noneMoreOften: (tested) => `No theme is clearly said more or less often; ${integer(tested)} were tested.`,
  reversed: ({ attribute, rate, rateInterval, mix }) =>
    `Careful with “${attribute}”: within its values the score moved the other way. With the same mix of answers the difference would be ${signed(rate)} points (${span(rateInterval, signed)}); ${signed(mix)} go with who answered.`,
  notReversed: (attributes) =>
    `Looked at by ${list(attributes)}, the groups tell the same story as the total.`,
  checkName: ({ what, attribute }) =>
    what === 'comment-rate'
      ? 'Share who wrote a comment'
      : what === 'language'
        ? 'Language of the comments'
        : `Mix of ${attribute ?? ''}`,
  check: ({ verdict }) => (verdict === 'changed' ? 'changed' : 'no clear change'),
  noLedger: {
    'no-score': 'The file has no scores, so there is no difference to explain.',
    'few-responses': 'Too few answers to take the difference apart: both sides need at least 30.',
  },
  method: {
    'oaxaca-blinder':
      'A regression on each side, the difference taken apart in two (Oaxaca–Blinder, equal weights): how often things are said, and how those who say them score. The lines add up to the difference exactly.',
    'ledger-difference':
      'Too few mentions on one side for a regression, so each answer’s point is shared among the themes of its comment, and one side’s ledger is held against the other’s. The lines add up to the difference exactly.',
    'adjusted-cost':
      'The score taken apart by regression: what comments without theme give, silence, and every theme. The lines add up to the distance exactly.',
  },
  caution:
    'These are comparisons of what customers wrote, not proof of cause: those who did not write may feel otherwise, and something that nobody wrote about may have changed as well.',
  undated: (count) =>
    `${integer(count)} ${count === 1 ? 'answer has' : 'answers have'} no date and ${count === 1 ? 'belongs' : 'belong'} to no period.`,
  waterfall: ({ ledger }) =>
    `Waterfall of ${integer(ledger.length)} steps from one score to the other, with 95% intervals.`,
  waterfallCaption:
    'Each bar begins where the last one ended; the line shows its 95% interval. Pale bars could be chance.',
  trend: ({ points, step }) => {
    const outside = points.filter(({ isOutside }) => isOutside).length;
    return `Line of the score in ${integer(points.length)} ${step === 'week' ? 'weeks' : 'months'}; ${integer(outside)} outside the usual range.`;
  },
  trendLine: ({ centre, points, drift, step }) => {
    const outside = points.filter(({ isOutside }) => isOutside).length;
    const single = `${integer(outside)} of ${integer(points.length)} ${step === 'week' ? 'weeks' : 'months'} outside the usual range.`;
    const slow =
      drift === null
        ? 'No slow drift.'
        : `Taken together they drift ${drift.isUp ? 'up' : 'down'}, clearly so from ${date(drift.from)} on.`;
    return centre === null ? '' : `${single} ${slow}`;
  },
  trendCaption: ({ centre }) =>
    centre === null
      ? 'The band is the 95% interval. The first period is too short to tell what is usual.'
      : 'The band is the 95% interval. Short lines: the usual range, made from the first period; large dots lie outside it.',
};
