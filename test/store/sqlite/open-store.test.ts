import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Outcome } from '../../../src/store/contract.ts';
import { ReceiptTakenError } from '../../../src/store/contract.ts';
import type { NewResponse, ResponseFilter } from '../../../src/store/responses.ts';
import { openStore } from '../../../src/store/sqlite/open-store.ts';
import { analysisOf, collect, FIRST_PAGE, mentionOf, NOON, responseAt, surveyNamed } from '../survey.ts';
import { tempFolder } from '../temp-folder.ts';
import { storeWithSurvey, tempStore } from '../temp-store.ts';

const COLUMNS = [{ header: 'canal', role: 'channel', by: 'header' }] as const;

function batchOf(responses: readonly NewResponse[], surveyId = 'a') {
  return { surveyId, responses, columns: COLUMNS };
}

const became = (outcomes: readonly Outcome[]) => outcomes.map((one) => one.became);

describe('responses', () => {
  test('come back exactly as they were stored, in order', async () => {
    const store = await storeWithSurvey();
    const further = { question: 'O que melhorar?', comment: 'O preço', analysis: analysisOf([]) };
    const responses = [
      responseAt(2),
      responseAt(3, { comment: '', analysis: null, score: null, value: null, date: null }),
      responseAt(7, { comment: "L'atenció 👍 {\"x\": 'y'}", externalId: '__proto__' }),
      responseAt(5, { attributes: new Map(Object.entries({ canal: '', 'a"b': '1' })), customerId: 'C-1' }),
      responseAt(6, { scores: [{ name: 'CSAT', metric: 'csat', score: 4 }], answers: [further] }),
    ];
    await store.addResponses(batchOf(responses), NOON);
    const stored = await collect(store.readResponses('a'));
    expect(stored).toMatchObject(responses.map((one) => ({ ...one, revision: 1, importId: null })));
    expect(stored.map(({ attributes }) => [...attributes])).toEqual(
      responses.map(({ attributes }) => [...attributes]),
    );
    expect(await store.findResponse(stored[4]?.id ?? '')).toEqual(stored[4]);
    expect(await store.findSurvey('a')).toMatchObject({ responses: 5, columns: COLUMNS });
  });

  test('are all kept where there are many', async () => {
    const store = await storeWithSurvey();
    const responses = Array.from({ length: 2300 }, (_, index) => responseAt(index + 2));
    await store.addResponses(batchOf(responses), NOON);
    const stored = await collect(store.readResponses('a'));
    expect(stored.map(({ line }) => line)).toEqual(responses.map(({ line }) => line));
  });

  test('are stored all or none', async () => {
    const store = await storeWithSurvey();
    const responses = [responseAt(2), responseAt(3, { comment: 'a\0' })];
    await expect(store.addResponses(batchOf(responses), NOON)).rejects.toThrow(TypeError);
    expect(await collect(store.readResponses('a'))).toEqual([]);
  });

  test('with a known identifier change nothing, or become a new revision', async () => {
    const store = await storeWithSurvey();
    const first = responseAt(2, { externalId: 'R-1', comment: 'Ótimo' });
    const second = { ...first, comment: 'Péssimo', analysis: analysisOf([mentionOf('price', 'neg')]) };
    expect(became(await store.addResponses(batchOf([first]), NOON))).toEqual(['created']);
    expect(became(await store.addResponses(batchOf([{ ...first, line: 9 }]), NOON))).toEqual(['unchanged']);
    expect(became(await store.addResponses(batchOf([second, second, first, second]), NOON))).toEqual([
      'revised',
      'unchanged',
      'revised',
      'revised',
    ]);
    const [only, ...others] = await collect(store.readResponses('a'));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ ...second, revision: 4 });
    const themes: ResponseFilter = { themes: ['billing.correctness'] };
    expect((await store.listResponses('a', themes, FIRST_PAGE)).items).toEqual([]);
  });

  test('that say what another one says are pointed out', async () => {
    const store = await storeWithSurvey();
    const pasted = 'O técnico não apareceu e ninguém avisou nada';
    const [, long] = await store.addResponses(
      batchOf([responseAt(2, { comment: 'Bom' }), responseAt(3, { comment: pasted })]),
      NOON,
    );
    const again = [
      responseAt(2, { comment: 'Bom' }),
      responseAt(4, { comment: 'Bom', customerId: 'C' }),
      responseAt(5, { comment: pasted.toUpperCase(), externalId: 'R-5' }),
    ];
    const outcomes = await store.addResponses(batchOf(again), NOON);
    expect(outcomes.map(({ repeats }) => repeats)).toEqual([
      { id: '1', why: 'same' },
      null,
      { id: long?.id, why: 'pasted' },
    ]);
  });
});

