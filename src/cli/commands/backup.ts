import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { openData } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';

/** A copy counts when it is on the disk. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `porque backup FILE`: a consistent copy of all data, while the service goes on. */
export async function backupCommand(file: string): Promise<void> {
  if (existsSync(file)) throw new UsageError(`${file} exists; say another name`);
  const store = await openData();
  const partial = `${file}.partial`;
  try {
    await rm(partial, { force: true });
    await store.backup(partial);
    await flush(partial);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw new UsageError(`cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  } finally {
    await store.close();
  }
  process.stderr.write(`wrote ${file}\n`);
}
