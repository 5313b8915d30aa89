/**
 * The only file that knows sqlite3 (see docs/decisions/0002-sqlite3-behind-one-driver.md): promises, checked
 * values, one writer, two readers. Each connection does one thing at a time, so that the three of them can
 * never hold all four threads that Node has for files, names and hashes.
 */
import type { Database as Handle } from 'sqlite3';
import { StoreError, type Synchronous } from '../contract.ts';
import { bindValue, type SqlValue } from './bind.ts';
import { createLane, type Lane } from './lane.ts';
import { isTooOld, OLDEST_VERSION } from './oldest-version.ts';
import { toStoreError } from './to-store-error.ts';

export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A connection. `run` answers how many rows changed. */
export interface Connection {
  readonly all: (sql: string, values?: readonly SqlValue[]) => Promise<SqlRow[]>;
  readonly run: (sql: string, values?: readonly SqlValue[]) => Promise<number>;
  /** Several statements, no values. */
  readonly exec: (sql: string) => Promise<void>;
}

export interface Database {
  readonly read: Connection['all'];
  /** Runs `work` alone, in one transaction: all of it is kept, or nothing. */
  readonly write: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;
  /** Writes a consistent copy to a new file, while others read and write. */
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const WRITER_SETTINGS = 'pragma journal_mode = wal; pragma foreign_keys = on; pragma secure_delete = on';

/** How long a writer waits for another process. */
const BUSY_TIMEOUT_MS = 10_000;

type Callback<T> = (error: Error | null, value: T) => void;

function settle<T>(start: (done: Callback<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    start((error, value) => (error === null ? resolve(value) : reject(toStoreError(error))));
  });
}

async function loadPackage(): Promise<typeof import('sqlite3')> {
  try {
    return (await import('sqlite3')).default;
  } catch (error) {
    const advice =
      'cannot load sqlite3; run `npm rebuild sqlite3` (npm 12 wants `npm install-scripts approve sqlite3` first)';
    throw new StoreError('unusable', advice, { cause: error });
  }
}

async function openHandle(file: string): Promise<Handle> {
  const { Database: Sqlite } = await loadPackage();
  return new Promise((resolve, reject) => {
    const handle = new Sqlite(file, (error) => {
      if (error === null) resolve(handle);
      else reject(new StoreError('unusable', `cannot open ${file}: ${error.message}`, { cause: error }));
    });
  });
}

function connect(handle: Handle): Connection {
  return {
    all: (sql, values = []) =>
      settle<SqlRow[]>((done) => {
        handle.all<SqlRow>(sql, values.map(bindValue), done);
      }),
    run: (sql, values = []) =>
      settle<number>((done) => {
        handle.run(sql, values.map(bindValue), function finished(error) {
          done(error, this.changes);
        });
      }),
    exec: (sql) =>
      settle<void>((done) => {
        handle.exec(sql, (error) => {
          done(error, undefined);
        });
      }),
  };
}

async function checkVersion({ all }: Connection): Promise<void> {
  const [row] = await all('select sqlite_version() as version');
  const version = String(row?.['version']);
  if (isTooOld(version)) {
    throw new StoreError('unusable', `Expected SQLite ${OLDEST_VERSION} or newer, got ${version}`);
  }
}

/** `begin immediate`: a plain `begin` fails with SQLITE_BUSY when two processes write. */
async function inTransaction<T>(
  connection: Connection,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  await connection.exec('begin immediate');
  try {
    const result = await work(connection);
    await connection.exec('commit');
    return result;
  } catch (error) {
    // A full disk may have rolled back already: the first error is the one to tell.
    await connection.exec('rollback').catch(() => undefined);
    throw error;
  }
}

function close(handle: Handle): Promise<void> {
  return settle<void>((done) => {
    handle.close((error) => {
      done(error, undefined);
    });
  });
}

/** A connection with its queue. */
interface Channel {
  readonly handle: Handle;
  readonly connection: Connection;
  readonly lane: Lane;
}

async function openReader(file: string): Promise<Channel> {
  const handle = await openHandle(file);
  const connection = connect(handle);
  handle.configure('busyTimeout', BUSY_TIMEOUT_MS);
  await connection.exec('pragma query_only = on');
  return { handle, connection, lane: createLane() };
}

