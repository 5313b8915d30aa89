import { spawn } from 'node:child_process';

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens a file with whatever the desktop opens it with; says so when there is nothing. */
export function openFile(path: string): void {
  const [command, ...rest] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...rest, path], { stdio: 'ignore', detached: true });
  child.on('error', () => process.stderr.write(`nothing here opens ${path}; open it yourself\n`));
  child.unref();
}
