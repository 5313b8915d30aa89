import { describe, expect, test } from 'vitest';
import { buildCoaching } from '../../../../src/reports/kinds/coaching/build-coaching.ts';
import { tellCoaching } from '../../../../src/reports/kinds/coaching/tell-coaching.ts';
import type { CoachingReport, PeerBrief } from '../../../../src/reports/kinds/coaching/types.ts';
import type { KindOptions } from '../../../../src/reports/kinds/kind.ts';
import { toMarkdown } from '../../../../src/reports/document/to-markdown.ts';
import { messagesFor } from '../../../../src/reports/messages/messages-for.ts';
import type { Metric } from '../../../../src/ingest/types.ts';
import type { ReportLanguage, Taxonomy } from '../../../../src/reports/types.ts';
import { input, makeSurvey, repeat, type MadeRow } from '../../made-survey.ts';

const taxonomy: Taxonomy = [
  {
    id: 'agent.clarity',
    owner: 'training',
    labels: { pt: 'Clareza', ca: 'Claredat', en: 'Clarity' },
  },
  { id: 'billing', owner: 'commercial', labels: { pt: 'Fatura', ca: 'Factura', en: 'Bills' } },
];
const COLUMNS = (['agent', 'team'] as const).map((header) => ({
  header,
  role: header,
  by: 'header' as const,
}));

function of(agent: string, rows: readonly MadeRow[]): MadeRow[] {
  return rows.map((row) => ({ ...row, attributes: { agent, team: 'north' } }));
}

/** 40 answers that nobody would notice. */
const USUAL: readonly MadeRow[] = [
  ...repeat(18, { score: 10, says: ['agent.clarity pos'], date: '2026-03-02' }),
  ...repeat(12, { score: 8, comment: 'It was alright, thank you', date: '2026-01-02' }),
  ...repeat(10, { score: 3, says: ['billing neg'], date: '2026-01-02' }),
];

/** Ana explains badly; Bea is as good as all others, but customers complain to her of their bills. */
const ROWS: readonly MadeRow[] = [
  ...of('Ana', [
    ...repeat(30, { score: 2, says: ['agent.clarity neg'], date: '2026-01-02' }),
    ...repeat(30, { score: 9, says: ['billing pos'], date: '2026-03-02' }),
  ]),
  ...['Bea', 'Carles', 'Duarte', 'Emma', 'Fábio'].flatMap((name) => of(name, USUAL)),
  ...of('Zoe', repeat(29, { score: 0, says: ['agent.clarity neg'] })),
];

function coaching(
  own: KindOptions['own'] = {},
  { by = 'agent', metric = 'nps' }: { by?: string | null; metric?: Metric | null } = {},
): CoachingReport {
  const columns = makeSurvey(ROWS, metric, COLUMNS);
  return buildCoaching(columns, { input, taxonomy, from: null, to: null, by, own });
}

function brief({ peers }: CoachingReport, name: string): PeerBrief | undefined {
  return peers.find((peer) => peer.name === name);
}

function told(report: CoachingReport, language: ReportLanguage): string {
  const messages = messagesFor(language);
  const document = tellCoaching(report, { messages, taxonomy, title: null });
  const { engine, lexiconDigest } = report;
  return toMarkdown(document, { messages, title: 'survey', engine, lexiconDigest, delimiter: null });
}

