import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../../src/reports/build-report.ts';
import type { Cover } from '../../../../src/reports/document/cover.ts';
import { toCsv } from '../../../../src/reports/document/to-csv.ts';
import { toHtml } from '../../../../src/reports/document/to-html.ts';
import { toMarkdown } from '../../../../src/reports/document/to-markdown.ts';
import { buildImprovements } from '../../../../src/reports/kinds/improvements/build-improvements.ts';
import { changeFor } from '../../../../src/reports/kinds/improvements/change-table.ts';
import { tellImprovements } from '../../../../src/reports/kinds/improvements/tell-improvements.ts';
import type { ImprovementsReport } from '../../../../src/reports/kinds/improvements/types.ts';
import { messagesFor } from '../../../../src/reports/messages/messages-for.ts';
import type { ReportLanguage, Taxonomy } from '../../../../src/reports/types.ts';
import { input, makeSurvey, plantedRows, repeat, type MadeRow } from '../../made-survey.ts';

const IDS = ['service.speed', 'app', 'staff', 'billing.payment', 'price.value'];
const taxonomy: Taxonomy = [
  ...IDS.map((id) => ({ id, owner: 'product' as const, labels: { pt: `${id} pt`, ca: `${id} ca`, en: id } })),
  { id: 'general', owner: 'all', labels: { pt: 'geral', ca: 'general', en: 'General' } },
];
const asked = { input, taxonomy, from: null, to: null, by: null, own: {} };

/** `waiting` of the planted survey is `service.speed` here. */
function planted(count: number, seed: number): MadeRow[] {
  return plantedRows(count, seed).map((row) =>
    row.says === undefined
      ? row
      : { ...row, says: row.says.map((said) => said.replace('waiting', 'service.speed')) },
  );
}

function report(
  rows: readonly MadeRow[],
  metric: Parameters<typeof makeSurvey>[1] = 'nps',
): ImprovementsReport {
  return buildImprovements(makeSurvey(rows, metric), asked);
}

function find({ improvements }: ImprovementsReport, id: string) {
  const found = improvements.find((one) => one.id === id);
  if (found === undefined)
    throw new Error(`Expected ${id} among ${improvements.map((one) => one.id).join()}`);
  return found;
}

describe('the kind of change', () => {
  test.for([
    ['service.speed', 'problem', 'speed'],
    ['service.speed', 'request', 'speed'],
    ['billing.payment', 'problem', 'fix'],
    ['billing.payment', 'request', 'add'],
    ['price.value', 'problem', 'price'],
    ['contract.terms', 'request', 'policy'],
    ['digital.usability', 'problem', 'simplify'],
    ['service.information', 'problem', 'inform'],
    ['a theme of the customer', 'problem', 'fix'],
    ['a theme of the customer', 'request', 'add'],
    ['service.speed', 'praise', 'keep'],
    ['billing.payment', 'praise', 'keep'],
  ] as const)('%s as a %s asks to %s', ([theme, voice, change]) => {
    expect(changeFor(theme, voice)).toBe(change);
  });
});

