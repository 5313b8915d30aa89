import { existsSync } from 'node:fs';
import { StoreError } from '../../store/contract.ts';
import { databaseFile, openData } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';

/** "porque.sqlite.2026-03-01T10-00-00-000Z" */
function asideName(now: Date): string {
  return `${databaseFile()}.${now.toISOString().replaceAll(/[:.]/gu, '-')}`;
}

async function restore(file: string): Promise<void> {
  const { restoreStore } = await import('../../store/sqlite/restore.ts');
  try {
    await restoreStore(databaseFile(), file);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new UsageError(`cannot restore ${file}: ${error.message}`, { cause: error });
  }
}

/** `porque restore FILE`: puts a backup in place of all data; what was there is kept beside it. */
export async function restoreCommand(file: string): Promise<void> {
  if (!existsSync(file)) throw new UsageError(`there is no ${file}`);
  const aside = asideName(new Date());
  const before = await openData();
  try {
    await before.backup(aside);
  } finally {
    await before.close();
  }
  await restore(file);
  // A backup of an older Porque gets the newest shape.
  await (await openData()).close();
  process.stderr.write(`restored ${file}; what was there before is in ${aside}\n`);
}
