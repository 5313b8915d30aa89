import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Store } from '../../../src/store/contract.ts';
import { openStore } from '../../../src/store/sqlite/open-store.ts';
import { collect, oneByOne, responseAt, surveyNamed } from '../survey.ts';
import { tempFolder } from '../temp-folder.ts';

const NOW = new Date('2026-03-01T10:00:00Z');

async function emptyStore(): Promise<Store> {
  const store = await openStore(join(await tempFolder(), 'porque.sqlite'), NOW);
  onTestFinished(() => store.close());
  return store;
}

describe('addSurvey(survey, responses)', () => {
  test('gives back exactly what was stored, in order', async () => {
    const store = await emptyStore();
    const responses = [
      responseAt(2),
      responseAt(3, { comment: '', analysis: null, score: null, value: null, date: null }),
      responseAt(7, { comment: "L'atenció 👍 {\"x\": 'y'}", externalId: '__proto__' }),
      responseAt(5, {
        attributes: new Map([
          ['__proto__', 'a'],
          ['canal', ''],
        ]),
        customerId: 'C-1',
      }),
    ];
    expect(await store.addSurvey(surveyNamed('a'), oneByOne(responses))).toBe(4);
    expect(await collect(store.readResponses('a'))).toEqual(responses);
  });

  test('keeps all of many responses', async () => {
    const store = await emptyStore();
    const responses = Array.from({ length: 4500 }, (_, index) => responseAt(index + 2));
    await store.addSurvey(surveyNamed('a'), oneByOne(responses));
    const stored = await collect(store.readResponses('a'));
    expect(stored.map(({ line }) => line)).toEqual(responses.map(({ line }) => line));
    expect(await store.findSurvey('a')).toMatchObject({ responses: 4500 });
  });

  test('stores nothing when a response fails', async () => {
    const store = await emptyStore();
    const responses = [
      ...Array.from({ length: 2500 }, () => responseAt(2)),
      responseAt(3, { comment: 'a\0' }),
    ];
    await expect(store.addSurvey(surveyNamed('a'), oneByOne(responses))).rejects.toThrow(TypeError);
    expect(await store.listSurveys()).toEqual([]);
    expect(await collect(store.readResponses('a'))).toEqual([]);
  });

  test('takes a survey without responses', async () => {
    const store = await emptyStore();
    expect(await store.addSurvey(surveyNamed('a'), oneByOne([]))).toBe(0);
  });
});

describe('surveys', () => {
  test('are listed newest first, by what identifies them', async () => {
    const store = await emptyStore();
    await store.addSurvey(surveyNamed('old', '2026-01-01T00:00:00.000Z'), oneByOne([]));
    await store.addSurvey(surveyNamed('new', '2026-02-01T00:00:00.000Z'), oneByOne([responseAt(2)]));
    expect(await store.listSurveys()).toEqual([
      {
        id: 'new',
        name: 'Inquérito new',
        createdAt: '2026-02-01T00:00:00.000Z',
        metric: 'nps',
        responses: 1,
        file: 'março.csv',
      },
      expect.objectContaining({ id: 'old', responses: 0 }),
    ]);
  });

  test('are found with input and columns', async () => {
    const store = await emptyStore();
    const survey = surveyNamed('a');
    await store.addSurvey(survey, oneByOne([]));
    expect(await store.findSurvey('a')).toEqual({ ...survey, responses: 0, file: 'março.csv' });
    expect(await store.findSurvey("a' or 1=1 --")).toBeNull();
  });

  test('go with all that belongs to them, and with nothing else', async () => {
    const store = await emptyStore();
    await store.addSurvey(surveyNamed('a'), oneByOne([responseAt(2)]));
    await store.addSurvey(surveyNamed('b'), oneByOne([responseAt(2)]));
    expect(await store.removeSurvey('a')).toBe(true);
    expect(await store.removeSurvey('a')).toBe(false);
    expect(await collect(store.readResponses('a'))).toEqual([]);
    expect(await collect(store.readResponses('b'))).toHaveLength(1);
  });

  test('outlive the process', async () => {
    const file = join(await tempFolder(), 'porque.sqlite');
    const first = await openStore(file, NOW);
    await first.addSurvey(surveyNamed('a'), oneByOne([responseAt(2)]));
    await first.close();
    const second = await openStore(file, NOW);
    onTestFinished(() => second.close());
    expect(await collect(second.readResponses('a'))).toEqual([responseAt(2)]);
  });
});
