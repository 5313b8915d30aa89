import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { Storage } from '../../../src/store/contract.ts';
import { openStore } from '../../../src/store/sqlite/open-store.ts';
import { collect, NOON, surveyNamed } from '../survey.ts';
import { tempFolder } from '../temp-folder.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

async function sharedStore(): Promise<{ store: Storage; file: string }> {
  const file = join(await tempFolder(), 'porque.sqlite');
  const store = await openStore(file, new Date(NOON.at));
  onTestFinished(() => store.close());
  await store.addSurvey(surveyNamed('a'), NOON);
  return { store, file };
}

function startWorker(...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', WORKER, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** What a worker told to be stored; killed after so many lines, where that is said. */
async function run(args: readonly string[], killAfter = Infinity) {
  const child = startWorker(...args);
  const acknowledged: string[] = [];
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === killAfter) child.kill('SIGKILL');
  }
  const [code] = (await exited) as [number | null];
  return { acknowledged, code };
}

async function storedIn(store: Storage): Promise<string[]> {
  return (await collect(store.readResponses('a'))).map(({ externalId }) => externalId ?? '');
}

test('four processes on one file: no error, nothing lost, nothing doubled', async () => {
  const { store, file } = await sharedStore();
  const names = ['p', 'q', 'r', 's'];
  const runs = await Promise.all(names.map((name) => run([file, name, '60'])));
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  const acknowledged = runs.flatMap((one) => one.acknowledged);
  expect(acknowledged).toHaveLength(240);
  expect((await storedIn(store)).toSorted()).toEqual(acknowledged.toSorted());
});

test('a process that is killed loses nothing that it acknowledged', async () => {
  const { store, file } = await sharedStore();
  for (const after of [3, 11, 23, 31, 40]) {
    // One after the other.
    // oxlint-disable no-await-in-loop
    const { acknowledged, code } = await run([file, `k${after}`, '100000'], after);
    expect(code).toBeNull();
    const stored = new Set(await storedIn(store));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    // oxlint-enable no-await-in-loop
  }
  const stored = await storedIn(store);
  expect(new Set(stored).size).toBe(stored.length);
});

test(
  'an import that is killed is taken back, and whole when it is sent again',
  { timeout: 120_000 },
  async () => {
    const { store, file } = await sharedStore();
    for (const after of [1, 7, 15, 22, 30]) {
      // One after the other.
      // oxlint-disable no-await-in-loop
      await run([file, `i${after}`, '100000', 'import'], after);
      expect(await store.recoverImports('interrupted', NOON.at)).toBe(1);
      expect(await storedIn(store)).toEqual([]);
      expect(await store.findImport(`i${after}`)).toMatchObject({ status: 'failed', problem: 'interrupted' });
      // oxlint-enable no-await-in-loop
    }
    const { acknowledged, code } = await run([file, 'again', '20', 'import']);
    expect(code).toBe(0);
    expect(await store.recoverImports('interrupted', NOON.at)).toBe(0);
    expect(await storedIn(store)).toEqual(acknowledged);
  },
);
