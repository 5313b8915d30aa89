/** A report of 1,200 invented answers, complete and consistent enough to be looked at. */
import type {
  Estimate,
  Group,
  GroupSummary,
  Interval,
  Method,
  Quote,
  Reason,
  Report,
  ScoreSummary,
} from '../../src/reports/types.ts';
import { QUOTES } from './fixture-quotes.ts';
import type { Planted } from './fixture-themes.ts';
import { PLANTED, TAXONOMY } from './fixture-themes.ts';

const COUNTS: Readonly<Record<Group, readonly [n: number, commenters: number]>> = {
  detractor: [318, 263],
  neutral: [330, 171],
  promoter: [552, 318],
};
const GROUPS: readonly Group[] = ['detractor', 'neutral', 'promoter'];

function estimate(value: number, halfWidth: number, [n, method]: readonly [number, Method]): Estimate {
  return { value, interval: [value - halfWidth, value + halfWidth], n, method, reason: null };
}

/** Plain Wald is near enough for a fixture. */
function share(count: number, n: number): Estimate {
  const p = count / n;
  const halfWidth = 196 * Math.sqrt((p * (1 - p) + 0.0005) / n);
  const value = 100 * p;
  const interval: Interval = [Math.max(0, value - halfWidth), Math.min(100, value + halfWidth)];
  return { value, interval, n, method: 'wilson', reason: null };
}

function quotesOf(group: Group, { theme, polarity }: Planted): Quote[] {
  return (QUOTES[`${group} ${theme} ${polarity}`] ?? []).map(([language, score, marked], index) => ({
    line: 17 + 211 * index + marked.length,
    id: null,
    score,
    date: `2026-0${1 + index * 2}-1${index}`,
    language,
    text: marked.replace('[', '').replace(']', ''),
    start: marked.indexOf('['),
    end: marked.indexOf(']') - 1,
    cutStart: index === 1 && theme === 'service.speed',
    cutEnd: false,
  }));
}

function impactOf({ impact }: Planted): Estimate {
  if (impact !== null) return estimate(...impact, [1200, 'adjusted-cost']);
  return { value: null, interval: null, n: 1200, method: 'adjusted-cost', reason: 'few-mentions' };
}

function verdictOf({ impact }: Planted): Pick<Reason, 'verdict' | 'caveats' | 'mentionsNeeded'> {
  if (impact === null) return { verdict: 'too-few', caveats: [], mentionsNeeded: 4 };
  if (Math.abs(impact[0]) >= impact[1]) return { verdict: 'solid', caveats: [], mentionsNeeded: null };
  return { verdict: 'tentative', caveats: ['interval-contains-zero'], mentionsNeeded: null };
}

function reasonOf(group: Group, planted: Planted): Reason {
  const { theme, polarity, mentions, rawGap } = planted;
  const count = mentions[group];
  const verdict = verdictOf(planted);
  const isCompanion = Math.abs(rawGap) >= 10;
  return {
    theme,
    owner: TAXONOMY.find(({ id }) => id === theme)?.owner ?? 'all',
    polarity,
    mentions: count,
    share: share(count, COUNTS[group][1]),
    reach: share(mentions.detractor + mentions.neutral + mentions.promoter, 1200),
    impact: impactOf(planted),
    rawGap: estimate(rawGap, 1.4, [1200, 'raw-gap']),
    thresholds: group === 'neutral' ? thresholdsOf(polarity === 'neg' ? -6.2 : 7.8) : null,
    ...verdict,
    caveats: isCompanion ? ['companion', ...verdict.caveats] : verdict.caveats,
    companion: isCompanion ? 'service.resolution' : null,
    quotes: quotesOf(group, planted),
    evidence: Array.from({ length: count }, (_, index) => 5 + index * 11),
  };
}

function thresholdsOf(up: number): Reason['thresholds'] {
  return { up: estimate(up, 4, [882, 'threshold']), down: estimate(-up / 3, 5, [410, 'threshold']) };
}

