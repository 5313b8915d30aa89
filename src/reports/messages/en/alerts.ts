/** English: the alerts report. */
import type { AlertWords } from '../alert-words.ts';
import { format } from './reasons.ts';

const { integer, decimal, percent, date, list } = format;

function shareOf(value: number | null): string {
  return value === null ? '' : ` (${percent(value)})`;
}

export const alerts: AlertWords = {
  title: 'What has jumped',
  headings: { alerts: 'Alerts', rising: 'Rising, no alert yet', weeks: 'Week by week' },
  labels: {
    first: 'First week',
    last: 'Last week',
    where: 'Where',
    comments: 'Comments',
    expected: 'Expected',
    share: 'Share',
    before: 'Before',
    state: 'State',
    everywhere: 'All comments',
    week: 'Week from',
    limits: 'Usual range',
  },
  state: { open: 'going on', over: 'over' },
  summary: ({ alerts: found, weeks, tested }) => {
    const open = found.filter(({ isOpen }) => isOpen).length;
    return (
      `Alerts: ${integer(found.length)}; still going on: ${integer(open)}. Weeks: ${integer(weeks.from.length)}. ` +
      `Tests of a theme in a week: ${integer(tested)}.`
    );
  },
  alertLine: (mention, segment, { count, n, expected, share, before, firstWeek, lastWeek, isOpen }) => {
    const where = segment === null ? '' : `, in ${segment}`;
    const when =
      firstWeek === lastWeek
        ? `in the week from ${date(firstWeek)}`
        : `in the weeks from ${date(firstWeek)} to that from ${date(lastWeek)}`;
    return (
      `${mention}${where}: ${integer(count)} of ${integer(n)} comments${shareOf(share.value)} ${when}, where ` +
      `${decimal(expected)}${shareOf(before.value)} were to be expected.${isOpen ? ' Not yet followed by two normal weeks.' : ''}`
    );
  },
  howLine: ({ raised, rule, baselineWeeks }) =>
    `Held against ${integer(baselineWeeks)} normal weeks before. Weeks confirmed by the alert rule: ${integer(rule.weeks)}` +
    (raised === null
      ? '; the moving average has not left its limit.'
      : `; the moving average left its limit in the week from ${date(raised)}.`),
  alsoLine: (places) =>
    `Also in ${list(
      places.map(
        ({ name, figures }) =>
          `${name} (${integer(figures.count)} of ${integer(figures.n)}, expected ${decimal(figures.expected)})`,
      ),
    )}.`,
  risingLine: (mention, { count, n, expected, share, before }) =>
    `${mention}: ${integer(count)} of ${integer(n)} comments${shareOf(share.value)} in the last four weeks, where ` +
    `${decimal(expected)}${shareOf(before.value)} were to be expected; ` +
    'the moving average stands beyond its limit.',
  caveat: {
    'one-week': 'One week only.',
    'not-raised': 'A first hint: the moving average has not left its limit.',
    'low-base': 'Low base: fewer than 30 comments in the first week.',
  },
  none: 'No theme jumped in any week.',
  noRising: 'Nothing else rises.',
  reason: {
    'no-dates': () => 'No comment has a date: weeks cannot be told apart.',
    'few-weeks': ({ weeksNeeded }) =>
      `Too few weeks: an alert needs 12 normal weeks and one more to hold against them. Weeks missing: ${integer(weeksNeeded)}.`,
  },
  chart: {
    title: 'Share of the comments, week by week',
    caption:
      'Per cent of the comments; each picture has a scale of its own. Dashed: the share before. Strokes: three standard ' +
      'errors around it. Large dots lie outside.',
    description: (names) => `A line for each alert: ${list(names)}.`,
  },
  notes: {
    rule:
      'An alert needs five comments, 1.5 times the usual share or three points more, and a test that allows for all ' +
      'themes and segments looked at in the same week. What jumps in several segments at once is one alert.',
    season: 'Season is not allowed for: what comes back every year looks new.',
    chance: 'Who watches much sees some false alarms: read the comments before acting.',
  },
};
