import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/store/sqlite/driver.ts';
import { SURVEYS_AND_RESPONSES } from '../../../src/store/sqlite/migrations/surveys-and-responses.ts';
import { openStore } from '../../../src/store/sqlite/open-store.ts';
import { analysisOf, collect, FIRST_PAGE, INPUT, mentionOf, NOON } from '../survey.ts';
import { tempFolder } from '../temp-folder.ts';

const ANALYSIS = JSON.stringify(analysisOf([mentionOf('price', 'neg')]));

/** A database as the first Porque made it: a survey of three responses, two of which share an identifier. */
async function oldDatabase(): Promise<string> {
  const file = join(await tempFolder(), 'porque.sqlite');
  const database = await openDatabase(file);
  await database.write(async ({ exec, run }) => {
    await exec(`create table migrations (id integer primary key, name text not null, applied_at text not null) strict;
      ${SURVEYS_AND_RESPONSES.sql}
      insert into migrations values (1, 'surveys, responses, analyses', '${NOON.at}')`);
    const input = JSON.stringify(INPUT);
    await run(`insert into surveys values ('a', 'Março', ?, 'nps', 3, ?, '[]')`, [NOON.at, input]);
    for (const [position, id] of ['R-1', 'R-1', null].entries()) {
      // In order.
      // oxlint-disable-next-line no-await-in-loop
      await run(`insert into responses values ('a', ?, ?, ?, 3, ?, null, null, null, '[["canal","Loja"]]')`, [
        position,
        position + 2,
        id,
        position === 1 ? '' : `Preço alto ${position}`,
      ]);
    }
    await run(`insert into analyses values ('a', 0, 'e', 'd', ?), ('a', 2, 'e', 'd', ?)`, [
      ANALYSIS,
      ANALYSIS,
    ]);
  });
  await database.close();
  return file;
}

test('a database of the first Porque keeps all that it held', async () => {
  const store = await openStore(await oldDatabase(), new Date(NOON.at));
  onTestFinished(() => store.close());
  expect(await store.findSurvey('a')).toMatchObject({ responses: 3, file: 'março.csv', inputs: [INPUT] });
  const responses = await collect(store.readResponses('a'));
  expect(responses.map(({ line, externalId, analysis }) => [line, externalId, analysis?.overall])).toEqual([
    [2, 'R-1', 'neg'],
    [3, null, undefined],
    [4, null, 'neg'],
  ]);
  const found = await store.listResponses('a', { themes: ['price'], text: 'preco' }, FIRST_PAGE);
  expect(found.items).toHaveLength(2);
  await store.rebuilding.begin('a', { engine: 'e2', lexiconDigest: 'd2' }, NOON);
  expect(await store.rebuilding.pending('a', null)).toHaveLength(2);
});