describe('the ranked list', () => {
  const found = report(planted(1500, 7));

  test('the planted cause comes first, clearly and in points lost', () => {
    const [first] = found.improvements;
    expect(first).toMatchObject({ id: 'speed:service.speed', rank: 1, verdict: 'solid', status: null });
    expect(first?.points.interval?.[1]).toBeLessThan(0);
    expect(first?.first?.probability).toBeGreaterThan(0.99);
  });

  test('the innocent companion is not accused, and its company is named', () => {
    const innocent = find(found, 'fix:app');
    const [low = 1, high = -1] = innocent.points.interval ?? [];
    expect(low < 0 && high > 0).toBe(true);
    expect(innocent.companion).toBe('speed:service.speed');
  });

  test('praise is to be kept, after all that is to be changed', () => {
    expect(found.improvements.at(-1)).toMatchObject({ id: 'keep:staff', change: 'keep', requests: 0 });
    expect(found.improvements.at(-1)?.whatIf).toBeNull();
  });

  test('chances of costing most add up to 1', () => {
    const chances = found.improvements.map(({ first }) => first?.probability ?? 0);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
  });

  test('without requests the points are those of the why report', () => {
    const rows = planted(1500, 7);
    const why = buildReport(makeSurvey(rows), { input, taxonomy });
    const [detractors] = why.groups;
    const reason = detractors?.reasons.find(
      ({ theme, polarity }) => theme === 'service.speed' && polarity === 'neg',
    );
    expect(find(found, 'speed:service.speed').points.value).toBeCloseTo(
      reason?.impact.value ?? Number.NaN,
      9,
    );
  });

  test('points are share times points per mention', () => {
    const estimated = found.improvements.filter(({ points }) => points.value !== null);
    expect(estimated.length).toBeGreaterThan(2);
    for (const { points, perMention, mentions } of estimated) {
      const product = (mentions / found.responses) * (perMention.value ?? Number.NaN);
      expect(product).toBeCloseTo(points.value ?? 0, 9);
    }
  });

  test('nothing in it is lost in JSON', () => {
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

test('the order of the responses changes no id, no figure and no rank', () => {
  const rows = planted(300, 11);
  const figures = ({ improvements }: ImprovementsReport) =>
    improvements.map(({ id, rank, mentions, points }) => [id, rank, mentions, points.value?.toFixed(9)]);
  const expected = figures(report(rows));
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(figures(report(shuffled))).toEqual(expected);
    }),
    { numRuns: 5 },
  );
});

describe('problems and requests', () => {
  const rows: MadeRow[] = [
    ...repeat(4, { score: 3, says: ['billing.payment neg'] }),
    ...repeat(3, { score: 6, says: ['billing.payment neg'], kind: ['suggestion'] }),
    ...repeat(2, { score: 3, says: ['service.speed neg'] }),
    ...repeat(5, { score: 8, says: ['service.speed neg'], kind: ['suggestion'] }),
    ...repeat(6, { score: 9, says: ['general neg'] }),
    ...repeat(6, { score: 9, says: ['price.value neu'] }),
  ];
  const found = report(rows);

  test('are two lines where they call for different changes, one where for the same', () => {
    expect(find(found, 'fix:billing.payment')).toMatchObject({ mentions: 4, requests: 0, opinions: 4 });
    expect(find(found, 'add:billing.payment')).toMatchObject({ mentions: 3, requests: 3, opinions: 0 });
    expect(find(found, 'speed:service.speed')).toMatchObject({ mentions: 7, requests: 5, opinions: 2 });
  });

  test('blame without a reason and mentions without judgement make no line', () => {
    expect(found.improvements).toHaveLength(3);
  });

  test('each line knows who says it, and where', () => {
    const line = find(found, 'speed:service.speed');
    expect(line.groups).toEqual({ detractor: 2, neutral: 5, promoter: 0 });
    expect(line.evidence).toEqual([9, 10, 11, 12, 13, 14, 15]);
  });

  test('examples are exact words of different comments, requests and complaints apart', () => {
    const comments = ['Please hurry, service.speed matters', 'Waited an hour, service.speed is poor'];
    const said = report([
      { score: 8, says: ['service.speed neg'], comment: comments[0] ?? '', kind: ['suggestion'] },
      { score: 2, says: ['service.speed neg'], comment: comments[1] ?? '', kind: ['complaint'] },
    ]);
    const { requests, opinions } = find(said, 'speed:service.speed').examples;
    expect([...requests, ...opinions].map(({ text }) => text)).toEqual(comments);
    for (const { text, start, end } of [...requests, ...opinions]) {
      expect(text.slice(start, end)).toBe('service.speed');
    }
  });
});

describe('what if', () => {
  const rows: MadeRow[] = [
    ...repeat(6, { score: 2, says: ['service.speed neg'] }),
    ...repeat(4, { score: 2, says: ['service.speed neg', 'app neg'] }),
    ...repeat(2, { score: 2, says: ['service.speed neg', 'general neg'] }),
    ...repeat(3, { score: 8, says: ['service.speed neg'] }),
    ...repeat(5, { score: 10 }),
  ];

  test('counts detractors who say it, and those who complain of nothing else; blame in general is nothing else', () => {
    const { whatIf } = find(report(rows), 'speed:service.speed');
    expect(whatIf?.become).toBe('neutral');
    expect(whatIf?.any).toMatchObject({ value: 60, n: 20 });
    expect(whatIf?.sole).toMatchObject({ value: 40, n: 20 });
  });

  test('of satisfaction only satisfied customers add points', () => {
    const csat = rows.map(({ score, ...row }) => ({ ...row, score: score === 10 ? 5 : 1 }));
    expect(find(report(csat, 'csat'), 'speed:service.speed').whatIf?.become).toBe('promoter');
  });
});

describe('trend', () => {
  /** Each week 20 comments; `waiting(week)` of them complain of waiting, the others of the app. */
  function weekly(waiting: (week: number) => number): MadeRow[] {
    return Array.from({ length: 12 }, (_, week) => {
      const date = new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10);
      return [
        ...repeat(waiting(week), { score: 3, says: ['service.speed neg'], date }),
        ...repeat(20 - waiting(week), { score: 9, says: ['staff pos'], date }),
      ];
    }).flat();
  }

  test.for([
    ['rises', (week: number) => week + 2, 'rising'],
    ['falls', (week: number) => 14 - week, 'falling'],
    ['stays', (week: number) => 5 + (week % 2), 'steady'],
  ] as const)('a share that %s', ([, waiting, direction]) => {
    const found = report(weekly(waiting));
    expect(found.periods).toMatchObject({ unit: 'week', commenters: Array.from({ length: 12 }, () => 20) });
    expect(found.periods?.from[1]).toBe('2026-01-12');
    expect(find(found, 'speed:service.speed').trend).toMatchObject({
      direction,
      counts: Array.from({ length: 12 }, (_, week) => waiting(week)),
    });
  });

  test('thin weeks are taken by the month, months without answers included', () => {
    const dates = ['2025-11-30', '2026-01-15', '2026-01-16'];
    const found = report(dates.map((date) => ({ score: 2, says: ['app neg'], date })));
    expect(found.periods).toEqual({
      unit: 'month',
      from: ['2025-11-01', '2025-12-01', '2026-01-01'],
      commenters: [1, 0, 2],
    });
    expect(find(found, 'fix:app').trend).toEqual({ counts: [1, 0, 2], direction: null, q: null });
  });

  test('no dates, no periods', () => {
    const found = report(repeat(5, { score: 2, says: ['app neg'] }));
    expect(found.periods).toBeNull();
    expect(find(found, 'fix:app').trend.counts).toEqual([]);
  });
});

