/** The data of the service, where its settings say that they lie. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError, type Storage, type Synchronous } from '../store/contract.ts';
import { UsageError } from './usage-error.ts';

/** Working folder of the service when PORQUE_DATA says nothing. */
const DATA_FOLDER = '.porque';
const DATABASE = 'porque.sqlite';

/** @throws UsageError for anything but the two words */
function toSynchronous(said = 'normal'): Synchronous {
  if (said === 'normal' || said === 'full') return said;
  throw new UsageError(`PORQUE_SYNCHRONOUS: expected normal or full, got \`${said}\``);
}

function dataFolder(): string {
  return process.env['PORQUE_DATA'] ?? DATA_FOLDER;
}

export function databaseFile(): string {
  return join(dataFolder(), DATABASE);
}

/**
 * Opens the store, and makes it where there is none.
 * @throws UsageError when it cannot be used
 */
export async function openData(): Promise<Storage> {
  const synchronous = toSynchronous(process.env['PORQUE_SYNCHRONOUS']);
  const { openStore } = await import('../store/sqlite/open-store.ts');
  try {
    await mkdir(dataFolder(), { recursive: true, mode: 0o700 });
    return await openStore(databaseFile(), new Date(), { synchronous });
  } catch (error) {
    if (error instanceof StoreError || (error instanceof Error && 'code' in error)) {
      throw new UsageError(`cannot keep data in ${dataFolder()} (PORQUE_DATA): ${error.message}`, {
        cause: error,
      });
    }
    throw error;
  }
}
