/** English: the coaching report. */
import { lowerFirst } from '../cases.ts';
import type { CoachingMessages } from '../coaching.ts';
import { groups, names } from './names.ts';
import { format, span } from './reasons.ts';

const { integer, decimal, signed, percent } = format;

function answers(n: number): string {
  return `${integer(n)} ${n === 1 ? 'answer' : 'answers'}`;
}

export const coaching: CoachingMessages = {
  title: ({ attribute, peer }) => (peer === null ? `Coaching by “${attribute}”` : `Coaching brief: ${peer}`),
  headings: {
    standings: 'Where everybody stands',
    skills: 'Skills that stand out',
    training: 'Before and after the training',
    waiting: 'Not enough answers yet',
  },
  labels: {
    answers: 'Answers',
    points: 'Points off what was to be expected',
    score: 'Score',
    difference: 'Off expected',
    estimate: 'Allowing for chance',
    band: 'Band',
    skill: 'Skill',
    voice: 'What is said',
    comments: 'Comments',
    rate: 'Rate',
    overall: 'Overall',
    before: 'Before',
    after: 'After',
    change: 'Change',
    othersChange: 'Change of all others',
    beyondOthers: 'Beyond the others',
    period: 'month',
    tooFew: 'fewer than 30 answers',
  },
  band: { above: 'clearly above the mean', level: 'not distinguishable', below: 'clearly below the mean' },
  noComparison: {
    'few-peers': 'Fewer than three to compare: no standings.',
    'no-variation': 'All scores fall in the same group: no standings.',
    'no-detectable-difference':
      'By score nobody can be told from the others: with the tasks held equal, differences are no larger than chance.',
    'no-score': 'The file has no scores: nobody can be compared.',
  },
  bandLine: (band, peers) => `Clearly ${band} the mean: ${format.list(peers)}.`,
  levelLine: (count) => `Not distinguishable from the mean: ${integer(count)}.`,
  raisedLine: (polarity, items) =>
    `${polarity === 'neg' ? 'Complaints' : 'Praise'} clearly more often than overall: ${format.list(items)}.`,
  nothingRaised: 'No skill is praised or complained of clearly more often for one than for all.',
  caution:
    'To learn from, not to rank or reward people: who meets the harder customers, and what customers leave unsaid, ' +
    'is only partly seen here.',
  heldEqual: (held) => `Scores are compared with these held equal: ${format.list(held)}.`,
  searched: (combinations) =>
    `Skills were found by searching ${integer(combinations)} combinations; of those called clear, no more than 5% ` +
    'should be chance.',
  moreBriefs: (count) =>
    `Briefs left out for length, each to be had with the option "peer": ${integer(count)}.`,
  spreadLine: ({ spread, answersNeeded }) =>
    `True differences are about ${decimal(spread)} points (standard deviation). With ${answers(answersNeeded)} a ` +
    'figure can be relied on; below that it is a first hint.',
  funnel: {
    title: 'Distance from what was to be expected, by number of answers',
    caption:
      'Between the solid lines lie 95% of differences that are chance or usual, between the dashed lines 99.8%. ' +
      'Named: clearly above or below.',
    description: ({ above, level, below }) =>
      `Funnel plot: ${integer(above)} clearly above, ${integer(level)} not distinguishable, ${integer(below)} ` +
      'clearly below.',
  },
  standingLine: ({ difference, estimate, band }) =>
    `${signed(difference)} points off what the same tasks let expect. Allowing for chance: ` +
    `${signed(estimate.value)} (${span(estimate.interval, signed)}), ${coaching.band[band]}.`,
  answers: (n) => `${answers(n)}.`,
  reviewLine:
    'Worth reading the comments together: below the mean with more than 95% probability, whether or not the tasks ' +
    'are held equal.',
  provisionalLine: (missing) => `A first hint: ${answers(missing)} more make the figure reliable.`,
  waitingLine: (n, missing) => `${answers(n)}; ${integer(missing)} more needed`,
  noSkills: 'Fewer than 30 comments: skills are not compared yet.',
  rateLine: (label, { polarity, mentions, commenters, peerRate, isRaised }) => {
    const share = percent((100 * mentions) / commenters);
    const overall = isRaised
      ? `clearly more often than overall (${percent(peerRate)})`
      : `overall ${percent(peerRate)}`;
    return (
      `${label}: ${lowerFirst(names.polarity[polarity])} in ${integer(mentions)} of ${integer(commenters)} ` +
      `comments (${share}), ${overall}`
    );
  },
  divided: 'Customers are divided: both praise and complaints are more frequent than overall.',
  examples: (peers) => `Good examples of the same${peers.length === 0 ? '' : `: ${format.list(peers)}`}`,
  causesLine: (metric, { ofSkills, ofOthers, unnamed }) => {
    const n = ofSkills + ofOthers + unnamed;
    const people = groups[metric].detractor[n === 1 ? 0 : 1];
    return (
      `Comments of ${integer(n)} ${people}: about a skill, ${integer(ofSkills)}; only about other things, ` +
      `${integer(ofOthers)}; without a reason, ${integer(unnamed)}.`
    );
  },
  othersLine: (items) => `Out of these hands, as far as customers write: ${format.list(items)}.`,
  skillTable: 'Skills: per cent of comments, allowing for chance',
  skillMap: {
    caption: '▲ clearly more often than overall.',
    description: (peers) =>
      `Coloured table: how often customers praise and complain of each skill of ${format.list(peers)}.`,
  },
  trainingLine: (date) => `Answers before and since ${format.date(date)}.`,
  regressionToMean:
    'Whoever is chosen for a low score tends to rise by chance alone; the comparison with the others does not take ' +
    'that away.',
};
