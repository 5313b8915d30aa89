import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cover } from '../../../../src/reports/document/cover.ts';
import { toHtml } from '../../../../src/reports/document/to-html.ts';
import { toMarkdown } from '../../../../src/reports/document/to-markdown.ts';
import type { LexiconWords } from '../../../../src/reports/findings/discover/discovery-lexicon.ts';
import { phrasesOf, readWords, stemOf } from '../../../../src/reports/findings/discover/read-phrases.ts';
import { suggestTheme } from '../../../../src/reports/findings/discover/suggest-theme.ts';
import { buildDiscover } from '../../../../src/reports/kinds/discover/build-discover.ts';
import { tellDiscover } from '../../../../src/reports/kinds/discover/tell-discover.ts';
import type { DiscoverReport } from '../../../../src/reports/kinds/discover/types.ts';
import { messagesFor } from '../../../../src/reports/messages/messages-for.ts';
import type { Metric } from '../../../../src/ingest/types.ts';
import { input, makeSurvey, repeat, taxonomy, type MadeRow } from '../../made-survey.ts';

const STOPWORDS = new Set(['the', 'was', 'and', 'of', 'is', 'a', 'for', 'there', 'o', 'de', 'era', 'em']);
const isStopword = (word: string): boolean => STOPWORDS.has(word);
const vocabulary = { isStopword, symbolsOf: () => [] };
const lexicon: LexiconWords = {
  vocabularies: new Map([
    ['en', vocabulary],
    ['pt', vocabulary],
  ]),
  themeWords: () =>
    new Map([
      ['delivery', new Map([['parcel', 7]])],
      ['staff', new Map([['parcel', 2]])],
      ['general', new Map([['lovely', 9]])],
      ['delivery-family', new Map([['fountain', 9]])],
    ]),
};
const asked = { input, taxonomy, lexicon, from: null, to: null, by: null, own: {} };

function report(rows: readonly MadeRow[], metric: Metric | null = 'nps'): DiscoverReport {
  return buildDiscover(makeSurvey(rows, metric), asked);
}

const phrasesIn = ({ found }: DiscoverReport) =>
  found.flatMap(({ phrases }) => phrases.map(({ phrase }) => phrase));

/** Enough comments on both sides that say nothing telling. */
const OTHERS: readonly MadeRow[] = Array.from({ length: 80 }, (_, index) => ({
  score: index % 2 === 0 ? 2 : 10,
  comment: `${String.fromCodePoint(97 + (index % 26), 97 + Math.floor(index / 26))}x`,
}));

describe('phrases of a comment', () => {
  test.for<[string, string[]]>([
    ['Parking garage', ['parking', 'parking garage', 'garage']],
    ['the parking of the garage', ['parking', 'garage']],
    ['Sem vaga, mau cheiro', ['sem', 'sem vaga', 'vaga', 'mau', 'mau cheiro', 'cheiro']],
    ['24 h 5G wifi', ['wifi']],
    ["l'aparcament", ['aparcament']],
    ['check-in tardà', ['check', 'check-in tardà', 'tardà']],
    ['!!! 😀', []],
  ])('%s', ([text, expected]) => {
    const found = phrasesOf(text, readWords(text, isStopword)).map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(found.map((phrase) => phrase.toLowerCase())).toEqual(expected);
  });

  test.for<[string, string]>([
    ['Estacionamento', 'estacionar'],
    ['AÇÃO', 'acao'],
    ['col·legi', 'collegi'],
  ])('%s and %s are one word', ([one, other]) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });
});

