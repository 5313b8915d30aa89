import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runPorque } from '../run-porque.ts';

let root = '';
let own = '';
let comments = '';

/** A workspace with one theme of its own, in English and Catalan. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'porque-own-'));
  own = join(root, 'words');
  for (const language of ['en', 'ca']) {
    mkdirSync(join(own, language), { recursive: true });
    writeFileSync(
      join(own, language, 'themes.tsv'),
      'phrase\ttheme\tpolarity\tstrength\tcontext\tvariant\tnote\nzzvelodrome\town.track\n',
    );
  }
  writeFileSync(
    join(own, 'taxonomy.tsv'),
    'id\towner\tlabel_en\tlabel_pt\tlabel_ca\tdefinition\nown.track\toperations\tCycle track\n',
  );
  comments = join(root, 'comments.csv');
  writeFileSync(
    comments,
    'score,comment\n9,The zzvelodrome is excellent\n2,The zzvelodrome was awful\n8,Friendly staff\n',
  );
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('porque --lexicon', { timeout: 60_000 }, () => {
  test('analyze finds an own theme with its owner', async () => {
    const { code, out } = await runPorque([
      'analyze',
      '--json',
      '--lexicon',
      own,
      'El zzvelodrome és fantàstic',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      mentions: [{ theme: 'own.track', polarity: 'pos', owner: 'operations' }],
    });
  });

  test('report counts it under its own label', async () => {
    const { code, out } = await runPorque(['report', comments, '--lexicon', own, '--format', 'csv']);
    expect(code).toBe(0);
    expect(out.match(/own\.track/g)).toHaveLength(2);
  });

  test('lexicon diff --new is the dry run: how many mentions move, and of what theme', async () => {
    const { code, out } = await runPorque(['lexicon', 'diff', '--new', own, comments]);
    expect(code).toBe(0);
    expect(out).toMatch(/\nmoves \d+ mentions: 2 appeared/);
    expect(out).toContain('own.track neg: 1 appeared, 0 disappeared');
  });

  test('lexicon diff refuses a version that loses a theme, and names its line', async () => {
    const next = join(root, 'next');
    mkdirSync(next);
    const { code, err } = await runPorque(['lexicon', 'diff', '--old', own, '--new', next, comments]);
    expect(code).toBe(2);
    expect(err).toContain(`${own}/taxonomy.tsv:2: \`own.track\` is gone`);
  });

  test('lexicon check tells what concerns own lines, and nothing else', async () => {
    const { code, out } = await runPorque(['lexicon', 'check', '--lexicon', own]);
    expect(code).toBe(0);
    expect(out).toBe('0 errors, 0 warnings\n');
  });

  test('lexicon coverage no longer misses own words', async () => {
    const { out } = await runPorque(['lexicon', 'coverage', comments, '--lexicon', own]);
    expect(out).not.toContain('zzvelodrome');
  });

  test('a fault in an own table is wrong usage: exit code 2, file and line', async () => {
    const faulty = join(root, 'faulty');
    mkdirSync(faulty);
    writeFileSync(
      join(faulty, 'taxonomy.tsv'),
      'id\towner\tlabel_en\tlabel_pt\tlabel_ca\tdefinition\nagent.courtesy\tproduct\tManners\n',
    );
    const { code, err } = await runPorque(['analyze', '--lexicon', faulty, 'ok']);
    expect(code).toBe(2);
    expect(err).toContain(`${faulty}/taxonomy.tsv:2: the owner of \`agent.courtesy\``);
  });
});
