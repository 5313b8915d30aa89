import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../store/temp-folder.ts';
import { createService } from './service.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

function hasTools(): boolean {
  try {
    execFileSync('bash', ['-c', 'command -v curl']);
    return true;
  } catch {
    return false;
  }
}

/** All commands of docs/api.md as one script, against another address. */
function script(origin: string): string {
  const docs = readFileSync(join(ROOT, 'docs/api.md'), 'utf8');
  const blocks = [...docs.matchAll(/```sh\n(.*?)```/gsu)].map(([, block = '']) => block);
  return ['set -euo pipefail', ...blocks].join('\n').replaceAll('http://127.0.0.1:8080', origin);
}

async function startService(): Promise<string> {
  const { app } = await createService();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const isMissing = !hasTools();

test.skipIf(isMissing)(
  `the walk through of docs/api.md works as written${isMissing ? ' (skipped: no bash or no curl)' : ''}`,
  { timeout: 120_000 },
  async () => {
    const cwd = await tempFolder();
    await symlink(join(ROOT, 'examples'), join(cwd, 'examples'));
    const { stdout } = await run('bash', ['-c', script(await startService())], { cwd });
    for (const said of [
      '"rowsRead":1000',
      'promoters: 543',
      'detractor,detractor',
      '"became":"created"',
      "{ status: 'done', created: 1, revised: 1 }",
      '3,score-not-a-number,',
      '"analyses":[{"id":1',
      '#/texts/0/txt',
      '204',
    ]) {
      expect(stdout).toContain(said);
    }
    expect(readFileSync(join(cwd, 'report.md'), 'utf8')).toContain('# Clinic');
    expect(readFileSync(join(cwd, 'detractors.md'), 'utf8')).toContain('group=detractor');
    expect(readFileSync(join(cwd, 'undone.json'), 'utf8')).toContain('"status":"undone"');
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toContain('<html lang="ca');
  },
);
