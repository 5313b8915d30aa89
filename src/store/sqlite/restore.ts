/** A backup in place of a database. */
import { StoreError } from '../contract.ts';
import { checkFile, restoreDatabase } from './driver.ts';

/** @throws StoreError when the backup is damaged, or none of a store; then nothing has changed */
export async function restoreStore(file: string, backup: string): Promise<void> {
  const tables = await checkFile(backup);
  if (!tables.includes('migrations') || !tables.includes('surveys')) {
    throw new StoreError('unusable', 'it is no backup of Porque');
  }
  await restoreDatabase(file, backup);
}