async function openWriter(file: string, synchronous: Synchronous): Promise<Channel> {
  const handle = await openHandle(file);
  const connection = connect(handle);
  handle.configure('busyTimeout', BUSY_TIMEOUT_MS);
  await checkVersion(connection);
  await connection.exec(`${WRITER_SETTINGS}; pragma synchronous = ${synchronous}`);
  return { handle, connection, lane: createLane() };
}

/** Work on a connection of its own: what takes long keeps nobody waiting. */
async function alone(file: string, work: (connection: Connection, handle: Handle) => Promise<unknown>) {
  const handle = await openHandle(file);
  handle.configure('busyTimeout', BUSY_TIMEOUT_MS);
  try {
    await work(connect(handle), handle);
  } finally {
    await close(handle);
  }
}

function leastBusy(readers: readonly Channel[], first: Channel): Channel {
  return readers.reduce((best, one) => (one.lane.waiting() < best.lane.waiting() ? one : best), first);
}

/**
 * Opens (and creates) a database file for one writer and a few readers.
 * @throws StoreError when it cannot be used
 */
export async function openDatabase(file: string, synchronous: Synchronous = 'normal'): Promise<Database> {
  const writer = await openWriter(file, synchronous);
  const first = await openReader(file);
  const readers = [first, await openReader(file)];
  return {
    read: (sql, values) => {
      const { lane, connection } = leastBusy(readers, first);
      return lane.run(() => connection.all(sql, values));
    },
    write: (work) => writer.lane.run(() => inTransaction(writer.connection, work)),
    backup: (copy) => alone(file, ({ run }) => run('vacuum into ?', [copy])),
    close: async () => {
      // The writer last: the last connection to close folds the log into the file.
      await Promise.all(readers.map(({ lane, handle }) => lane.run(() => close(handle))));
      await writer.lane.run(() => close(writer.handle));
    },
  };
}

/**
 * Names of the tables of a database file.
 * @throws StoreError when it is none, or a page of it is damaged
 */
export async function checkFile(file: string): Promise<string[]> {
  let tables: string[] = [];
  try {
    await alone(file, async ({ all }) => {
      const [row] = await all('pragma quick_check(1)');
      const found = String(row?.['quick_check']);
      if (found !== 'ok') throw new StoreError('unusable', `it is damaged: ${found}`);
      tables = (await all("select name from sqlite_schema where type = 'table'")).map(({ name }) =>
        String(name),
      );
    });
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new StoreError('unusable', message, { cause: error });
  }
  return tables;
}

/** What sqlite3 has and its types leave out. */
interface Copying {
  /** All pages at once, in one transaction; false while somebody else writes. */
  readonly step: (pages: -1, done: Callback<boolean>) => void;
  readonly finish: (done: (error?: Error | null) => void) => void;
}
type Copier = Handle & {
  // The shape is sqlite3's.
  // oxlint-disable-next-line max-params
  readonly backup: (
    file: string,
    to: 'main',
    from: 'main',
    isTarget: false,
    ready: (error: Error | null) => void,
  ) => Copying;
};

function canCopy(handle: Handle): handle is Copier {
  return 'backup' in handle;
}

async function copyFrom(handle: Handle, backup: string): Promise<void> {
  if (!canCopy(handle)) throw new TypeError('Expected sqlite3 to have backups');
  const copying = await new Promise<Copying>((resolve, reject) => {
    const begun = handle.backup(backup, 'main', 'main', false, (error) =>
      error === null ? resolve(begun) : reject(error),
    );
  });
  try {
    const isDone = await settle<boolean>((done) => {
      copying.step(-1, done);
    });
    if (!isDone) throw new StoreError('busy', 'somebody else is writing; try again');
  } finally {
    await settle<void>((done) => {
      copying.finish((error) => {
        done(error ?? null, undefined);
      });
    });
  }
}

/** Puts the content of a backup in place of that of a database, as one change: those who have it open see it at once. */
export async function restoreDatabase(file: string, backup: string): Promise<void> {
  await alone(file, (_connection, handle) => copyFrom(handle, backup));
}
