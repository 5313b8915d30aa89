import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/reports/build-report.ts';
import { fromNumber, ofNumber, theNumber, toNumber } from '../../../src/reports/messages/ca/articles.ts';
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
        return [messages.keyLine, messages.impactLine, messages.shareLine, messages.thresholdLine].map(
          (line) => line(said),
        );
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
    en: 'These complaints go with 5.9 fewer NPS points (between 5.3 and 6.5). 19% of customers raised it; they score far lower than similar customers who did not.',
    pt: 'Estas reclamações coincidem com 5,9 pontos de NPS a menos (entre 5,3 e 6,5). Surgem nas respostas de 19% dos clientes, que dão notas muito mais baixas do que clientes semelhantes que não tocaram no assunto.',
    ca: 'Aquestes queixes coincideixen amb 5,9 punts d’NPS menys (entre 5,3 i 6,5). En parla el 19 % dels clients, que posen una nota molt més baixa que els clients semblants que no en parlen.',
  },
  {
    line: (messages) =>
      messages.impactLine(
        context({ polarity: 'pos', impact: estimate(1.2, [0.7, 1.7]), reach: estimate(11, [9, 13]) }),
      ),
    en: 'This praise goes with 1.2 more NPS points (between 0.7 and 1.7). 11% of customers raised it; they score higher than similar customers who did not.',
    pt: 'Estes elogios coincidem com 1,2 ponto de NPS a mais (entre 0,7 e 1,7). Surgem nas respostas de 11% dos clientes, que dão notas mais altas do que clientes semelhantes que não tocaram no assunto.',
    ca: 'Aquests elogis coincideixen amb 1,2 punts d’NPS més (entre 0,7 i 1,7). En parla l’11 % dels clients, que posen una nota més alta que els clients semblants que no en parlen.',
  },
  {
    line: (messages) => messages.impactLine(context({ impact: estimate(-0.1, [-0.4, 0.2]) })),
    en: 'No clear effect: between −0.4 and +0.2 NPS points.',
    pt: 'Sem efeito claro: entre −0,4 e +0,2 pontos de NPS.',
    ca: 'Sense efecte clar: entre −0,4 i +0,2 punts d’NPS.',
  },
  {
    line: (messages) => messages.impactLine(context({ impact: estimate(null, null) })),
    en: 'No impact in points: fewer than 10 people mention it, or all but a few do.',
    pt: 'Sem impacto em pontos: menos de 10 pessoas falam nisso, ou quase todas falam.',
    ca: 'Sense impacte en punts: en parlen menys de 10 persones, o gairebé totes.',
  },
  {
    line: (messages) => messages.keyLine(context()),
    en: 'Complaints about waiting go with 5.9 fewer NPS points (between 5.3 and 6.5).',
    pt: 'Reclamações sobre waiting coincidem com 5,9 pontos de NPS a menos (entre 5,3 e 6,5).',
    ca: 'Queixes sobre waiting coincideixen amb 5,9 punts d’NPS menys (entre 5,3 i 6,5).',
  },
  {
    line: (messages) => messages.keyLine(context({ polarity: 'pos', impact: estimate(1.2, [0.7, 1.7]) })),
    en: 'Praise for waiting goes with 1.2 more NPS points (between 0.7 and 1.7).',
    pt: 'Comentários positivos sobre waiting coincidem com 1,2 ponto de NPS a mais (entre 0,7 e 1,7).',
    ca: 'Comentaris positius sobre waiting coincideixen amb 1,2 punts d’NPS més (entre 0,7 i 1,7).',
  },
  {
    line: (messages) => messages.keyLine(context({ impact: estimate(-0.1, [-0.4, 0.2]) })),
    en: 'Complaints about waiting: no clear effect (between −0.4 and +0.2 NPS points).',
    pt: 'Reclamações sobre waiting: sem efeito claro (entre −0,4 e +0,2 pontos de NPS).',
    ca: 'Queixes sobre waiting: sense efecte clar (entre −0,4 i +0,2 punts d’NPS).',
  },
  {
    line: (messages) => messages.keyLine(context({ impact: estimate(null, null) })),
    en: 'Complaints about waiting: no impact in points (fewer than 10 people mention it, or all but a few do).',
    pt: 'Reclamações sobre waiting: sem impacto em pontos (menos de 10 pessoas falam nisso, ou quase todas falam).',
    ca: 'Queixes sobre waiting: sense impacte en punts (en parlen menys de 10 persones, o gairebé totes).',
  },
  {
    line: (messages) => messages.shareLine(context()),
    en: 'In 81 of 263 comments from detractors (31%, between 26% and 37%).',
    pt: 'Em 81 de 263 comentários de detratores (31%, entre 26% e 37%).',
    ca: 'En 81 de 263 comentaris de detractors (31 %, entre el 26 % i el 37 %).',
  },
  {
    line: (messages) => messages.thresholdLine(context()),
    en: 'Among passives and promoters, it goes with fewer promoters: 1.4 percentage points (between 1.2 and 1.6).',
    pt: 'Entre neutros e promotores, coincide com menos promotores: 1,4 ponto percentual (entre 1,2 e 1,6).',
    ca: 'Entre neutres i promotors, coincideix amb menys promotors: 1,4 punts percentuals (entre 1,2 i 1,6).',
  },
  {
    line: (messages) =>
      messages.thresholdLine(
        context({ thresholds: { up: estimate(0.1, [-0.2, 0.4]), down: estimate(2, [1, 3]) } }),
      ),
    en: 'Among passives and those just below, it goes with more detractors: 2.0 percentage points (between 1.0 and 3.0).',
    pt: 'Entre neutros e quem ficou logo abaixo, coincide com mais detratores: 2,0 pontos percentuais (entre 1,0 e 3,0).',
    ca: 'Entre neutres i els que queden just a sota, coincideix amb més detractors: 2,0 punts percentuals (entre 1,0 i 3,0).',
  },
  {
    line: (messages) => messages.rawGapLine(context({ rawGap: estimate(-1.4, [-2, -1]) })),
    en: 'Raw gap, without allowing for the other themes: −1.4 points.',
    pt: 'Diferença bruta, sem descontar o efeito dos outros temas: −1,4 ponto.',
    ca: 'Diferència bruta, sense descomptar l’efecte dels altres temes: −1,4 punts.',
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
    'l’1 %',
    'l’1,5 %',
    'l’11 %',
    'el 3 %',
    'el 10 %',
    'el 110 %',
    'el 1.200',
  ]);
  expect([fromNumber('1 de març'), toNumber('3 de març')]).toEqual(['de l’1 de març', 'al 3 de març']);
  expect([ofNumber('11 respostes'), ofNumber('12 respostes')]).toEqual(['d’11 respostes', 'de 12 respostes']);
});
