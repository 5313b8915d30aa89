import { describe, expect, test } from 'vitest';
import type { Metric } from '../../../../src/ingest/types.ts';
import { toMarkdown } from '../../../../src/reports/document/to-markdown.ts';
import { buildChannels } from '../../../../src/reports/kinds/channels/build-channels.ts';
import { tellChannels } from '../../../../src/reports/kinds/channels/tell-channels.ts';
import type { ChannelsReport } from '../../../../src/reports/kinds/channels/types.ts';
import { messagesFor } from '../../../../src/reports/messages/messages-for.ts';
import { input, makeSurvey, repeat, taxonomy, type MadeRow } from '../../made-survey.ts';

const COLUMNS = [
  { header: 'channel', role: 'channel', by: 'header' },
  { header: 'etapa', role: 'attribute', by: 'header' },
  { header: 'csat', role: 'attribute', by: 'header' },
  { header: 'survey', role: 'attribute', by: 'header' },
] as const;

interface Asked {
  readonly metric?: Metric | null;
  readonly by?: string | null;
  readonly own?: Readonly<Record<string, readonly string[]>>;
}

function channels(
  rows: readonly MadeRow[],
  { metric = 'nps', by = null, own = {} }: Asked = {},
): ChannelsReport {
  const columns = makeSurvey(rows, metric, COLUMNS);
  return buildChannels(columns, { input, taxonomy, from: null, to: null, by, own });
}

function at(attributes: Readonly<Record<string, string>>, promoters: number, detractors: number): MadeRow[] {
  return [
    ...repeat(promoters, { score: 10, says: ['staff pos'], attributes }),
    ...repeat(detractors, { score: 2, says: ['waiting neg'], attributes }),
  ];
}

const TWO = [...at({ channel: 'phone' }, 30, 70), ...at({ channel: 'web' }, 70, 30)];

describe('by channel', () => {
  const [part] = channels(TWO).parts;
  const phone = part?.channels?.places.find(({ value }) => value === 'phone');

  test('a channel is held against all others', () => {
    expect(phone).toMatchObject({ score: { value: -40, n: 100 }, comments: 100, verdict: 'solid' });
    expect(phone?.difference?.value).toBeCloseTo(-80, 10);
    expect(phone?.difference?.interval[1]).toBeLessThan(0);
  });

  test('its reasons stand beside what is said elsewhere', () => {
    expect(phone?.complaints).toEqual([
      expect.objectContaining({ theme: 'waiting', count: 70, verdict: 'solid' }),
    ]);
    expect(phone?.complaints[0]).toMatchObject({ share: { value: 70 }, elsewhere: { value: 30 } });
    expect(phone?.complaints[0]?.evidence).toHaveLength(70);
  });

  test('a channel with few answers gives no figure, and is counted', () => {
    const { channels: table } = channels([...TWO, ...at({ channel: 'shop' }, 4, 5)]).parts[0] ?? {};
    expect(table?.places.map(({ value }) => value)).toEqual(['phone', 'web']);
    expect(table?.omitted).toEqual({ places: 1, answers: 9 });
  });

  test('CSAT is compared as a share', () => {
    const satisfied = TWO.map((row) => ({ ...row, score: row.score === 10 ? 5 : 1 }));
    const [csat] = channels(satisfied, { metric: 'csat' }).parts;
    expect(csat?.channels?.places[0]?.difference?.value).toBeCloseTo(-40, 10);
  });

  test('stages are recognised by their header, and crossed with channels', () => {
    const rows = [
      ...at({ channel: 'phone', etapa: 'compra' }, 20, 10),
      ...at({ channel: 'phone', etapa: 'suporte' }, 10, 20),
      ...at({ channel: 'web', etapa: 'suporte' }, 2, 3),
      ...at({ channel: 'web', etapa: 'compra' }, 10, 10),
    ];
    const report = channels(rows);
    expect(report.columns).toMatchObject({ channel: 'channel', stage: 'etapa' });
    const support = report.parts[0]?.crossing?.rows.find(({ stage }) => stage === 'suporte');
    expect(support?.scores.map(({ n, value }) => [n, value])).toEqual([
      [30, expect.closeTo(-100 / 3, 10)],
      [5, null],
    ]);
  });

  test('without a channel column, without scores: said, not guessed', () => {
    expect(channels(repeat(20, { score: 9 })).columns.channel).toBeNull();
    const unscored = TWO.map((row) => ({ ...row, score: null }));
    expect(channels(unscored, { metric: null }).parts[0]?.channels?.places[0]).toMatchObject({
      score: null,
      difference: null,
      comments: 100,
    });
  });
});

