import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../src/store/sqlite/open-store.ts';
import { collect, NOON, responseAt, surveyNamed } from '../../store/survey.ts';
import { tempFolder } from '../../store/temp-folder.ts';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

async function porque(folder: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], {
    env: { ...process.env, PORQUE_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { out, err, code };
}

/** A data folder with the survey "a" of two responses, which stays open. */
async function dataFolder() {
  const folder = await tempFolder();
  const store = await openStore(join(folder, 'porque.sqlite'), new Date(NOON.at));
  onTestFinished(() => store.close());
  await store.addSurvey(surveyNamed('a'), NOON);
  const responses = [responseAt(2), responseAt(3, { comment: 'O atendimento foi ótimo' })];
  await store.addResponses({ surveyId: 'a', responses, columns: [] }, NOON);
  return { folder, store };
}

test('a backup brings back what was there, while others have the data open', async () => {
  const { folder, store } = await dataFolder();
  const file = join(folder, 'copy.sqlite');
  expect(await porque(folder, 'backup', file)).toMatchObject({ code: 0 });
  expect(await porque(folder, 'backup', file)).toMatchObject({ code: 2 });
  await store.removeSurvey('a', NOON);
  await store.addSurvey(surveyNamed('b'), NOON);
  expect(await porque(folder, 'restore', file)).toMatchObject({ code: 0 });
  expect(await collect(store.readResponses('a'))).toHaveLength(2);
  expect(await store.findSurvey('b')).toBeNull();
  const aside = (await readdir(folder)).find((name) => name.startsWith('porque.sqlite.2'));
  const before = await openStore(join(folder, aside ?? ''), new Date(NOON.at));
  expect(await before.findSurvey('b')).not.toBeNull();
  await before.close();
});

test('what is no backup is refused, and nothing has changed', async () => {
  const { folder, store } = await dataFolder();
  const file = join(folder, 'letter.txt');
  await writeFile(file, 'Bom dia, isto não é uma base de dados. '.repeat(200));
  expect(await porque(folder, 'restore', file)).toMatchObject({ code: 2 });
  expect(await porque(folder, 'restore', join(folder, 'nothing'))).toMatchObject({ code: 2 });
  expect(await collect(store.readResponses('a'))).toHaveLength(2);
});

test('reanalysing says what would move, and then moves it', async () => {
  const { folder, store } = await dataFolder();
  const engines = async () =>
    new Set((await collect(store.readResponses('a'))).map(({ analysis }) => analysis?.engine));
  const dry = await porque(folder, 'reanalyse', 'a', '--dry-run');
  expect(dry).toMatchObject({ code: 0, err: expect.stringContaining('2 answers analysed anew') as string });
  expect(dry.out).toMatch(/billing\.correctness neg: -\d \+\d/u);
  expect(await engines()).toEqual(new Set(['porque-1']));
  const real = await porque(folder, 'reanalyse', 'a');
  expect(real.err).toContain('0 answers analysed anew');
  expect(real.out).toBe(dry.out);
  expect(await engines()).not.toContain('porque-1');
  expect(await porque(folder, 'reanalyse', 'nothing')).toMatchObject({ code: 2 });
});
