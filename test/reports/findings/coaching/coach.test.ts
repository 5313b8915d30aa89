import { describe, expect, test } from 'vitest';
import { coach, type CoachedPeer, type Coaching } from '../../../../src/reports/findings/coaching/coach.ts';
import type { Metric } from '../../../../src/ingest/types.ts';
import type { Taxonomy } from '../../../../src/reports/types.ts';
import { makeSurvey, repeat, type MadeRow } from '../../made-survey.ts';

const LABELS = { pt: '', ca: '', en: '' };
const TAXONOMY: Taxonomy = [
  { id: 'agent.courtesy', owner: 'training', labels: LABELS },
  { id: 'agent.knowledge', owner: 'training', labels: LABELS },
  { id: 'billing.charges', owner: 'commercial', labels: LABELS },
  { id: 'general.satisfaction', owner: 'all', labels: LABELS },
];
const COLUMNS = (['agent', 'product', 'team'] as const).map((header) => ({
  header,
  role: header,
  by: 'header' as const,
}));

interface Team {
  readonly rows: readonly MadeRow[];
  readonly metric?: Metric | null;
  readonly controls?: readonly string[] | null;
}

function coachTeam({ rows, metric = 'nps', controls = null }: Team): Coaching | null {
  const columns = makeSurvey(rows, metric, COLUMNS);
  const attribute = columns.attributes.find(({ name }) => name === 'agent');
  return attribute === undefined
    ? null
    : coach({ columns, rows: Uint32Array.from(rows.keys()), attribute, taxonomy: TAXONOMY, controls });
}

/** `good` promoters, `fair` neutrals and `bad` detractors, all silent. */
function answers(agent: string, [good, fair, bad]: readonly [number, number, number], product = 'fibre') {
  const attributes = { agent, product };
  return [
    ...repeat(good, { score: 10, attributes }),
    ...repeat(fair, { score: 8, attributes }),
    ...repeat(bad, { score: 3, attributes }),
  ];
}

function says(agent: string, count: number, row: MadeRow): MadeRow[] {
  return repeat(count, { ...row, attributes: { agent, product: 'fibre' } });
}

function peer(coaching: Coaching | null, name: string): CoachedPeer | undefined {
  return coaching?.peers.find((one) => one.name === name);
}

const AVERAGE = ['Bea', 'Carles', 'Duarte', 'Emma', 'Fábio', 'Gemma', 'Hugo', 'Iris'];
const team = (...others: readonly MadeRow[][]): MadeRow[] => [
  ...AVERAGE.flatMap((name, index) => answers(name, [50 + index, 30, 20 - index])),
  ...others.flat(),
];

interface Figures {
  readonly difference: number;
  readonly value: number;
  readonly reliability: number;
}