describe('the same customers', () => {
  const visits = (customer: string, phone: number, web: number): MadeRow[] => [
    { score: phone, says: ['waiting neg'], customer, attributes: { channel: 'phone' } },
    { score: web, says: web < 7 ? ['waiting neg'] : ['staff pos'], customer, attributes: { channel: 'web' } },
  ];
  const rows = [
    ...Array.from({ length: 30 }, (_, index) => visits(`a${index}`, 2, 10)).flat(),
    ...Array.from({ length: 10 }, (_, index) => visits(`b${index}`, 2, 3)).flat(),
    { score: 8, customer: 'once', attributes: { channel: 'web' } },
  ];
  const customers = channels(rows).parts[0]?.customers;

  test('are compared with themselves, by the paired t', () => {
    expect(customers).toMatchObject({ known: 41, returning: 40, crossing: 40 });
    // 30 differences of 2 and 10 of 0: mean 1.5, sd 0.877, t(39) = 2.0227.
    expect(customers?.pairs).toEqual([
      expect.objectContaining({ first: 'phone', second: 'web', customers: 40, verdict: 'solid' }),
    ]);
    const difference = customers?.pairs[0]?.difference;
    expect(difference?.value).toBeCloseTo(150, 10);
    expect(difference?.interval[0]).toBeCloseTo(121.95, 1);
  });

  test('who complain of one theme in two channels are counted, with their lines', () => {
    expect(customers?.repeated).toEqual([expect.objectContaining({ theme: 'waiting', customers: 10 })]);
    expect(customers?.repeated[0]?.evidence).toHaveLength(20);
  });

  test('one cluster a customer: the interval holds the score', () => {
    const interval = customers?.clustered;
    expect(interval?.[0]).toBeLessThan(-24);
    expect(interval?.[1]).toBeGreaterThan(-26);
  });

  test('without customer numbers nothing is claimed', () => {
    expect(channels(TWO).parts[0]?.customers).toBeNull();
  });
});

describe('two scores', () => {
  const rows = [
    ...repeat(30, { score: 10, attributes: { channel: 'web', csat: '5' } }),
    ...repeat(15, { score: 2, attributes: { channel: 'web', csat: '5' } }),
    ...repeat(5, { score: 10, attributes: { channel: 'phone', csat: '1' } }),
    ...repeat(10, { score: 10, attributes: { channel: 'phone' } }),
  ];

  test('stand side by side where the header names the scale, and are never mixed', () => {
    const report = channels(rows);
    expect(report.columns.secondScore).toEqual({ name: 'csat', metric: 'csat' });
    expect(report.parts[0]?.both).toMatchObject({
      first: { metric: 'nps', n: 50, promoters: 35 },
      second: { metric: 'csat', n: 50, value: 90 },
      table: [
        [0, 0, 15],
        [0, 0, 0],
        [5, 0, 30],
      ],
      pleasedDetractors: { value: 30 },
      displeasedPromoters: { value: 10 },
    });
    expect(report.parts[0]?.channels?.places[0]?.second).toMatchObject({ metric: 'csat', n: 45, value: 100 });
  });

  test.for([
    ['csat=ces', 'ces'],
    ['csat=CSAT', 'csat'],
  ] as const)('--beside %s says the scale', ([beside, metric]) => {
    expect(channels(rows, { own: { beside: [beside] } }).columns.secondScore?.metric).toBe(metric);
  });

  test.for([
    ['csat', 'expected column=nps, column=csat or column=ces, got "csat"'],
    ['channel=csat', '"channel" holds more than csat scores'],
    ['shop=csat', 'expected one of "channel", "csat", got "shop"'],
  ] as const)('--beside %s is refused', ([beside, sentence]) => {
    expect(() => channels(rows, { own: { beside: [beside] } })).toThrow(sentence);
  });
});

describe('types of survey', () => {
  const rows = [
    ...at({ channel: 'phone', survey: 'Relacional' }, 40, 20),
    ...at({ channel: 'phone', survey: 'Transacional' }, 10, 90),
  ];

  test('relationship and transactional answers are told apart', () => {
    const report = channels(rows);
    expect(report.columns.surveyType).toBe('survey');
    expect(report.parts.map(({ surveyType, answers, score }) => [surveyType, answers, score?.value])).toEqual(
      [
        ['Transacional', 100, -80],
        ['Relacional', 60, expect.closeTo(100 / 3, 10)],
      ],
    );
  });

  test('any column can be named as the type', () => {
    expect(channels(TWO, { own: { survey: ['channel'] } }).parts).toHaveLength(2);
  });

  test.for(['pt', 'ca', 'en'] as const)('told in %s: whole, and claims no cause', (language) => {
    const messages = messagesFor(language);
    for (const report of [channels(rows), channels(TWO), channels(repeat(20, { score: 9 }))]) {
      const { engine, lexiconDigest } = report;
      const cover = { messages, title: 'survey', engine, lexiconDigest, delimiter: null };
      const text = toMarkdown(tellChannels(report, { messages, taxonomy, title: null }), cover);
      expect(text).not.toMatch(
        /undefined|null|NaN|Infinity|\[object|because of|due to|por causa|a causa de/iu,
      );
    }
  });
});
