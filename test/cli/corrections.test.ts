import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../store/temp-folder.ts';
import { runPorque } from './run-porque.ts';

const TEXT = 'Tot molt bé, com sempre';

async function correctionsFile(): Promise<string> {
  const file = join(await tempFolder(), 'corrections.ndjson');
  const correction = {
    text: TEXT,
    mentions: [{ theme: 'product.reliability', polarity: 'neg', evidence: 'com sempre' }],
    by: 'ana',
    at: '2026-05-04',
  };
  await writeFile(file, `${JSON.stringify(correction)}\n`);
  return file;
}

describe('porque --corrections', { timeout: 60_000 }, () => {
  test('analyze: an equal text follows at once, others do not', async () => {
    const file = await correctionsFile();
    const input = [`  ${TEXT} `, 'Tot molt bé'].map((text, id) => JSON.stringify({ id, text })).join('\n');
    const { code, out } = await runPorque(['analyze', '--ndjson', '--corrections', file], input);
    expect(code).toBe(0);
    const [followed, other] = out.split('\n').map((line) => JSON.parse(line || '{}') as object);
    expect(followed).toMatchObject({
      id: 0,
      overall: 'neg',
      kind: ['complaint'],
      mentions: [{ theme: 'product.reliability', polarity: 'neg', owner: 'product', confidence: 1 }],
      corrected: true,
    });
    expect(other).not.toHaveProperty('corrected');
    const { out: shown } = await runPorque(['analyze', '--corrections', file, TEXT]);
    expect(shown).toContain('corrected by an analyst');
  });

  test('report: counts the comment as it was put right', async () => {
    const file = await correctionsFile();
    const survey = `score,comment\n3,"${TEXT}"\n9,Molt amables\n`;
    const { code, out } = await runPorque(['report', '-', '--corrections', file, '--format', 'csv'], survey);
    expect(code).toBe(0);
    expect(out).toMatch(/com sempre.*product\.reliability.*neg/);
  });

  test('a theme that nobody knows is wrong usage: exit code 2, file and line', async () => {
    const file = join(await tempFolder(), 'corrections.ndjson');
    await writeFile(file, '{"text":"x","mentions":[{"theme":"own.club","polarity":"pos"}]}\n');
    const { code, err } = await runPorque(['analyze', '--corrections', file, 'x']);
    expect(code).toBe(2);
    expect(err).toContain(`${file}:1: mentions.0.theme: unknown theme`);
  });
});