describe('standing', () => {
  test('who is far below with many answers is below; the others cannot be told apart', () => {
    const coaching = coachTeam({ rows: team(answers('Ana', [10, 20, 70])) });
    expect(peer(coaching, 'Ana')?.standing).toMatchObject({
      band: 'below',
      toReview: true,
      isExceptional: true,
    });
    expect(AVERAGE.map((name) => peer(coaching, name)?.standing?.toReview)).not.toContain(true);
  });

  test('who takes the hard product is measured against the hard product', () => {
    const hard = ['Rui', 'Sara', 'Tere'].flatMap((name) => [
      ...answers(name, [10, 5, 5]),
      ...answers(name, [2, 6, 12], 'router'),
    ]);
    const rows = team(hard, answers('Ana', [10, 30, 60], 'router'), answers('Max', [80, 15, 5]));
    const blamed = coachTeam({ rows, controls: [] });
    const fair = coachTeam({ rows });
    expect(peer(blamed, 'Ana')?.standing?.band).toBe('below');
    expect(peer(fair, 'Ana')?.standing).toMatchObject({ band: 'level', toReview: false });
    expect(fair?.comparison).toMatchObject({ heldEqual: ['product'] });
  });

  test('an agent is compared inside the team, a team with the teams', () => {
    const at = (place: string, rows: readonly MadeRow[]): MadeRow[] =>
      rows.map((row) => ({ ...row, attributes: { ...row.attributes, team: place } }));
    const gloomy = ['Ana', 'Rui', 'Sara', 'Tere'].flatMap((name) => answers(name, [20, 20, 60]));
    const coaching = coachTeam({
      rows: [...at('north', team(answers('Max', [80, 15, 5]))), ...at('south', gloomy)],
    });
    expect(coaching?.comparison).toMatchObject({ heldEqual: ['team'] });
    expect(peer(coaching, 'Ana')?.standing?.band).toBe('level');
    expect(peer(coaching, 'Max')?.standing?.band).toBe('above');
  });

  test('few answers are drawn to the middle', () => {
    const coaching = coachTeam({ rows: team(answers('Ana', [10, 20, 70]), answers('Zoe', [3, 6, 21])) });
    const [ana, zoe] = ['Ana', 'Zoe'].map((name) => {
      const {
        difference = 0,
        estimate = { value: 0 },
        reliability = 0,
      } = peer(coaching, name)?.standing ?? {};
      return { difference, reliability, value: estimate.value };
    }) as [Figures, Figures];
    expect(zoe.difference).toBeCloseTo(ana.difference, 9);
    expect(zoe.value).toBeGreaterThan(ana.value);
    expect(zoe.reliability).toBeLessThan(ana.reliability);
  });

  test('below 30 answers there is no figure at all, however bad they are', () => {
    const coaching = coachTeam({ rows: team(answers('Ana', [10, 20, 70]), answers('Zoe', [0, 0, 29])) });
    expect(peer(coaching, 'Zoe')).toEqual({
      name: 'Zoe',
      n: 29,
      isShown: false,
      standing: null,
      skills: null,
      causes: null,
    });
  });

  test.for([
    {
      title: 'twins',
      rows: AVERAGE.flatMap((name) => answers(name, [50, 30, 20])),
      code: 'no-detectable-difference',
    },
    {
      title: 'two agents',
      rows: [...answers('Ana', [90, 5, 5]), ...answers('Bea', [5, 5, 90])],
      code: 'few-peers',
    },
    {
      title: 'delight only',
      rows: AVERAGE.flatMap((name) => answers(name, [40, 0, 0])),
      code: 'no-variation',
    },
  ])('$title: $code', ({ rows, code }) => {
    const coaching = coachTeam({ rows });
    expect(coaching?.comparison).toBe(code);
    expect(coaching?.peers.every(({ standing }) => standing === null)).toBe(true);
  });

  test('peers come by name, never by rank, and nobody is made of blank cells', () => {
    const coaching = coachTeam({ rows: team(answers('Ana', [10, 20, 70]), answers('', [5, 5, 90])) });
    expect(coaching?.peers.map(({ name }) => name)).toEqual(['Ana', ...AVERAGE]);
  });

  test('without a score there is nothing to coach by', () => {
    expect(coachTeam({ rows: team().map((row) => ({ ...row, score: null })), metric: null })).toBeNull();
  });

  test('the order of the responses changes nothing', () => {
    const rows = team(
      answers('Ana', [10, 20, 70]),
      says('Bea', 40, { score: 4, says: ['agent.courtesy neg'] }),
    );
    const back = coachTeam({ rows: rows.toReversed() });
    const there = coachTeam({ rows });
    expect(back?.peers.map(({ standing }) => standing?.band)).toEqual(
      there?.peers.map(({ standing }) => standing?.band),
    );
    expect(back?.peers.map(({ skills }) => skills)).toEqual(there?.peers.map(({ skills }) => skills));
  });
});

