import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../src/analysis/lexicon/compile-lexicon.ts';
import { measureCoverage } from '../../../src/lexicons/uncovered/measure-coverage.ts';
import { tinySources } from '../../analysis/tiny-lexicon.ts';

const lexicon = compileLexicon(
  tinySources({
    pt: {
      'opinions.tsv': [['ótimo', 'pos']],
      'themes.tsv': [
        ['entrega', 'delivery.speed'],
        ['atrasar', 'delivery.speed', 'neg'],
      ],
      'flags.tsv': [
        ['nada a dizer', 'none'],
        ['procon', 'legal'],
      ],
      'inflections.tsv': [['-ar', 'verb', 'ou am']],
      'stopwords.tsv': [['a'], ['o'], ['de'], ['da'], ['na'], ['com'], ['veio']],
    },
    ca: {
      'opinions.tsv': [['bo', 'pos']],
      'themes.tsv': [['menjar', 'food.quality']],
      'stopwords.tsv': [['el'], ['la'], ['de'], ['molt']],
    },
    en: {
      'opinions.tsv': [['great', 'pos']],
      'themes.tsv': [['late', 'delivery.speed', 'neg']],
      'stopwords.tsv': [['the'], ['of'], ['was'], ['in']],
    },
  }),
);

const COMMENTS = [
  ['pt', 'detractor', 'A caixa de papelão veio molhada'],
  ['pt', 'detractor', 'papelão molhada e o procon'],
  ['pt', 'neutral', 'A entrega atrasou, caixa na chuva'],
  ['pt', 'promoter', 'ótimo'],
  ['pt', 'promoter', 'nada a dizer'],
  ['ca', 'promoter', 'El menjar molt bo, la terrassa de somni'],
  ['ca', 'detractor', 'La terrassa de somni, tancada'],
  ['en', null, 'Left in the rain'],
  ['en', null, 'The rain was in the box, late'],
  ['de', 'detractor', 'Der Karton war nass'],
  ['pt', 'detractor', '…'],
] as const;

const codes = new Map<string, string>(COMMENTS.map(([code, , text]) => [text, code]));
const resources = {
  lexicon,
  detect: (text: string) => ({ code: codes.get(text) ?? 'und', confidence: 1 }),
  themes: null,
};
const measure = (top: number) =>
  measureCoverage(
    COMMENTS.map(([, group, text], at) => ({ line: at + 2, text, group })),
    resources,
    top,
  );

describe('coverage', () => {
  test('counts what says nothing and what no lexicon reads apart from the rest', () => {
    expect(measure(10)).toMatchObject({ comments: 11, silent: 2, foreign: 1 });
  });

  test('tells the share without a theme by language and group', () => {
    const rows = measure(10).rows.map((row) => Object.values(row).join(' '));
    expect(rows).toEqual([
      'ca detractor 1 1 0 1',
      'ca promoter 1 0 0 0',
      'en  2 1 0 0.5',
      'pt detractor 2 2 0 1',
      'pt neutral 1 0 0 0',
      'pt promoter 1 0 1 0',
    ]);
  });

  test('finds the words that nothing matched, by language, the most frequent first', () => {
    const words = measure(10).words.map(({ language, term, comments }) => `${language} ${term} ${comments}`);
    expect(words).toEqual([
      'ca somni 2',
      'ca terrassa 2',
      'en rain 2',
      'pt caixa 2',
      'pt molhada 2',
      'pt papelão 2',
    ]);
  });

  test('neither topics, opinions, flags nor stopwords are among them', () => {
    const terms = new Set(measure(100).words.map(({ term }) => term));
    for (const known of ['entrega', 'atrasou', 'procon', 'menjar', 'bo', 'late', 'the', 'de'])
      expect(terms).not.toContain(known);
  });

  test('pairs are phrases as a lexicon writes them: stopwords between become a gap', () => {
    const pairs = measure(10).pairs.map(({ language, term, comments }) => `${language} ${term} ${comments}`);
    expect(pairs).toEqual(['ca terrassa … somni 2']);
  });

  test('says the groups, the comments without theme, and where the words stand', () => {
    const box = measure(10).words.find(({ term }) => term === 'caixa');
    expect(box).toEqual({
      language: 'pt',
      term: 'caixa',
      comments: 2,
      withoutTheme: 1,
      groups: { detractor: 1, neutral: 1 },
      examples: [
        { line: 2, text: 'A caixa de papelão veio molhada', start: 2, end: 7 },
        { line: 4, text: 'A entrega atrasou, caixa na chuva', start: 19, end: 24 },
      ],
    });
  });

  test('tells so many of each language as asked for', () => {
    const languages = measure(1).words.map(({ language }) => language);
    expect(languages).toEqual(['ca', 'en', 'pt']);
  });
});