test('a segment where it is said much more often is found among all that were searched', () => {
  const of = (plan: string, says: string): MadeRow => ({ score: 5, says: [says], attributes: { plan } });
  const rows = [
    ...repeat(30, of('Fibra', 'service.speed neg')),
    ...repeat(20, of('Fibra', 'staff pos')),
    ...repeat(6, of('Móvel', 'service.speed neg')),
    ...repeat(144, of('Móvel', 'staff pos')),
  ];
  const found = report(rows);
  expect(found.searched).toBe(4);
  expect(find(found, 'speed:service.speed').segments).toMatchObject([
    { attribute: 'plan', value: 'Fibra', count: 30, n: 50 },
  ]);
  expect(find(found, 'keep:staff').segments).toEqual([]);
});

describe('where little can be said', () => {
  test('without scores: counts and shares, ordered by them', () => {
    const rows = [
      ...repeat(4, { score: null, says: ['app neg'] }),
      ...repeat(9, { score: null, says: ['service.speed neg'] }),
    ];
    const found = report(rows, null);
    expect(found.improvements.map(({ id }) => id)).toEqual(['speed:service.speed', 'fix:app']);
    expect(found.improvements[0]).toMatchObject({ groups: null, whatIf: null, first: null });
    expect(found.improvements[0]?.points.reason).toBe('no-score');
    expect(found.improvements[0]?.share.value).toBeCloseTo((100 * 9) / 13, 9);
  });

  test('a survey of nobody', () => {
    expect(report([])).toMatchObject({ improvements: [], responses: 0, periods: null, searched: 0 });
  });
});

describe.for(['pt', 'ca', 'en'] as const)('told in %s', (language: ReportLanguage) => {
  const messages = messagesFor(language);
  const attributes = { plan: 'Fibra' };
  const rows = [
    ...planted(1500, 7).map((row, index) => ({
      ...row,
      attributes: row.says?.includes('app neg') === true ? attributes : { plan: 'Móvel' },
      date: `2026-0${1 + (index % 6)}-1${index % 9}`,
    })),
    ...repeat(12, { score: 4, says: ['billing.payment neg'], kind: ['suggestion'], date: '2026-03-03' }),
  ];
  const found = report(rows);
  const document = tellImprovements(found, { messages, taxonomy, title: null });
  const cover: Cover = {
    messages,
    title: 'made.csv',
    engine: 'test',
    lexiconDigest: 'digest',
    delimiter: null,
  };

  test('every format holds the list, no format holds a hole', () => {
    const pages = [
      toHtml(document, cover),
      toMarkdown(document, cover),
      [...toCsv(document, cover)].join(''),
    ];
    for (const page of pages) {
      expect(page).toContain('speed:service.speed');
      expect(page).not.toMatch(/undefined|NaN|\[object|null/u);
    }
  });

  test('a dossier says points, customers, ceiling, chance, and quotes', () => {
    const blocks = document.sections.find(({ id }) => id === 'speed-service-speed')?.blocks ?? [];
    const facts = blocks.flatMap((block) => (block.is === 'facts' ? block.facts : []));
    const texts = blocks.flatMap((block) => (block.is === 'text' ? [block.text] : []));
    const quotes = blocks.flatMap((block) => (block.is === 'quotes' ? block.quotes : []));
    const { whatIf } = find(found, 'speed:service.speed');
    expect(facts).toHaveLength(4);
    expect(texts.join(' ')).toContain(messages.between(whatIf?.any.interval ?? [0, 0]));
    expect(quotes.length).toBeGreaterThan(0);
  });

  test('a survey of nobody is told too', () => {
    const nothing = tellImprovements(report([]), { messages, taxonomy, title: null });
    expect(toHtml(nothing, cover)).not.toMatch(/undefined|NaN/u);
  });
});
