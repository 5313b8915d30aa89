import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Storage } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { NOON, surveyNamed } from './survey.ts';
import { tempFolder } from './temp-folder.ts';

/** A new store that goes away with the test. */
export async function tempStore(): Promise<Storage> {
  const store = await openStore(join(await tempFolder(), 'porque.sqlite'), new Date(NOON.at));
  onTestFinished(() => store.close());
  return store;
}

/** A store with the survey "a". */
export async function storeWithSurvey(): Promise<Storage> {
  const store = await tempStore();
  await store.addSurvey(surveyNamed('a'), NOON);
  return store;
}