describe('a list of responses', () => {
  const RESPONSES = [
    responseAt(0, {
      score: 3,
      comment: 'A atenção da col·lecció: preço errado',
      analysis: analysisOf([mentionOf('price', 'neg'), mentionOf('agent.overall', 'pos')], {
        flags: ['churn'],
      }),
      date: '2026-01-01',
    }),
    responseAt(1, { score: 9, comment: '', analysis: null, date: null }),
    responseAt(2, {
      score: 9,
      analysis: analysisOf([mentionOf('price', 'pos')], { language: { code: 'ca', confidence: 1 } }),
      attributes: new Map([['canal', 'Telefone']]),
      answers: [{ question: 'E?', comment: 'Melhorem o preço alto', analysis: analysisOf([]) }],
    }),
  ];

  test.for<[string, ResponseFilter, number[]]>([
    ['nothing asked', {}, [0, 1, 2]],
    ['a range of scores', { scores: [{ min: 0, max: 6 }] }, [0]],
    ['a theme', { themes: ['price'] }, [0, 2]],
    ['a theme with a polarity', { themes: ['price'], polarities: ['pos'] }, [2]],
    ['a polarity', { polarities: ['pos'] }, [0, 2]],
    ['one of two languages', { languages: ['ca', 'en'] }, [2]],
    ['a flag', { flags: ['churn', 'legal'] }, [0]],
    ['a first day', { from: '2026-02-01' }, [2]],
    ['a last day', { to: '2026-02-01' }, [0]],
    ['an attribute', { attributes: [{ name: 'canal', values: ['Telefone', 'Fax'] }] }, [2]],
    ['a word without its accents', { text: 'ATENCAO' }, [0]],
    ['a word of a further answer', { text: 'preco alto' }, [2]],
    ['a word with punctuation inside', { text: 'col·leccio' }, [0]],
    ['words that stand apart', { text: 'errado atencao' }, [0]],
    ['a phrase that does not stand so', { text: '"errado preço"' }, []],
    ['what looks like an operator', { text: 'preço OR fatura*' }, []],
    ['nothing that is a word', { text: '"" -' }, []],
  ])('with %s', async ([, filter, expected]) => {
    const store = await storeWithSurvey();
    await store.addResponses(batchOf(RESPONSES), NOON);
    const { items } = await store.listResponses('a', filter, FIRST_PAGE);
    expect(items.map(({ line }) => line)).toEqual(expected.toReversed());
    const read = await collect(store.readResponses('a', filter));
    expect(read.map(({ line }) => line)).toEqual(expected);
  });

  test('comes in parts', async () => {
    const store = await storeWithSurvey();
    await store.addResponses(batchOf(RESPONSES), NOON);
    const first = await store.listResponses('a', {}, { limit: 2, after: null });
    const second = await store.listResponses('a', {}, { limit: 2, after: first.next });
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
  });
});

describe('surveys', () => {
  test('are listed newest first, in parts, the archived ones apart', async () => {
    const store = await tempStore();
    for (const [id, at] of [
      ['old', '2026-01-01T00:00:00.000Z'],
      ['new', '2026-02-01T00:00:00.000Z'],
      ['gone', '2026-03-01T00:00:00.000Z'],
    ] as const) {
      // In this order.
      // oxlint-disable-next-line no-await-in-loop
      await store.addSurvey(surveyNamed(id), { at });
    }
    await store.changeSurvey('gone', { archivedAt: NOON.at }, NOON);
    const first = await store.listSurveys({ isArchived: false }, { limit: 1, after: null });
    expect(first.items).toEqual([
      {
        ...surveyNamed('new'),
        createdAt: '2026-02-01T00:00:00.000Z',
        archivedAt: null,
        responses: 0,
        file: '',
      },
    ]);
    const second = await store.listSurveys({ isArchived: false }, { limit: 1, after: first.next });
    expect(second).toMatchObject({ items: [{ id: 'old' }], next: null });
    const archived = await store.listSurveys({ isArchived: true }, FIRST_PAGE);
    expect(archived.items.map(({ id }) => id)).toEqual(['gone']);
  });

  test('are changed in what was said, and no more', async () => {
    const store = await storeWithSurvey();
    await store.changeSurvey('a', { name: 'Outro', question: null }, NOON);
    expect(await store.findSurvey('a')).toMatchObject({ ...surveyNamed('a'), name: 'Outro', question: null });
    expect(await store.changeSurvey('b', { name: 'x' }, NOON)).toBe(false);
    expect(await store.findSurvey("a' or 1=1 --")).toBeNull();
  });

  test('go with all that belongs to them, and with nothing else', async () => {
    const store = await storeWithSurvey();
    await store.addSurvey(surveyNamed('b'), NOON);
    await store.addResponses(batchOf([responseAt(2)]), NOON);
    await store.addResponses(batchOf([responseAt(2)], 'b'), NOON);
    expect(await store.removeSurvey('a', NOON)).toBe(true);
    expect(await store.removeSurvey('a', NOON)).toBe(false);
    expect(await collect(store.readResponses('a'))).toEqual([]);
    expect(await collect(store.readResponses('b'))).toHaveLength(1);
  });

  test('outlive the process', async () => {
    const file = join(await tempFolder(), 'porque.sqlite');
    const first = await openStore(file, new Date(NOON.at), { synchronous: 'full' });
    await first.addSurvey(surveyNamed('a'), NOON);
    await first.addResponses(batchOf([responseAt(2)]), NOON);
    await first.close();
    const second = await openStore(file, new Date(NOON.at));
    onTestFinished(() => second.close());
    expect(await collect(second.readResponses('a'))).toMatchObject([responseAt(2)]);
  });
});

