import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseQuotes } from '../../../src/reports/findings/choose-quotes.ts';
import { excerpt } from '../../../src/reports/findings/excerpt.ts';
import { likeness, wordsOf } from '../../../src/reports/findings/wording.ts';
import { collectEvidence } from '../../../src/reports/tally/collect-evidence.ts';
import { makeSurvey, type MadeRow } from '../made-survey.ts';

function quotesOf(rows: readonly MadeRow[]) {
  const columns = makeSurvey(rows);
  const [detractors] = collectEvidence(
    columns,
    Uint32Array.from(rows, (_, index) => index),
  );
  const quoted = { rows: new Set<number>(), texts: new Set<string>() };
  const choose = () =>
    chooseQuotes(columns, detractors?.get('waiting neg') ?? { rows: [], mentions: [] }, quoted);
  return { first: choose(), second: choose() };
}

function complaint(comment: string, says: readonly string[] = ['waiting neg']): MadeRow {
  return { score: 2, says, comment };
}

describe('quotes', () => {
  test('a readable comment about one theme beats a word, a novel and a list of everything', () => {
    const { first } = quotesOf([
      complaint('waiting'),
      complaint(`waiting ${'and so the whole story went on and on '.repeat(20)}`),
      complaint('waiting, price, app and billing were all bad in their own way', [
        'waiting neg',
        'price neg',
        'app neg',
        'billing neg',
      ]),
      complaint('Forty minutes waiting on the phone before anybody picked up'),
    ]);
    expect(first[0]?.text).toBe('Forty minutes waiting on the phone before anybody picked up');
  });

  test('the theme alone beats the theme first, and praise beside a complaint comes last', () => {
    const { first } = quotesOf([
      complaint('Nice people at the desk and a very long waiting time too', ['staff pos', 'waiting neg']),
      complaint('The app froze once more and then endless waiting in line', ['app neg', 'waiting neg']),
      complaint('Endless waiting in line and then the app froze once more', ['waiting neg', 'app neg']),
      complaint('Nobody tells you how long the waiting at this desk will be'),
    ]);
    expect(first.map(({ line }) => line)).toEqual([5, 4, 2]);
  });

  test('the same words are quoted once, and never again in the report', () => {
    const { first, second } = quotesOf([
      complaint('Too much waiting at the counter in the city centre'),
      complaint('too much WAITING at the counter, in the city centre!'),
      complaint('I gave up waiting for somebody to call me back'),
    ]);
    expect(first.map(({ line }) => line)).toHaveLength(2);
    expect(second).toEqual([]);
  });

  test('evidence is marked inside the text', () => {
    const { first } = quotesOf([complaint('  So long waiting for an answer, it is a shame  ')]);
    const [quote] = first;
    expect(quote?.text.slice(quote.start, quote.end)).toBe('waiting');
    expect(quote).toMatchObject({
      line: 2,
      id: 'id-2',
      score: 2,
      date: null,
      language: 'en',
      cutStart: false,
    });
  });
});

describe('excerpt', () => {
  test('a long comment is cut between words around its evidence', () => {
    const comment = `${'before it all began '.repeat(30)}the waiting was bad ${'and after it went on '.repeat(30)}`;
    const from = comment.indexOf('waiting');
    const { text, start, end, cutStart, cutEnd } = excerpt(comment, { from, to: from + 7 });
    expect(text.slice(start, end)).toBe('waiting');
    expect({ cutStart, cutEnd, isShort: text.length <= 280 }).toEqual({
      cutStart: true,
      cutEnd: true,
      isShort: true,
    });
    expect(` ${comment} `).toContain(` ${text} `);
  });

  test('text is always a piece of the comment with the evidence in it', () => {
    const spans = fc
      .tuple(fc.string({ minLength: 1, maxLength: 900 }), fc.nat(), fc.nat())
      .map(([comment, a, b]) => {
        const [from = 0, to = 0] = [a % comment.length, b % comment.length].toSorted((x, y) => x - y);
        return { comment, from, to: to + 1 };
      });
    fc.assert(
      fc.property(spans, ({ comment, from, to }) => {
        const { text, start, end } = excerpt(comment, { from, to });
        expect(comment).toContain(text);
        expect(text.slice(start, end)).toBe(comment.slice(from, to));
      }),
    );
  });
});

test('wording ignores case, accents and short words', () => {
  expect(likeness(wordsOf('Não foi rápido'), wordsOf('nao FOI rapido a'))).toBe(1);
  expect(likeness(wordsOf('espera longa'), wordsOf('preço alto'))).toBe(0);
  expect(likeness(wordsOf('ok'), wordsOf('👍'))).toBe(1);
});
