import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runPorque } from '../run-porque.ts';

let folder = '';
let comments = '';

/** The shipped lexicons with one row more in Portuguese and one word less in Catalan. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'porque-lexicon-'));
  cpSync('data/lexicons', folder, { recursive: true });
  appendFileSync(join(folder, 'pt/themes.tsv'), 'zzbrinquedo\tproduct.quality\tneg\t\t\t\t\n');
  comments = join(folder, 'comments.csv');
  writeFileSync(
    comments,
    [
      'nota;comentário',
      '2;O zzbrinquedo chegou ontem, o atendimento foi ótimo',
      '9;El zzgronxador de fusta és de color verd',
      '9;La canalla vol un zzgronxador de fusta',
      '1;The delivery was late again and nobody answered the phone',
    ].join('\n'),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('porque lexicon', () => {
  test('check: one line a finding, exit code 1 where one is an error', async () => {
    const other = mkdtempSync(join(tmpdir(), 'porque-lexicon-'));
    cpSync(folder, other, { recursive: true });
    const path = join(other, 'ca/themes.tsv');
    const line = readFileSync(path, 'utf8').split('\n').length;
    appendFileSync(
      path,
      'zzgronxador\tproduct.quality\tpos\t\t\t\t\nzzgronxador\tproduct.quality\tneg\t\t\t\t\n',
    );
    const { code, out } = await runPorque(['lexicon', 'check', other]);
    const json = await runPorque(['lexicon', 'check', other, '--json']);
    rmSync(other, { recursive: true });
    expect(code).toBe(1);
    expect(out).toContain(
      `${path}:${line + 1}: error contradiction: zzgronxador = product.quality neg\n    by ${path}:${line}: zzgronxador = product.quality pos\n`,
    );
    expect(out).toMatch(/\n1 errors, \d+ warnings\n$/);
    expect(JSON.parse(json.out)).toMatchObject({ errors: [{ code: 'contradiction', language: 'ca' }] });
  });

  test('check: no error, exit code 0', async () => {
    const { code } = await runPorque(['lexicon', 'check', folder]);
    expect(code).toBe(0);
  });

  test('coverage: shares by language and group, and the words that are missing', async () => {
    const { code, out } = await runPorque(['lexicon', 'coverage', comments]);
    expect(code).toBe(0);
    expect(out).toContain('4 comments: 0 say nothing, 0 in a language without lexicon');
    expect(out).toMatch(/\nca +promoter +2 /);
    expect(out).toMatch(
      /words that nothing matched, ca\n {5}2 {2}(fusta|zzgronxador) {2}\(promoter 2, without theme \d\)/,
    );
    expect(out).toContain('line 3: El [zzgronxador] de fusta és de color verd');
  });

  test('diff: what the new words move', async () => {
    const args = ['lexicon', 'diff', '--old', 'data/lexicons', '--new', folder, comments];
    const { code, out } = await runPorque(args);
    const json = await runPorque([...args, '--json']);
    expect(code).toBe(0);
    expect(out).toContain('4 comments, 1 read otherwise');
    expect(out).toContain('product.quality neg: 1 appeared, 0 disappeared');
    expect(out).toContain('+ line 2: O [zzbrinquedo] chegou ontem');
    expect(JSON.parse(json.out)).toMatchObject({ comments: 4, changed: 1 });
  });

  test.for([
    [['lexicon', 'check', 'no-such-folder'], 'cannot use the lexicons'],
    [['lexicon', 'coverage', 'no-such-file.csv'], 'cannot read no-such-file.csv'],
    [['lexicon', 'coverage', 'examples/clinic.csv', '--top', 'many'], 'expected a whole number'],
    [['lexicon', 'diff', 'examples/clinic.csv'], 'expected --old or --new'],
  ] as const)('%j is wrong usage: exit code 2 and one clear sentence', async ([args, sentence]) => {
    const { code, out, err } = await runPorque(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
  });
});
