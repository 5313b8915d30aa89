// Makes the command executable, so that `npx porque` works in a clone.
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
