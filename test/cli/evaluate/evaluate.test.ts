import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCorrections } from '../../../src/cli/corrections/read-corrections.ts';
import { readTriples } from '../../../src/cli/evaluate/read-triples.ts';
import { tempFolder } from '../../store/temp-folder.ts';
import { runPorque } from '../run-porque.ts';

/** Knows one theme. */
const LEXICON = { owners: new Map([['x', 'all' as const]]) };

const lines = (rows: readonly object[]): string => `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;

test('corrections become a reference set for rules and learned layer alike', async () => {
  const folder = await tempFolder();
  const file = join(folder, 'corrections.ndjson');
  const figures = join(folder, 'figures.json');
  await writeFile(
    file,
    lines([
      { text: 'Quaranta minuts esperant', mentions: [{ theme: 'service.speed', polarity: 'neg' }] },
      { text: 'The lady was so friendly', mentions: [{ theme: 'agent.courtesy', polarity: 'pos' }] },
      { text: 'O preço é justo', mentions: [], overall: 'neg' },
    ]),
  );
  const { out } = await runPorque(['evaluate', '--corrections', file, '--json', figures, '--no-write']);
  expect(out).toContain('| measure | rules alone (n=3) | with learned layer (n=3) |');
  expect(out).not.toContain('flags');
  const { corrections } = JSON.parse(await readFile(figures, 'utf8')) as {
    corrections: Record<string, number | null>;
  };
  expect(corrections).toMatchObject({ comments: 3, themeRecall: 1, overallAccuracy: 0, kinds: null });
  expect(corrections['themePrecision']).toBeLessThan(1);
});

test('labelled comments are measured by language, source, length and beside other packages', async () => {
  const folder = await tempFolder();
  const figures = join(folder, 'figures.json');
  const comment = { source: 'shop', lang: 'en', kind: [], flags: [] };
  const friendly = { theme: 'agent.courtesy', polarity: 'pos', evidence: 'friendly' };
  const awful = { theme: 'general.satisfaction', polarity: 'neg', evidence: 'Awful' };
  await writeFile(
    join(folder, 'en.jsonl'),
    lines([
      { ...comment, id: '1', text: 'The staff were friendly', mentions: [friendly], overall: 'pos' },
      { ...comment, id: '2', text: 'Awful', mentions: [awful], overall: 'neg' },
    ]),
  );
  const { out } = await runPorque(['evaluate', folder, '--no-learned', '--json', figures, '--no-write']);
  expect(out).toContain('| measure | en, rules alone (n=2) |');
  const { en, peers } = JSON.parse(await readFile(figures, 'utf8')) as {
    en: { themes: number; intervals: { themes: number[] } };
    peers: { name: string; plain: number }[];
  };
  expect(en.themes).toBe(1);
  expect(en.intervals.themes).toEqual([1, 1]);
  expect(peers.map(({ name }) => name)).toEqual([
    'Porque, rules alone',
    'natural',
    'wink-nlp',
    'vader-sentiment',
    'sentiment',
    '@nlpjs/sentiment',
  ]);
});

test('ratings are measured by source, where both ends have enough comments', async () => {
  const folder = await tempFolder();
  const many = (text: string, rating: number) =>
    Array.from({ length: 10 }, () => ({ source: 'app', text, rating, ratingScale: '1-5' }));
  await writeFile(
    join(folder, 'pt.jsonl'),
    lines([
      ...many('Péssimo', 1),
      ...many('Excelente', 5),
      { source: 'loja', text: 'Boa', rating: 5 },
      { source: 'reviews', text: 'Great app', fabsa: ['online-experience.app-website:pos'] },
    ]),
  );
  const { out } = await runPorque(['evaluate', '--comments', folder, '--no-learned', '--no-write']);
  expect(out).toContain('| pt | app | 1-5 | 10 | 10 | 1.00 (1.00-1.00) |');
  expect(out).not.toContain('| pt | loja |');
  expect(out).toContain('| app-website | 1 | 1.00 (1.00-1.00) | 1.00 (1.00-1.00) |');
});

test('nothing to measure by is wrong usage', async () => {
  const { code, err } = await runPorque(['evaluate']);
  expect(code).toBe(2);
  expect(err).toContain('expected something to measure by');
});

test('a file that is missing, or no set of triples, is named', () => {
  expect(() => readCorrections('nowhere.ndjson', LEXICON)).toThrow('cannot read nowhere.ndjson');
  expect(() => readTriples('package.json')).toThrow('package.json: expected the columns id, phenomenon, pt');
});

test('a bad line is named by file and line', async () => {
  const file = join(await tempFolder(), 'bad.ndjson');
  await writeFile(file, '{"text":"Bom","mentions":[]}\n{"text":"Mau","mentions":[{"theme":"x"}]}\n');
  expect(() => readCorrections(file, LEXICON)).toThrow(`${file}:2: mentions.0.polarity`);
  await writeFile(file, '{"text":"Mau","mentions":[{"theme":"y","polarity":"neg"}]}\n');
  expect(() => readCorrections(file, LEXICON)).toThrow(`${file}:1: mentions.0.theme: unknown theme`);
  await writeFile(file, '{"text":"Mau","mentions":[{"theme":"x","polarity":"neg","evidence":"Bom"}]}\n');
  expect(() => readCorrections(file, LEXICON)).toThrow(`${file}:1: : evidence must be words of the text`);
});