describe('what is found', () => {
  const rows: MadeRow[] = [
    ...OTHERS,
    ...repeat(12, { score: 3, comment: 'The parking was awful' }),
    ...repeat(1, { score: 10, comment: 'Parking and parking' }),
    ...repeat(9, { score: 9, comment: 'Gorgeous fountain there' }),
    ...repeat(15, { score: 1, comment: 'billing', says: ['billing neg'] }),
    ...repeat(4, { score: 1, comment: 'Noisy lift' }),
  ];
  const found = report(rows);
  const parking = found.found.find(({ phrases }) => phrases.some(({ phrase }) => phrase === 'parking'));

  test('a phrase of low scores that nothing explains, each comment counted once', () => {
    expect(parking).toMatchObject({ side: 'detractor', verdict: 'solid' });
    expect(parking?.counts).toEqual({ detractor: 12, neutral: 0, promoter: 1 });
    expect(found.commenters).toEqual({ detractor: 71, neutral: 0, promoter: 50 });
  });

  test('a phrase of high scores on its own side', () => {
    const fountain = found.found.find(({ side }) => side === 'promoter');
    expect(fountain?.phrases.map(({ phrase }) => phrase)).toContain('gorgeous fountain');
    expect(fountain?.phrases[0]?.z).toBeLessThan(0);
  });

  test('not what a theme explains, or what fewer than five say', () => {
    expect(phrasesIn(found).filter((phrase) => /billing|noisy|lift/u.test(phrase))).toEqual([]);
  });

  test('a part of a longer phrase with the same comments is that phrase', () => {
    expect(phrasesIn(found)).not.toContain('fountain');
    expect(phrasesIn(found)).not.toContain('awful');
  });

  test('quotes are exact words with the phrase marked', () => {
    for (const { quotes, phrases } of found.found) {
      const marked = quotes.map(({ text, start, end }) => text.slice(start, end).toLowerCase());
      expect(quotes.length).toBeGreaterThan(0);
      expect(marked.filter((words) => !phrases.some(({ phrase }) => phrase === words))).toEqual([]);
    }
  });

  test('evidence is every line that holds any of the phrases', () => {
    const lines = rows.flatMap(({ comment }, index) => (/parking/iu.test(comment ?? '') ? [index + 2] : []));
    expect(parking?.evidence).toEqual(lines);
  });

  test('nothing in it is lost in JSON', () => {
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('the order of the responses changes nothing but the quotes', () => {
    const figures = (one: DiscoverReport) =>
      one.found.map(({ phrases, counts, side, theme }) => [
        side,
        counts,
        theme,
        phrases.map(({ phrase, z }) => [phrase, z.toFixed(9)]),
      ]);
    const expected = figures(found);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(figures(report(shuffled))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });
});

test('what both sides say alike is not telling', () => {
  const both = [2, 10].flatMap((score) => repeat(20, { score, comment: 'new router' }));
  expect(report([...OTHERS, ...both])).toMatchObject({ tested: 1, found: [] });
});

test('a phrase is left to the theme that explains it in most comments', () => {
  const rows = [
    ...OTHERS,
    ...repeat(9, { score: 1, comment: 'billing mess', says: ['billing neg'] }),
    ...repeat(6, { score: 1, comment: 'my billing story' }),
  ];
  expect(phrasesIn(report(rows)).filter((phrase) => /billing/u.test(phrase))).toEqual(['billing story']);
});

test('forms of a word, and phrases of the same comments, are one group with the language of most comments', () => {
  const rows = [
    ...OTHERS,
    ...repeat(8, { score: 1, comment: 'o router', language: 'pt' }),
    ...repeat(7, { score: 1, comment: 'bad routers', language: 'en' }),
  ];
  const { found } = report(rows);
  expect(found).toHaveLength(1);
  expect(found[0]?.counts.detractor).toBe(15);
  expect(found[0]?.phrases.map(({ phrase, language }) => `${phrase} ${language}`).toSorted()).toEqual([
    'bad routers en',
    'router pt',
  ]);
});

describe('the theme it may belong to', () => {
  const themeOf = (rows: readonly MadeRow[], phrase: string) =>
    report([...OTHERS, ...rows]).found.find(({ phrases }) => phrases.some((one) => one.phrase === phrase))
      ?.theme;

  test('by words that most phrases with them give to one theme', () => {
    expect(themeOf(repeat(9, { score: 1, comment: 'the parcel' }), 'parcel')).toEqual({
      theme: 'delivery',
      by: 'words',
    });
  });

  test('by the theme in most of the same comments', () => {
    const rows = repeat(9, { score: 1, comment: 'waiting, bench', says: ['waiting neg'] });
    expect(themeOf(rows, 'bench')).toEqual({ theme: 'waiting', by: 'company' });
  });

  test('never one that names no reason, nor a family', () => {
    expect(themeOf(repeat(9, { score: 10, comment: 'lovely' }), 'lovely')).toBeNull();
    expect(themeOf(repeat(9, { score: 10, comment: 'fountain' }), 'fountain')).toBeNull();
    expect(
      themeOf(repeat(9, { score: 10, comment: 'general, terrace', says: ['general pos'] }), 'terrace'),
    ).toBeNull();
  });

  test('none where words and company disagree', () => {
    expect(suggestTheme('delivery', 'waiting')).toBeNull();
    expect(suggestTheme(null, null)).toBeNull();
    expect(suggestTheme('delivery', 'delivery')).toEqual({ theme: 'delivery', by: 'words' });
  });
});

describe('where nothing can be told apart', () => {
  test.for([
    ['no scores', report(repeat(30, { score: null, comment: 'Parking' }), null), 'no-score'],
    ['too few comments on one side', report(repeat(30, { score: 1, comment: 'Parking' })), 'few-responses'],
    ['nobody', report([]), 'few-responses'],
  ] as const)('%s', ([, { found, tested, reason }, expected]) => {
    expect({ found, tested, reason }).toEqual({ found: [], tested: 0, reason: expected });
  });

  test('without lexicons every word may be telling', () => {
    const columns = makeSurvey([...OTHERS, ...repeat(9, { score: 1, comment: 'The parking' })]);
    const { lexicon: _, ...wordless } = asked;
    expect(phrasesIn(buildDiscover(columns, wordless))).toEqual(['the parking']);
  });
});

describe.for(['pt', 'ca', 'en'] as const)('told in %s', (language) => {
  const messages = messagesFor(language);
  const cover: Cover = {
    messages,
    title: 'made.csv',
    engine: 'test',
    lexiconDigest: 'digest',
    delimiter: null,
  };

  test('phrases, counts, suggestion and quotes; no holes', () => {
    const rows = [
      ...OTHERS,
      ...repeat(9, { score: 1, comment: 'the parcel' }),
      ...repeat(9, { score: 10, comment: 'Gorgeous fountain' }),
    ];
    const document = tellDiscover(report(rows), { messages, taxonomy, title: null });
    for (const page of [toHtml(document, cover), toMarkdown(document, cover)]) {
      expect(page).toContain('parcel');
      expect(page).toContain('gorgeous fountain');
      expect(page).toContain('delivery');
      expect(page).not.toMatch(/undefined|NaN|\[object/u);
    }
  });

  test.for([
    ['no scores', report(repeat(3, { score: null, comment: 'Parking' }), null)],
    ['nothing telling', report(OTHERS)],
  ] as const)('%s: one sentence, no section with content', ([, found]) => {
    const document = tellDiscover(found, { messages, taxonomy, title: null });
    expect(document.lead).toHaveLength(1);
    expect(document.sections.flatMap(({ blocks }) => blocks)).toEqual([]);
  });
});
