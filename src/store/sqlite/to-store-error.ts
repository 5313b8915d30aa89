import { StoreError, type StoreFault } from '../contract.ts';

const FAULTS: Readonly<Record<string, StoreFault>> = { SQLITE_FULL: 'full', SQLITE_BUSY: 'busy' };

/** An error of SQLite that is no fault of the caller, as the store tells it; any other as it is. */
export function toStoreError(error: Error): Error {
  const code = 'code' in error ? String(error.code) : '';
  const fault = FAULTS[code];
  return fault === undefined ? error : new StoreError(fault, error.message, { cause: error });
}
