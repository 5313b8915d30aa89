import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a run of the command came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const MAIN = new URL('../../src/cli/main.ts', import.meta.url).pathname;

/** Runs `porque` from its source, as a user would, with the given standard input. */
export async function runPorque(args: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args]);
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}
