import { describe, expect, test } from 'vitest';
import type { NewResponse } from '../../../src/store/responses.ts';
import { analysisOf, collect, FIRST_PAGE, mentionOf, NOON, responseAt } from '../survey.ts';
import { storeWithSurvey } from '../temp-store.ts';

const MARK = { engine: 'porque-9', lexiconDigest: 'new' };
const ANEW = analysisOf([mentionOf('price', 'neg')], MARK);
const batchOf = (responses: readonly NewResponse[]) => ({ surveyId: 'a', responses, columns: [] });

async function withThree() {
  const store = await storeWithSurvey();
  const further = { question: 'E?', comment: 'Mais barato', analysis: analysisOf([]) };
  const responses = [
    responseAt(1, { externalId: 'R-1', answers: [further] }),
    responseAt(2, { comment: '', analysis: null }),
    responseAt(3),
  ];
  await store.addResponses(batchOf(responses), NOON);
  await store.rebuilding.begin('a', MARK, NOON);
  return { store, rebuilding: store.rebuilding, responses };
}

describe('rebuilding', () => {
  test('hands out every answer that is there, builds beside, then switches', async () => {
    const { store, rebuilding } = await withThree();
    const pending = await rebuilding.pending('a', null);
    expect(pending.map(({ responseId, answer }) => [responseId, answer])).toEqual([
      ['1', 0],
      ['1', 1],
      ['3', 0],
    ]);
    await rebuilding.record(
      'a',
      pending.slice(0, 2).map((one) => ({ ...one, analysis: ANEW })),
    );
    expect(await rebuilding.switch('a', NOON)).toBe(false);
    expect((await store.findResponse('1'))?.analysis?.engine).toBe('porque-1');
    // Somebody else goes on.
    await rebuilding.begin('a', MARK, NOON);
    const rest = await rebuilding.pending('a', null);
    expect(rest.map(({ responseId }) => responseId)).toEqual(['3']);
    await rebuilding.record(
      'a',
      rest.map((one) => ({ ...one, analysis: ANEW })),
    );
    expect(await rebuilding.compare('a')).toEqual([
      { theme: 'price', polarity: 'neg', lost: 0, gained: 3, kept: 0 },
      { theme: 'billing.correctness', polarity: 'neg', lost: 2, gained: 0, kept: 0 },
    ]);
    const rebuilt = await collect(rebuilding.read('a'));
    expect(rebuilt.map(({ analysis }) => analysis?.engine)).toEqual(['porque-9', undefined, 'porque-9']);
    expect(await rebuilding.switch('a', NOON)).toBe(true);
    expect((await store.findResponse('1'))?.answers[0]?.analysis).toEqual(ANEW);
    const { items } = await store.listResponses('a', { themes: ['billing.correctness'] }, FIRST_PAGE);
    expect(items).toEqual([]);
  });

  test('does not keep the analysis of what was revised meanwhile', async () => {
    const { store, rebuilding, responses } = await withThree();
    const pending = await rebuilding.pending('a', null);
    const revised = { ...responses[0], comment: 'Outra coisa' } as NewResponse;
    await store.addResponses(batchOf([revised]), NOON);
    await rebuilding.record(
      'a',
      pending.map((one) => ({ ...one, analysis: ANEW })),
    );
    expect(await rebuilding.switch('a', NOON)).toBe(false);
    expect((await rebuilding.pending('a', null)).map(({ comment }) => comment)).toEqual([
      'Outra coisa',
      'Mais barato',
    ]);
  });

  test('by other words begins anew', async () => {
    const { rebuilding } = await withThree();
    const pending = await rebuilding.pending('a', null);
    await rebuilding.record(
      'a',
      pending.map((one) => ({ ...one, analysis: ANEW })),
    );
    await rebuilding.begin('a', { ...MARK, lexiconDigest: 'newer' }, NOON);
    expect(await rebuilding.pending('a', null)).toHaveLength(3);
  });
});
