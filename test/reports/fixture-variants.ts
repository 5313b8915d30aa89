/** The fixture in the shapes that are easily forgotten: too few answers, no score, another scale, hostile words. */
import type { Estimate, Reason, Report } from '../../src/reports/types.ts';
import { REPORT } from './fixture-report.ts';

const WITHHELD: Estimate = {
  value: null,
  interval: null,
  n: 7,
  method: 'adjusted-cost',
  reason: 'few-responses',
};

function withheld(reason: Reason): Reason {
  return { ...reason, share: WITHHELD, impact: WITHHELD, rawGap: WITHHELD, verdict: 'too-few', quotes: [] };
}

const hidden = { value: null, interval: null };

/** Seven answers: counts only. */
export const FEW: Report = {
  ...REPORT,
  score: { metric: 'nps', n: 7, promoters: 4, neutrals: 2, detractors: 1, ...hidden },
  groups: REPORT.groups.map((group) => ({
    ...group,
    share: WITHHELD,
    reasons: group.reasons.slice(0, 2).map(withheld),
  })),
  heatmap: REPORT.heatmap.map((row) => ({
    ...row,
    shares: { detractor: WITHHELD, neutral: WITHHELD, promoter: WITHHELD },
  })),
  breakdown: {
    attribute: 'Canal',
    values: [
      { value: 'Loja', score: { metric: 'nps', n: 7, promoters: 4, neutrals: 2, detractors: 1, ...hidden } },
    ],
    omitted: { values: 0, responses: 0 },
  },
  unexplainedPoints: null,
  notes: ['few-responses'],
};

/** Forty answers: shares, but no impact in points. */
export const SHARES_ONLY: Report = {
  ...REPORT,
  groups: REPORT.groups.map((group) => ({
    ...group,
    reasons: group.reasons.map((reason) => ({
      ...reason,
      impact: WITHHELD,
      rawGap: WITHHELD,
      caveats: [],
      verdict: 'too-few',
    })),
  })),
  unexplainedPoints: null,
  notes: ['impact-needs-more'],
};

/** Comments without scores. */
export const UNSCORED: Report = {
  ...REPORT,
  input: { ...REPORT.input, columns: { score: null, comment: 'Porquê?', date: null }, scale: null },
  score: null,
  distribution: [],
  groups: [],
  themes: (REPORT.groups[0]?.reasons ?? []).map((reason) => ({
    ...reason,
    impact: { ...WITHHELD, reason: 'no-score' },
    rawGap: { ...WITHHELD, reason: 'no-score' },
    verdict: 'solid',
    caveats: [],
    companion: null,
  })),
  unexplainedPoints: null,
  heatmap: [],
  breakdown: null,
  notes: ['no-score'],
};

/** Satisfaction from 1 to 5. */
export const CSAT: Report = {
  ...REPORT,
  score: {
    metric: 'csat',
    n: 1200,
    promoters: 800,
    neutrals: 150,
    detractors: 250,
    value: 66.7,
    interval: [63.9, 69.3],
  },
  distribution: [0, 100, 150, 150, 420, 380],
};

/** The fixture with a hostile word wherever a file can put one. */
export function hostileReport(word: string): Report {
  const { input, groups, breakdown } = REPORT;
  return {
    ...REPORT,
    input: {
      ...input,
      file: word,
      delimiter: '<',
      columns: { score: word, comment: word, date: word },
      rejected: input.rejected.map((row) => ({ ...row, detail: word })),
    },
    languages: REPORT.languages.map((share) => ({ ...share, code: share.code === 'es' ? 'fr' : share.code })),
    groups: groups.map((group) => ({
      ...group,
      reasons: group.reasons.map((reason) => ({
        ...reason,
        theme: reason.theme === 'price.value' ? word : reason.theme,
        quotes: reason.quotes.map((quote) => ({
          ...quote,
          id: word,
          language: word,
          text: `${word} ${word} ${word}`,
          start: word.length + 1,
          end: 2 * word.length + 1,
        })),
      })),
    })),
    breakdown:
      breakdown === null
        ? null
        : {
            ...breakdown,
            attribute: word,
            values: breakdown.values.map(({ score }) => ({ value: word, score })),
          },
  };
}

export const HOSTILE_WORDS: readonly string[] = [
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '</title></svg><svg onload=alert(1)>',
  '<!-- --><![CDATA[ ]]>',
  '{{constructor}} ${7*7} `x`',
  'javascript:alert(1)//',
  '&lt;b&gt; &#60;script&#62;',
  '\u202Egnp.exe\u202C \u2066x',
  'nul\0 bell\u0007 esc\u001b[2J',
  'lone \ud83d surrogate',
  'x'.repeat(300),
  '😡'.repeat(40),
  '=cmd|calc!A1',
  '**b** [l](javascript:x) | # - 1. <b>',
];