describe('another workspace', () => {
  test('sees and changes nothing', async () => {
    const store = await storeWithSurvey();
    const [kept] = await store.addResponses(batchOf([responseAt(2)]), NOON);
    await store.addWorkspace({ id: 'other', name: 'Other', createdAt: NOON.at });
    const other = store.inWorkspace('other');
    const id = kept?.id ?? '';
    expect(await other.findSurvey('a')).toBeNull();
    expect(await other.findResponse(id)).toBeNull();
    expect((await other.listSurveys({ isArchived: false }, FIRST_PAGE)).items).toEqual([]);
    expect((await other.listResponses('a', { text: 'fatura' }, FIRST_PAGE)).items).toEqual([]);
    expect(await collect(other.readResponses('a'))).toEqual([]);
    expect(await other.changeSurvey('a', { name: 'x' }, NOON)).toBe(false);
    expect(await other.removeSurvey('a', NOON)).toBe(false);
    expect((await other.listAudit(FIRST_PAGE)).items).toEqual([]);
    await expect(other.addResponses(batchOf([responseAt(3)]), NOON)).rejects.toThrow(RangeError);
    await expect(other.rebuilding.compare('a')).rejects.toThrow(RangeError);
    const correction = { responseId: id, answer: 0, revision: 1, mentions: [] };
    await expect(other.addCorrection(correction, NOON)).rejects.toThrow(RangeError);
    expect(await store.findSurvey('a')).toMatchObject({ responses: 1 });
    expect((await store.listWorkspaces()).map((one) => one.id)).toEqual(['default', 'other']);
  });
});

describe('a receipt', () => {
  const receipt = { key: 'k-1', fingerprint: 'f' };

  test('is kept with the change, once, for 72 hours', async () => {
    const store = await storeWithSurvey();
    const outcomes = await store.addResponses(batchOf([responseAt(2)]), { ...NOON, receipt });
    expect(await store.findReceipt('k-1', NOON.at)).toEqual({ fingerprint: 'f', result: outcomes });
    expect(await store.findReceipt('k-1', '2026-03-04T12:00:00.001Z')).toBeNull();
    const again = store.addResponses(batchOf([responseAt(3)]), { ...NOON, receipt });
    await expect(again).rejects.toThrow(ReceiptTakenError);
    expect(await store.findSurvey('a')).toMatchObject({ responses: 1 });
  });
});

test('the audit log tells every change, newest first, without a word of a comment', async () => {
  const store = await storeWithSurvey();
  await store.addResponses(batchOf([responseAt(2, { comment: 'segredo' })]), NOON);
  await store.changeSurvey('a', { name: 'segredo' }, NOON);
  const { items } = await store.listAudit({ limit: 2, after: null });
  expect(items).toEqual([
    { ...NOON, action: 'survey.changed', subject: 'survey a', detail: { fields: 'name' } },
    {
      ...NOON,
      action: 'responses.added',
      subject: 'survey a',
      detail: { created: 1, revised: 0, unchanged: 0 },
    },
  ]);
});

test('corrections come back in the order in which they were made', async () => {
  const store = await storeWithSurvey();
  const [kept] = await store.addResponses(batchOf([responseAt(2)]), NOON);
  const first = {
    responseId: kept?.id ?? '',
    answer: 0,
    revision: 1,
    mentions: [{ theme: 'price', polarity: 'neg' as const }],
  };
  const second = { ...first, mentions: [] };
  await store.addCorrection(first, NOON);
  await store.addCorrection(second, NOON);
  expect(await store.listCorrections(first.responseId)).toEqual([first, second]);
});