describe('skills', () => {
  const chatter = AVERAGE.flatMap((name) => [
    ...says(name, 36, { score: 9, says: [], comment: 'All as it should be' }),
    ...says(name, 2, { score: 5, says: ['agent.knowledge neg'] }),
    ...says(name, 2, { score: 10, says: ['agent.courtesy pos'] }),
  ]);
  const coaching = coachTeam({
    rows: [
      ...chatter,
      ...says('Ana', 20, { score: 5, says: ['agent.knowledge neg', 'agent.courtesy pos'] }),
      ...says('Ana', 20, { score: 8, says: [], comment: 'Nothing special' }),
      ...says('Zoe', 29, { score: 5, says: ['agent.knowledge neg'] }),
      ...answers('Zoe', [1, 0, 0]),
    ],
  });
  const raised = (name: string) =>
    (peer(coaching, name)?.skills ?? [])
      .filter(({ isRaised }) => isRaised)
      .map(({ theme, polarity }) => [theme, polarity]);

  test('what somebody lags in and what somebody does well are both found', () => {
    expect(raised('Ana')).toEqual([
      ['agent.courtesy', 'pos'],
      ['agent.knowledge', 'neg'],
    ]);
    expect(AVERAGE.flatMap((name) => raised(name))).toEqual([]);
  });

  test('a rate is drawn toward that of the peers', () => {
    const rate = peer(coaching, 'Ana')?.skills?.find(({ polarity }) => polarity === 'neg');
    expect(rate).toMatchObject({ mentions: 20, commenters: 40 });
    expect(rate?.rate).toBeLessThan(50);
    expect(rate?.rate).toBeGreaterThan(rate?.peerRate ?? 100);
  });

  test('comments are compared with comments in the same language', () => {
    // Half of the Catalan comments are found to praise courtesy, whoever is meant; few of the English ones.
    const inLanguage = (
      name: string,
      language: string,
      [praise, other]: readonly [number, number],
    ): MadeRow[] => [
      ...says(name, praise, { score: 9, language, says: ['agent.courtesy pos'] }),
      ...says(name, other, { score: 9, language, says: [], comment: 'Tot bé' }),
    ];
    const rows = [
      ...['Ana', 'Bea', 'Carles', 'Dora', 'Eva'].flatMap((name) => inLanguage(name, 'ca', [20, 20])),
      ...AVERAGE.map((name) => `Mr ${name}`).flatMap((name) => inLanguage(name, 'en', [2, 38])),
      ...inLanguage('Mr Max', 'en', [20, 20]),
    ];
    const found = coachTeam({ rows })?.peers.filter(({ skills }) =>
      (skills ?? []).some(({ isRaised }) => isRaised),
    );
    expect(found?.map(({ name }) => name)).toEqual(['Mr Max']);
  });

  test('below 30 comments there are no rates', () => {
    expect(peer(coaching, 'Zoe')).toMatchObject({ n: 30, isShown: true, skills: null });
  });

  test('it is said how many combinations were searched', () => {
    // Two skills with ten mentions, nine agents with thirty comments.
    expect(coaching?.searched).toBe(18);
  });
});

describe('detractors', () => {
  const rows = [
    ...says('Ana', 4, { score: 2, says: ['agent.courtesy neg', 'billing.charges neg'] }),
    ...says('Ana', 7, { score: 2, says: ['billing.charges neg', 'agent.courtesy pos'] }),
    ...says('Ana', 3, { score: 2, says: ['general.satisfaction neg'] }),
    ...says('Ana', 20, { score: 10, says: ['billing.charges neg'] }),
    ...says('Ana', 5, { score: 1 }),
  ];
  const causes = peer(coachTeam({ rows }), 'Ana')?.causes;

  test('who complains of the bill only was not lost by the agent', () => {
    expect(causes).toMatchObject({ ofSkills: 4, ofOthers: 7, unnamed: 3 });
    expect(causes?.otherThemes).toEqual([{ theme: 'billing.charges', mentions: 7 }]);
  });

  test('the evidence are those responses', () => {
    expect(causes?.otherRows).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });
});
