/** English: the sentences of the whole report. */
import type { Estimate, Report, ScoreSummary } from '../types.ts';
import { change } from './en/change.ts';
import { charts } from './en/charts.ts';
import { groups, names } from './en/names.ts';
import { format, reasons, span } from './en/reasons.ts';
import { upperFirst } from './cases.ts';
import { coveredPeriod, otherLanguages, rejectedByReason } from './highlights.ts';
import { createLanguageName } from './language-name.ts';
import type { Forms, Messages } from './types.ts';

const { integer, decimal, signed, percent } = format;

function count(n: number, [one, many]: Forms): string {
  return `${integer(n)} ${n === 1 ? one : many}`;
}
const answers = (n: number): string => count(n, ['answer', 'answers']);
const comments = (n: number): string => count(n, ['comment', 'comments']);
const rows = (n: number): string => count(n, ['row', 'rows']);

const languageName = createLanguageName('en', {
  mixed: 'more than one in the same comment',
  und: 'not identified',
});

function estimateText({ value, interval, reason }: Estimate): string {
  return value === null || interval === null
    ? names.noEstimate[reason ?? 'few-responses']
    : `${percent(value)} (${span(interval, percent)})`;
}

function headline({ metric, n, value, interval, ...counts }: ScoreSummary): string {
  const { promoter, neutral, detractor } = groups[metric];
  if (value === null || interval === null) {
    const all = [
      count(counts.promoters, promoter),
      count(counts.neutrals, neutral),
      count(counts.detractors, detractor),
    ];
    return `Too few answers for a score: ${format.list(all)}.`;
  }
  return {
    nps: `The NPS is ${integer(value)} (${span(interval, integer)}), from ${answers(n)}.`,
    csat: `${percent(value)} of customers are satisfied (${span(interval, percent)}), from ${answers(n)}.`,
    ces: `${percent(value)} of customers found it easy (${span(interval, percent)}), from ${answers(n)}.`,
  }[metric];
}

function unexplainedPointsLine({ unexplainedPoints: parts, score }: Report): string {
  return parts === null || score === null || score.value === null
    ? ''
    : `Where the score comes from: ${decimal(parts.baseline)} is what comments that name no theme would give; ` +
        `silent customers add ${signed(parts.noComment)}, the themes shown ${signed(parts.themes)} and everything ` +
        `else ${signed(parts.other)}; together ${decimal(score.value)}.`;
}

function rejectedLine(report: Report): string {
  const { rowsRead, rowsRejected } = report.input;
  const why = rejectedByReason(report).map(([reason, n]) => `${names.rejectReason[reason]} (${integer(n)})`);
  return rowsRejected === 0
    ? `${rows(rowsRead)} read, none left out.`
    : `${integer(rowsRejected)} of ${rows(rowsRead)} left out: ${format.list(why)}.`;
}

const note: Messages['note'] = {
  'no-score': () => 'The file has no scores: themes are counted, not weighed.',
  'few-responses': () => 'Fewer than 10 answers: only counts are shown.',
  'low-base': (report) =>
    `Only ${answers(report.comments.responses)}: read every figure together with its interval.`,
  'impact-needs-more': () => 'Impact in points needs at least 100 answers.',
  'no-comments': () => 'Nobody wrote a comment, so there are no reasons to show.',
  'themes-describe-commenters': () =>
    'Themes describe only the customers who wrote a comment; the others may feel otherwise.',
  'not-proof-of-cause': () =>
    'Impacts are estimates from what customers wrote, holding the other themes, channel, product and month equal. ' +
    'They are not proof of cause: fixing a theme may give back less. Try it in one team or branch first.',
  'many-unclassified': (report) =>
    `No theme was found in ${comments(report.comments.unclassified)}: the list of reasons has gaps.`,
  'other-languages': (report) => {
    const { codes, share } = otherLanguages(report);
    const list = format.list(codes.map((code) => languageName(code)));
    return `${percent(share)} of the comments are in languages that Porque reads less well (${list}).`;
  },
  'comments-without-score': (report) =>
    `${comments(report.comments.commentsWithoutScore)} without a score: counted for languages only.`,
  'rows-rejected': rejectedLine,
  'dates-ambiguous': () => 'Day and month cannot be told apart in the dates; check the period shown.',
  'mixed-surveys': () =>
    'Relationship and transactional surveys stand in one file: the score mixes answers to different questions. See the channels report.',
  'undated-excluded': () => 'Answers without a date are left out, because a period was asked for.',
};

export const en: Messages = {
  ...names,
  ...reasons,
  language: 'en',
  locale: 'en',
  format,
  charts,
  change,
  note,
  groupName: (metric, group) => upperFirst(groups[metric ?? 'nps'][group][1]),
  groupCount: (metric, group, n) => count(n, groups[metric ?? 'nps'][group]),
  groupTitle: (metric, group) => {
    const people = groups[metric ?? 'nps'][group][1];
    const titles = { detractor: 'What troubles', neutral: 'What holds back', promoter: 'What pleases' };
    return `${titles[group]} ${people}`;
  },
  languageName,
  between: (interval) => span(interval, decimal),
  headline,
  answered: ({ comments: { responses, commented, rate } }) => {
    const share = rate.value === null ? '' : ` (${percent(rate.value)})`;
    return `${integer(commented)} of ${answers(responses)}${share} ${commented === 1 ? 'has' : 'have'} a comment.`;
  },
  groupLine: (metric, { group, n, share }) => {
    const people = count(n, groups[metric][group]);
    return share.value === null ? `${people}.` : `${people}: ${estimateText(share)} of the answers.`;
  },
  unexplainedLine: (metric, { group, commenters, unexplained, generalOnly }) => {
    const general =
      generalOnly === 0
        ? ''
        : `; ${integer(generalOnly)} more only ${generalOnly === 1 ? 'gives' : 'give'} a general opinion`;
    return `Comments from ${groups[metric][group][1]} without any theme: ${integer(unexplained)} of ${integer(commenters)}${general}.`;
  },
  unexplainedPointsLine,
  estimateText,
  quoteSource: ({ score, date, line }) => {
    const parts = [
      score === null ? '' : `score ${score}`,
      date === null ? '' : format.date(date),
      `line ${line}`,
    ];
    return parts.filter((part) => part !== '').join(' · ');
  },
  rejectedLine,
  periodLine: (report) => {
    const { from, to } = coveredPeriod(report);
    if (from === null || to === null) return '';
    return from === to
      ? `Answers of ${format.date(from)}.`
      : `Answers from ${format.date(from)} to ${format.date(to)}.`;
  },
};