describe('coaching', () => {
  const report = coaching();

  test('where complaints of a skill are clearly more frequent it lags, with its own words and good examples', () => {
    const skill = brief(report, 'Ana')?.skills?.[0];
    expect(skill).toMatchObject({ theme: 'agent.clarity', side: 'lag' });
    expect(skill?.quotes.complaints.map(({ score }) => score)).toContain(2);
    expect(skill?.examples?.quotes.map(({ score }) => score)).toEqual([10]);
  });

  test('good examples come in the language of most comments, where there are any', () => {
    const rows = ROWS.map((row) => ({
      ...row,
      language: row.attributes?.['agent'] === 'Fábio' ? 'pt' : 'ca',
    }));
    const columns = makeSurvey(
      rows.map((row) => (row.attributes?.['agent'] === 'Ana' ? { ...row, language: 'pt' } : row)),
      'nps',
      COLUMNS,
    );
    const found = buildCoaching(columns, { input, taxonomy, from: null, to: null, by: 'agent', own: {} });
    const skill = brief(found, 'Ana')?.skills?.[0];
    expect(skill?.examples?.quotes.map(({ language }) => language)).toEqual(['pt']);
  });

  test('every quote holds its evidence word for word', () => {
    const quotes = (brief(report, 'Ana')?.skills ?? []).flatMap((skill) => skill.quotes.complaints);
    expect(quotes.map(({ text, start, end }) => text.slice(start, end))).toEqual(['agent.clarity']);
  });

  test('detractors who complain of other things are listed as such, and the counts add up', () => {
    const causes = brief(report, 'Bea')?.causes;
    expect(causes).toMatchObject({ ofSkills: 0, ofOthers: 10, unnamed: 0 });
    expect(causes?.otherThemes).toEqual([{ theme: 'billing', mentions: 10 }]);
    expect(causes?.evidence).toHaveLength(10);
  });

  test('29 answers are not enough for any figure: one more is needed', () => {
    expect(brief(report, 'Zoe')).toEqual({
      name: 'Zoe',
      n: 29,
      verdict: 'too-few',
      answersNeeded: 1,
      standing: null,
      skills: null,
      causes: null,
    });
    expect(told(report, 'en')).toContain('Zoe: 29 answers; 1 more needed');
  });

  test('peers come by name, whatever their figures', () => {
    const names = report.peers.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
  });

  test('named people are compared only on request: teams come first', () => {
    expect(coaching({}, { by: null }).peers.map(({ name }) => name)).toEqual(['north']);
  });

  test('the brief of one says nothing of the others', () => {
    const only = coaching({ peer: ['ana'] });
    expect(only.peers.map(({ name }) => name)).toEqual(['Ana']);
    const text = told(only, 'en');
    expect(text).toContain('# Coaching brief: Ana');
    expect(text).not.toMatch(/Bea|Zoe|Carles/u);
  });

  test('before and after a training stands beside the change of all others', () => {
    const { training } = coaching({ peer: ['Ana'], training: ['2026-02-01'] });
    expect(training).toMatchObject({ before: { n: 30, value: -100 }, after: { n: 30, value: 100 } });
    const [change, others, beyond] = [training?.change, training?.othersChange, training?.beyondOthers].map(
      (measured) => measured?.value,
    );
    expect(beyond).toBeCloseTo(Number(change) - Number(others), 9);
  });

  test('without scores nobody is compared', () => {
    expect(coaching({}, { metric: null })).toMatchObject({ peers: [], noComparison: 'no-score' });
  });
});

test('of more than a hundred peers only those with something to say get a brief on the page', () => {
  const crowd = Array.from({ length: 101 }, (_, index) => of(`Peer ${index}`, USUAL));
  const columns = makeSurvey([...ROWS, ...crowd.flat()], 'nps', COLUMNS);
  const report = buildCoaching(columns, { input, taxonomy, from: null, to: null, by: 'agent', own: {} });
  const { sections, notes } = tellCoaching(report, { messages: messagesFor('en'), taxonomy, title: null });
  const headings = sections.map(({ heading }) => heading);
  expect(headings).toContain('Ana');
  expect(headings).not.toContain('Peer 7');
  expect(notes.at(-1)).toContain('106');
});

describe('what cannot be asked', () => {
  test.for([
    { own: {}, by: 'shop', message: 'expected one of "agent", "team", got "shop"' },
    { own: { peer: ['Max'] }, by: 'agent', message: 'expected a value of "agent", got "Max"' },
    { own: { training: ['2026-02-01'] }, by: 'agent', message: 'expected `peer` beside it' },
    { own: { peer: ['Ana'], training: ['2026-02-31x'] }, by: 'agent', message: 'yyyy-mm-dd' },
    { own: { controls: ['weather'] }, by: 'agent', message: 'got "weather"' },
  ])('$message', ({ own, by, message }) => {
    expect(() => coaching(own, { by })).toThrow(message);
  });
});

describe.for(['pt', 'ca', 'en'] as const)('told in %s', (language) => {
  const text = told(coaching(), language);

  test('names who lags in what, and shows the words', () => {
    const label = { pt: 'clareza', ca: 'claredat', en: 'clarity' }[language];
    expect(text).toContain(`Ana (${label})`);
    expect(text).toContain('speaks of');
  });

  test('is whole, and promises nothing', () => {
    expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object/u);
    expect(text).not.toMatch(
      /will (increase|raise)|because of|is due to|por causa de|vai aumentar|a causa de/iu,
    );
  });
});
