import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../src/store/sqlite/driver.ts';
import { migrate } from '../../../src/store/sqlite/migrations.ts';
import { tempFolder } from '../temp-folder.ts';

const NOW = new Date('2026-03-01T10:00:00Z');

async function withNumbers(): Promise<Database> {
  const database = await openDatabase(join(await tempFolder(), 'test.sqlite'));
  await database.write(({ exec }) => exec('create table numbers (n integer) strict'));
  return database;
}

test('a failed write leaves nothing and the next one works', async () => {
  const database = await withNumbers();
  const failing = database.write(async ({ run }) => {
    await run('insert into numbers values (?)', [1]);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await database.write(({ run }) => run('insert into numbers values (?)', [2]));
  expect(await database.read('select n from numbers')).toEqual([{ n: 2 }]);
  await database.close();
});

test('writes take turns, whatever their order of waiting', async () => {
  const database = await withNumbers();
  const writes = Array.from({ length: 20 }, (_, index) =>
    database.write(async ({ all, run }) => {
      const [row] = await all('select count(*) as n from numbers');
      await run('insert into numbers values (?)', [Number(row?.['n'])]);
      return index;
    }),
  );
  await Promise.all(writes);
  const rows = await database.read('select n from numbers order by n');
  expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  await database.close();
});

test('a reader cannot write', async () => {
  const database = await withNumbers();
  await expect(database.read('insert into numbers values (1)')).rejects.toThrow('readonly');
  await database.close();
});

test('two writers of one file wait for each other', async () => {
  const file = join(await tempFolder(), 'shared.sqlite');
  const [one, other] = [await openDatabase(file), await openDatabase(file)];
  await one.write(({ exec }) => exec('create table numbers (n integer) strict'));
  const insert = (database: Database) =>
    Array.from({ length: 20 }, () => database.write(({ run }) => run('insert into numbers values (1)')));
  await Promise.all([...insert(one), ...insert(other)]);
  expect(await one.read('select count(*) as n from numbers')).toEqual([{ n: 40 }]);
  await Promise.all([one.close(), other.close()]);
});

test('a file that is no database is refused', async () => {
  await expect(openDatabase('/dev/null/porque.sqlite')).rejects.toThrow('cannot open');
});

test('migrating twice changes nothing; a newer database is refused', async () => {
  const database = await openDatabase(join(await tempFolder(), 'test.sqlite'));
  await migrate(database, NOW);
  await migrate(database, NOW);
  expect(await database.read('select id, applied_at from migrations')).toEqual([
    { id: 1, applied_at: '2026-03-01T10:00:00.000Z' },
    { id: 2, applied_at: '2026-03-01T10:00:00.000Z' },
  ]);
  await database.write(({ run }) => run("insert into migrations values (3, 'later', '')"));
  await expect(migrate(database, NOW)).rejects.toThrow('start the newer Porque');
  await database.close();
});