function groupOf(group: Group): GroupSummary {
  const [n, commenters] = COUNTS[group];
  const opening = group === 'promoter' ? 'pos' : 'neg';
  const reasons = PLANTED.filter(({ mentions }) => mentions[group] > 0)
    .toSorted((a, b) => b.mentions[group] - a.mentions[group])
    .map((row) => reasonOf(group, row));
  return {
    group,
    n,
    share: share(n, 1200),
    commenters,
    unexplained: Math.round(commenters * 0.11),
    generalOnly: Math.round(commenters * 0.08),
    reasons: [
      ...reasons.filter(({ polarity }) => polarity === opening),
      ...reasons.filter(({ polarity }) => polarity !== opening),
    ],
  };
}

/** A score with an interval of the given half-width. */
function scoreOf(value: number | null, n: number, halfWidth: number): ScoreSummary {
  const promoters = Math.round((n * (100 + (value ?? 0))) / 220);
  const detractors = promoters - Math.round((n * (value ?? 0)) / 100);
  const interval: Interval | null = value === null ? null : [value - halfWidth, value + halfWidth];
  return { metric: 'nps', n, promoters, neutrals: n - promoters - detractors, detractors, value, interval };
}

export const REPORT: Report = {
  input: {
    file: 'inquérito_satisfação_1.º_semestre.csv',
    format: 'csv',
    encoding: 'windows-1252',
    delimiter: ';',
    columns: { score: 'De 0 a 10, recomendaria?', comment: 'Porquê?', date: 'Data' },
    rowsRead: 1204,
    rowsValid: 1200,
    rowsRejected: 4,
    rejected: [
      { line: 88, reason: 'score-not-a-number', detail: 'Expected a score, found "n/a"' },
      { line: 412, reason: 'score-out-of-range', detail: 'Expected a score from 0 to 10, found "11"' },
      { line: 731, reason: 'score-missing', detail: 'The score is empty' },
      { line: 1002, reason: 'row-malformed', detail: 'Found 14 cells under 9 headers' },
    ],
    scale: 'nps',
    dateFrom: '2026-01-02',
    dateTo: '2026-06-30',
    dateAmbiguous: false,
  },
  score: {
    metric: 'nps',
    n: 1200,
    promoters: 552,
    neutrals: 330,
    detractors: 318,
    value: 19.5,
    interval: [14.8, 24.1],
  },
  kind: 'why',
  engine: '0.1.0',
  lexiconDigest: '3f9a1c07d2',
  filter: { from: null, to: null, excluded: 0 },
  comments: {
    responses: 1200,
    commented: 774,
    rate: share(774, 1200),
    commentsWithoutScore: 1,
    saidNothing: 22,
    unclassified: 83,
  },
  languages: [
    { code: 'pt', comments: 431, share: 55.7, doubtful: 4 },
    { code: 'ca', comments: 214, share: 27.6, doubtful: 4 },
    { code: 'en', comments: 88, share: 11.4, doubtful: 4 },
    { code: 'mixed', comments: 21, share: 2.7, doubtful: 4 },
    { code: 'es', comments: 14, share: 1.8, doubtful: 4 },
    { code: 'und', comments: 6, share: 0.8, doubtful: 4 },
  ],
  distribution: [41, 18, 22, 35, 37, 88, 77, 138, 192, 221, 331],
  groups: GROUPS.map(groupOf),
  themes: [],
  unexplainedPoints: { baseline: 22.4, noComment: 3.1, themes: -5.5, other: -0.5 },
  heatmap: PLANTED.map(({ theme, polarity, mentions }) => ({
    theme,
    polarity,
    shares: {
      detractor: share(mentions.detractor, COUNTS.detractor[1]),
      neutral: share(mentions.neutral, COUNTS.neutral[1]),
      promoter: share(mentions.promoter, COUNTS.promoter[1]),
    },
  })),
  discoveries: null,
  profiles: [],
  periods: null,
  writing: null,
  breakdown: {
    attribute: 'Canal',
    values: [
      { value: 'Telefone', score: scoreOf(8, 480, 7.6) },
      { value: 'Loja', score: scoreOf(34, 310, 8.8) },
      { value: 'Aplicação móvel e área de cliente na internet', score: scoreOf(21, 274, 10) },
      { value: 'WhatsApp', score: scoreOf(30, 131, 14) },
      { value: '<b>Correio</b> & "outros"', score: scoreOf(null, 5, 0) },
    ],
    omitted: { values: 2, responses: 9 },
  },
  notes: ['themes-describe-commenters', 'not-proof-of-cause', 'rows-rejected', 'comments-without-score'],
};
