import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../src/analysis/lexicon/compile-lexicon.ts';
import { compareLexicons } from '../../../src/lexicons/diff/compare-lexicons.ts';
import { tinySources, type Rows } from '../../analysis/tiny-lexicon.ts';

const read = (themes: Rows['themes.tsv'], digest: string) => ({
  lexicon: compileLexicon({
    ...tinySources({ ca: { 'opinions.tsv': [['bo', 'pos']], 'themes.tsv': themes ?? [] } }),
    digest,
  }),
  detect: () => ({ code: 'ca', confidence: 1 }),
  themes: null,
});

const old = read(
  [
    ['cua', 'service.speed', 'neg'],
    ['parada', 'place.location', 'pos'],
  ],
  'old',
);
const next = read(
  [
    ['cua', 'place.comfort', 'neg'],
    ['caixer', 'service.reach', 'neg'],
  ],
  'new',
);

const COMMENTS = ['Massa cua', 'molta cua a la tarda', 'Massa cua', 'la parada és bo', 'El caixer', 'bo'].map(
  (text, at) => ({ line: at + 2, text }),
);

describe('what a change of lexicons moves', () => {
  test('mentions that appear and disappear, by theme and polarity, the most moved first', () => {
    const { mentions, ...rest } = compareLexicons(COMMENTS, { old, next }, 2);
    expect(
      mentions.map((row) => `${row.theme} ${row.polarity} +${row.appeared} -${row.disappeared}`),
    ).toEqual([
      'place.comfort neg +3 -0',
      'service.speed neg +0 -3',
      'general.satisfaction pos +1 -0',
      'place.location pos +0 -1',
      'service.reach neg +1 -0',
    ]);
    expect(rest).toMatchObject({ old: 'old', new: 'new', comments: 6, changed: 5 });
  });

  test('examples show the evidence, each text once', () => {
    const [first] = compareLexicons(COMMENTS, { old, next }, 2).mentions;
    expect(first?.examples).toEqual([
      { change: 'appeared', line: 2, text: 'Massa cua', start: 6, end: 9 },
      { change: 'appeared', line: 3, text: 'molta cua a la tarda', start: 6, end: 9 },
    ]);
  });

  test('the feeling that changed', () => {
    expect(compareLexicons(COMMENTS, { old, next }, 0).overall).toEqual([
      { old: 'neu', new: 'neg', comments: 1 },
    ]);
  });

  test('the same lexicons move nothing', () => {
    const same = compareLexicons(COMMENTS, { old, next: old }, 2);
    expect(same).toMatchObject({ changed: 0, mentions: [], overall: [] });
  });
});
