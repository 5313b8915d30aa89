import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/reports/build-report.ts';
import { fromNumber, theNumber, toNumber } from '../../../src/reports/messages/ca/articles.ts';
import { messagesFor } from '../../../src/reports/messages/messages-for.ts';
import type { Messages, ReasonContext } from '../../../src/reports/messages/types.ts';
import type { Estimate, Reason } from '../../../src/reports/types.ts';
import { input, makeSurvey, plantedRows, taxonomy } from '../made-survey.ts';

const LANGUAGES = ['pt', 'ca', 'en'] as const;
const report = buildReport(makeSurvey(plantedRows(500, 3)), { input, taxonomy });

function keysOf(value: unknown, path = ''): string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => keysOf(part, `${path}.${key}`))
    : [path];
}

function estimate(value: number | null, interval: [number, number] | null): Estimate {
  return { value, interval, n: 263, method: 'adjusted-cost', reason: value === null ? 'few-mentions' : null };
}

const waiting: Reason = {
  theme: 'service.speed',
  owner: 'operations',
  polarity: 'neg',
  mentions: 81,
  share: { ...estimate(30.8, [25.5, 36.6]), method: 'wilson' },
  reach: estimate(19, [17, 21]),
  impact: estimate(-5.87, [-6.45, -5.28]),
  rawGap: estimate(-12.4, [-13, -11.8]),
  thresholds: { up: estimate(-1.41, [-1.6, -1.2]), down: estimate(0.2, [-0.1, 0.5]) },
  verdict: 'solid',
  mentionsNeeded: null,
  caveats: ['companion'],
  companion: 'billing.charges',
  quotes: [],
  evidence: [],
};

function context(changes: Partial<Reason> = {}): ReasonContext {
  return {
    reason: { ...waiting, ...changes },
    label: 'Waiting',
    companionLabel: 'Charges and bills',
    metric: 'nps',
    group: 'detractor',
  };
}

test('the three languages have the same keys', () => {
  const [first, ...others] = LANGUAGES.map((language) => keysOf(messagesFor(language)).toSorted());
  for (const other of others) {
    expect(other).toEqual(first);
  }
});

