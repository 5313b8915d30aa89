import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';

/**
 * After a build: puts `porque` among the commands of the clone, so that `npx porque` works there as it does where
 * the package is installed (npm links a package's commands only into others).
 */
const MAIN = 'dist/cli/main.js';
const COMMAND = 'node_modules/.bin/porque';

chmodSync(MAIN, 0o755);
mkdirSync('node_modules/.bin', { recursive: true });
rmSync(COMMAND, { force: true });
if (process.platform === 'win32') {
  writeFileSync(`${COMMAND}.cmd`, `@node "%~dp0\\..\\..\\dist\\cli\\main.js" %*\r\n`);
} else {
  symlinkSync(`../../${MAIN}`, COMMAND);
}
