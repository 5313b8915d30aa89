import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { serveCommand } from '../../../src/cli/commands/serve.ts';
import { tempFolder } from '../../store/temp-folder.ts';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
/** Loading lexicons on a busy machine takes its time. */
const PATIENCE_MS = 60_000;

function startService(folder: string): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'serve', '--port', '0'], {
    env: { ...process.env, PORQUE_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** The address in the first line of the log. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new TypeError('Expected standard output to be a pipe');
  const lines = createInterface({ input: stdout });
  const [line] = (await once(lines, 'line')) as [string];
  return (JSON.parse(line) as { address: string }).address;
}

test.for(['0.0.0.0', '::', '192.168.1.10', 'example.org', '127.evil.example'])(
  'porque serve --host %s is refused without keys',
  async (host) => {
    await expect(serveCommand({ host, port: 0 })).rejects.toThrow('leave --host out');
  },
);

test.for(['SIGTERM', 'SIGINT'] as const)(
  'porque serve answers, keeps its data in PORQUE_DATA and ends well on %s',
  { timeout: PATIENCE_MS },
  async (signal) => {
    const folder = join(await tempFolder(), 'new', 'data');
    const service = startService(folder);
    const response = await fetch(`${await addressOf(service)}/healthz`);
    expect(await response.json()).toEqual({ status: 'ok' });
    service.kill(signal);
    expect(await once(service, 'exit')).toEqual([0, null]);
    expect(await readdir(folder)).toEqual(['porque.sqlite']);
  },
);
