import { describe, expect, test } from 'vitest';
import {
  analysisOf,
  collect,
  FIRST_PAGE,
  importNamed,
  mentionOf,
  NOON,
  responseAt,
  surveyNamed,
} from '../survey.ts';
import { storeWithSurvey, tempStore } from '../temp-store.ts';
import type { NewResponse } from '../../../src/store/responses.ts';

const batchOf = (responses: readonly NewResponse[]) => ({ surveyId: 'a', responses, columns: [] });

const OLD = responseAt(2, {
  externalId: 'R-1',
  comment: 'Ótimo',
  analysis: analysisOf([mentionOf('price', 'pos')]),
});
const NEW = responseAt(4, { externalId: 'R-1', comment: 'Péssimo', score: 0 });

describe('an import', () => {
  test('counts what became of its rows', async () => {
    const store = await storeWithSurvey();
    await store.addResponses(batchOf([OLD]), NOON);
    await store.startImport(importNamed('i', 'a'), NOON);
    await store.continueImport('i', batchOf([NEW, responseAt(5), responseAt(5)]), NOON);
    expect(await store.findImport('i')).toMatchObject({ status: 'running', done: 3, finishedAt: null });
    await store.finishImport('i', NOON);
    expect(await store.findImport('i')).toMatchObject({
      status: 'done',
      created: 2,
      revised: 1,
      unchanged: 0,
      repeated: 1,
      repetitions: [{ line: 5, why: 'same' }],
      finishedAt: NOON.at,
    });
    expect((await store.listImports('a', { status: 'done' }, FIRST_PAGE)).items).toHaveLength(1);
    expect((await store.listImports('a', { status: 'failed' }, FIRST_PAGE)).items).toEqual([]);
    expect(await store.findSurvey('a')).toMatchObject({ file: 'março.csv', inputs: [{ rowsRead: 3 }] });
  });

  test('is taken back whole: what it added goes, what it changed is as before', async () => {
    const store = await storeWithSurvey();
    await store.addResponses(batchOf([OLD]), NOON);
    await store.startImport(importNamed('i', 'a'), NOON);
    await store.continueImport('i', batchOf([NEW, responseAt(5)]), NOON);
    await store.finishImport('i', NOON);
    expect(await store.undoImport('i', NOON)).toBe(true);
    expect(await store.undoImport('i', NOON)).toBe(false);
    const left = await collect(store.readResponses('a'));
    expect(left).toMatchObject([{ ...OLD, revision: 3, importId: null }]);
    const found = async (text: string) => (await store.listResponses('a', { text }, FIRST_PAGE)).items.length;
    expect([await found('otimo'), await found('pessimo')]).toEqual([1, 0]);
    const priced = await store.listResponses('a', { themes: ['price'] }, FIRST_PAGE);
    expect(priced.items).toHaveLength(1);
    expect(await store.findSurvey('a')).toMatchObject({ inputs: [] });
  });

  test('that was overtaken by another leaves what the other said', async () => {
    const store = await storeWithSurvey();
    for (const [id, response] of [
      ['i', OLD],
      ['j', NEW],
    ] as const) {
      // One after the other.
      // oxlint-disable no-await-in-loop
      await store.startImport(importNamed(id, 'a'), NOON);
      await store.continueImport(id, batchOf([response]), NOON);
      await store.finishImport(id, NOON);
      // oxlint-enable no-await-in-loop
    }
    await store.undoImport('i', NOON);
    expect(await collect(store.readResponses('a'))).toMatchObject([NEW]);
    await store.undoImport('j', NOON);
    expect(await collect(store.readResponses('a'))).toEqual([]);
  });

  test('that made its survey appears with it, and fails with it', async () => {
    const store = await tempStore();
    for (const id of ['good', 'bad']) {
      // oxlint-disable no-await-in-loop
      await store.startImport({ ...importNamed(`of ${id}`, id), makes: surveyNamed(id) }, NOON);
      expect(await store.findSurvey(id)).toBeNull();
      await store.continueImport(`of ${id}`, { ...batchOf([OLD]), surveyId: id }, NOON);
      // oxlint-enable no-await-in-loop
    }
    await store.finishImport('of good', NOON);
    await store.failImport('of bad', 'interrupted', NOON);
    expect(await store.findSurvey('good')).toMatchObject({ responses: 1 });
    expect(await store.findSurvey('bad')).toBeNull();
    expect(await store.findImport('of bad')).toBeNull();
  });

  test('of another workspace cannot be seen, continued or taken back', async () => {
    const store = await storeWithSurvey();
    await store.startImport(importNamed('i', 'a'), NOON);
    await store.addWorkspace({ id: 'other', name: 'Other', createdAt: NOON.at });
    const other = store.inWorkspace('other');
    expect(await other.findImport('i')).toBeNull();
    await expect(other.continueImport('i', batchOf([OLD]), NOON)).rejects.toThrow(RangeError);
    await expect(other.startImport(importNamed('j', 'a'), NOON)).rejects.toThrow(RangeError);
    await expect(other.finishImport('i', NOON)).rejects.toThrow(RangeError);
    await store.finishImport('i', NOON);
    expect(await other.undoImport('i', NOON)).toBe(false);
  });

  test('that its own process is running is not recovered', async () => {
    const store = await storeWithSurvey();
    await store.startImport(importNamed('i', 'a'), NOON);
    expect(await store.recoverImports('interrupted', '2027-01-01T00:00:00.000Z')).toBe(0);
    expect(await store.findImport('i')).toMatchObject({ status: 'running' });
  });
});
