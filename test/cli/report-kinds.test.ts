import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/reports/kinds/kinds.ts';
import { runPorque } from './run-porque.ts';

const SLOW = 60_000;
const SAMPLE = 'examples/clinic.csv';

describe('porque report --kind', { timeout: SLOW }, () => {
  test.for(Object.keys(KINDS))('%s gives JSON that begins like every report', async (kind) => {
    const { code, out } = await runPorque(['report', SAMPLE, '--kind', kind, '--format', 'json']);
    expect(code).toBe(0);
    const report: unknown = JSON.parse(out);
    expect(out).toMatch(/^\{\n {2}"input": \{[\s\S]*?\n {2}\},\n {2}"score": \{/u);
    expect(report).toMatchObject({ kind, input: { file: 'clinic.csv' }, score: { metric: 'nps', n: 1000 } });
  });

  test('change writes a page and prints its summary', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'porque-kinds-')), 'change.html');
    const run = await runPorque([
      'report',
      SAMPLE,
      '--kind',
      'change',
      '--against',
      'quarter',
      '--lang',
      'ca',
      '--out',
      out,
    ]);
    expect(run.code).toBe(0);
    expect(run.out).toContain('L’NPS de «1 d’abril – 30 de juny del 2026»');
    expect(readFileSync(out, 'utf8')).toContain('<svg');
  });

  test.for([
    [['--kind', 'whim'], '--kind: expected why, alerts, change'],
    [['--against', 'month'], '--against needs --kind change'],
    [['--kind', 'change', '--format', 'xlsx'], '--kind change has no xlsx'],
    [['--kind', 'change', '--against', 'canal=Fax'], '--against: no answer has `canal=Fax`'],
    [['--kind', 'change', '--target', 'molt'], '--target: expected a number from -100 to 100'],
  ] as const)('refuses %j with one sentence, exit code 2 and nothing written', async ([args, sentence]) => {
    const file = join(mkdtempSync(join(tmpdir(), 'porque-kinds-')), 'none.html');
    const given: readonly string[] = args;
    const out = given.includes('--format') ? [] : ['--out', file];
    const run = await runPorque(['report', SAMPLE, ...args, ...out]);
    expect(run.code).toBe(2);
    expect(run.err).toContain(sentence);
    expect(existsSync(file)).toBe(false);
  });
});