describe.for(LANGUAGES)('%s', (language) => {
  const messages = messagesFor(language);

  test('every code has a sentence, and none is empty or broken', () => {
    const sentences = [
      ...Object.values(messages.note).map((note) => note(report)),
      ...Object.values(messages.caveat).map((caveat) => caveat(context())),
      ...Object.values(messages.noEstimate),
      ...Object.values(messages.verdict),
      ...Object.values(messages.verdictMeaning),
      ...Object.values(messages.method),
      ...Object.values(messages.rejectReason),
      ...Object.values<string>({ ...messages.headings, ...messages.labels }),
    ];
    expect(sentences.filter((sentence) => sentence.trim() === '')).toEqual([]);
    expect(sentences.filter((sentence) => /undefined|null|NaN|\[object/u.test(sentence))).toEqual([]);
  });

  test('no sentence promises an effect or claims a cause', () => {
    const promises =
      /will (increase|raise)|because of|is due to|vai aumentar|por causa de|farà pujar|a causa de/iu;
    const lines = report.groups.flatMap(({ group, reasons }) =>
      reasons.flatMap((reason) => {
        const said = { ...context(), reason, group };
        return [messages.impactLine(said), messages.shareLine(said), messages.thresholdLine(said)];
      }),
    );
    expect(lines.filter((line) => promises.test(line))).toEqual([]);
  });

  test('text alternatives name what the picture shows', () => {
    const label = (id: string): string => `<${id}>`;
    expect(messages.charts.impact(report, label)).toContain('<waiting>');
    expect(messages.charts.heatmap(report, label)).toContain('<');
    expect(messages.charts.distribution(report)).toMatch(/\d/u);
  });

  test('unknown language codes stay as they are', () => {
    expect(messages.languageName('not a code')).toBe('not a code');
    expect(messages.languageName('und')).not.toBe('und');
  });
});

const SENTENCES: { line: (messages: Messages) => string; en: string; pt: string; ca: string }[] = [
  {
    line: (messages) => messages.impactLine(context()),
    en: 'Complaints about waiting go with 5.9 fewer NPS points (between 5.3 and 6.5). 19% of customers raised it; they score far lower than similar customers who did not.',
    pt: 'Reclamações sobre waiting coincidem com 5,9 pontos de NPS a menos (entre 5,3 e 6,5). Surgem nas respostas de 19% dos clientes, que dão notas muito mais baixas do que clientes semelhantes que não tocaram no assunto.',
    ca: "Queixes sobre waiting coincideixen amb 5,9 punts d'NPS menys (entre 5,3 i 6,5). Ho esmenta el 19 % dels clients, que puntuen molt més baix que els clients semblants que no ho fan.",
  },
  {
    line: (messages) => messages.impactLine(context({ impact: estimate(-0.1, [-0.4, 0.2]) })),
    en: 'Complaints about waiting: no clear effect (between −0.4 and +0.2 NPS points).',
    pt: 'Reclamações sobre waiting: sem efeito claro (entre −0,4 e +0,2 pontos de NPS).',
    ca: "Queixes sobre waiting: sense efecte clar (entre −0,4 i +0,2 punts d'NPS).",
  },
  {
    line: (messages) => messages.impactLine(context({ impact: estimate(null, null) })),
    en: 'Complaints about waiting: no impact in points (fewer than 10 people mention it, or all but a few do).',
    pt: 'Reclamações sobre waiting: sem impacto em pontos (mencionado por menos de 10 pessoas, ou por quase todas).',
    ca: "Queixes sobre waiting: sense impacte en punts (l'esmenten menys de 10 persones, o gairebé totes).",
  },
  {
    line: (messages) => messages.shareLine(context()),
    en: '81 of the 263 detractors who wrote complain about it (31%, between 26% and 37%).',
    pt: '81 dos 263 detratores que comentaram reclamam disso (31%, entre 26% e 37%).',
    ca: "81 dels 263 detractors que han comentat se'n queixen (31 %, entre el 26 % i el 37 %).",
  },
  {
    line: (messages) => messages.thresholdLine(context()),
    en: 'Among passives and promoters it goes with 1.4 points fewer promoters.',
    pt: 'Entre neutros e promotores, coincide com 1,4 ponto a menos de promotores.',
    ca: 'Entre neutres i promotors, coincideix amb 1,4 punts menys de promotors.',
  },
  {
    line: (messages) => messages.groupCount('nps', 'promoter', 1),
    en: '1 promoter',
    pt: '1 promotor',
    ca: '1 promotor',
  },
  {
    line: (messages) => messages.groupName('csat', 'detractor'),
    en: 'Dissatisfied customers',
    pt: 'Clientes insatisfeitos',
    ca: 'Clients insatisfets',
  },
  {
    line: (messages) => messages.format.date('2026-03-01'),
    en: '1 March 2026',
    pt: '1 de março de 2026',
    ca: '1 de març del 2026',
  },
  {
    line: ({ format }) => [format.integer(12345), format.signed(-0.04), format.percent(3.42)].join(' '),
    en: '12,345 0.0 3.4%',
    pt: '12.345 0,0 3,4%',
    ca: '12.345 0,0 3,4 %',
  },
];

/** No-break spaces read as spaces here. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test.for(SENTENCES)('$en', ({ line, en, pt, ca }) => {
  const said = LANGUAGES.map((language) => plain(line(messagesFor(language))));
  expect(said).toEqual([pt, ca, en]);
});

test('Catalan elides before u and onze only', () => {
  const numbers = ['1 %', '1,5 %', '11 %', '3 %', '10 %', '110 %', '1.200'];
  expect(numbers.map((text) => theNumber(text))).toEqual([
    "l'1 %",
    "l'1,5 %",
    "l'11 %",
    'el 3 %',
    'el 10 %',
    'el 110 %',
    'el 1.200',
  ]);
  expect([fromNumber('1 de març'), toNumber('3 de març')]).toEqual(["de l'1 de març", 'al 3 de març']);
});
