import { describe, expect, test } from 'vitest';
import { runPorque } from './run-porque.ts';

const SLOW = 90_000;

interface Skill {
  readonly theme: string;
  readonly side: string;
}

interface Peer {
  readonly name: string;
  readonly standing: { readonly band: string; readonly toReview: boolean } | null;
  readonly skills: readonly Skill[] | null;
}

interface Cell {
  readonly theme: string;
  readonly segment: readonly { readonly value: string }[];
}

async function report(kind: string, file: string, ...options: readonly string[]): Promise<unknown> {
  const { code, out } = await runPorque([
    'report',
    `examples/${file}`,
    '--kind',
    kind,
    '--format',
    'json',
    ...options,
  ]);
  expect(code).toBe(0);
  return JSON.parse(out);
}

/** Skills that customers complain of clearly more often. */
function lags(peers: readonly Peer[], name: string): string[] {
  const skills = peers.find((peer) => peer.name === name)?.skills ?? [];
  return skills.filter(({ side }) => side === 'lag' || side === 'divided').map(({ theme }) => theme);
}

async function raised(file: string): Promise<string[]> {
  const { searches } = (await report('segments', file)) as { searches: { cells: Cell[] }[] };
  return searches
    .flatMap(({ cells }) => cells)
    .map(({ theme, segment }) => `${theme} in ${segment[0]?.value}`);
}

describe('the samples tell what was planted', { timeout: SLOW }, () => {
  test('coaching finds who does not know, and spares who has the hard product', async () => {
    const { peers } = (await report('coaching', 'telecom.csv', '--by', 'agent')) as { peers: Peer[] };
    expect(lags(peers, 'Wesley Prado')).toContain('agent.clarity');
    expect(lags(peers, 'Filipa Moura')).toEqual([]);
    expect(peers.find(({ name }) => name === 'Filipa Moura')?.standing?.toReview).toBe(false);
  });

  test('the office that harasses stands below the others', async () => {
    const { peers } = (await report('coaching', 'collections.csv')) as { peers: Peer[] };
    const below = peers.filter(({ standing }) => standing?.band === 'below').map(({ name }) => name);
    expect(below).toEqual(['Assessoria Horizonte']);
  });

  test('segments find the network of one product', async () => {
    expect(await raised('telecom.csv')).toContain('product.reliability in Internet 5G Casa');
  });

  test('value weighs every answer, and lists the detractors with the most value', async () => {
    const { base, detractors } = (await report('value', 'clinic.csv')) as {
      base: { n: number; effectiveN: number };
      detractors: { value: number }[];
    };
    expect(base.n).toBe(1000);
    expect(base.effectiveN).toBeLessThan(1000);
    const values = detractors.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(values).toHaveLength(20);
  });
});

describe('what the kinds refuse', { timeout: SLOW }, () => {
  test.for([
    { options: ['--kind', 'coaching', '--peer', 'Nobody'], says: '--peer: expected a value of "equip"' },
    { options: ['--kind', 'coaching', '--by', 'shop'], says: '--by: expected one of "canal"' },
    { options: ['--kind', 'segments', '--peer', 'Vic'], says: '--peer needs --kind coaching' },
  ])('$says', async ({ options, says }) => {
    const { code, err } = await runPorque(['report', 'examples/clinic.csv', ...options]);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});
