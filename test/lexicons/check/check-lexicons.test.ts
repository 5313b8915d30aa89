import { describe, expect, test } from 'vitest';
import { checkLexicons } from '../../../src/lexicons/check/check-lexicons.ts';
import { isError } from '../../../src/lexicons/check/finding.ts';
import { GUESTS, readLexicons } from '../../../src/lexicons/load-lexicon.ts';
import { tinySources, type Rows } from '../../analysis/tiny-lexicon.ts';

const INFLECTIONS = [['-ar', 'verb', 'a am ou'] as const, ['-o', 'nominal', 'os'] as const];

/** `code phrase < winners` of each finding in a lexicon of one language. */
const found = (rows: Rows) =>
  checkLexicons(tinySources({ pt: { 'inflections.tsv': INFLECTIONS, ...rows } }), new Set()).map(
    ({ code, lines, detail }) =>
      `${code} ${lines.map(({ phrase }) => phrase).join(' < ')}${detail === '' ? '' : ` (${detail})`}`,
  );

describe('lines of the same phrase', () => {
  test.for([
    [
      'the same twice',
      [
        ['caro', 'price.value', 'neg'],
        ['caro', 'price.value', 'neg', '3'],
      ],
      ['duplicate caro < caro'],
    ],
    [
      'the same within a wider line',
      [
        ['caro', 'price.value', 'neg'],
        ['caro|salgado', 'price.value', 'neg'],
      ],
      ['repeated caro|salgado < caro (1 of 2 variants)'],
    ],
    [
      'the same as several lines together',
      [
        ['caro', 'price.value', 'neg'],
        ['caro|salgado', 'price.value', 'neg'],
        ['salgado', 'price.value', 'neg'],
      ],
      ['repeated caro|salgado < caro (1 of 2 variants)', 'duplicate salgado < caro|salgado'],
    ],
    [
      'the same, only where its context is near',
      [
        ['caro', 'price.value', 'neg', '2', '!food'],
        ['caro', 'price.value', 'neg', '2', 'price'],
      ],
      [],
    ],
    [
      'the same in a context that another row covers',
      [
        ['alto', 'price.value', 'neg', '2', 'price,contract'],
        ['alto', 'price.value', 'neg', '2', 'price'],
      ],
      ['duplicate alto < alto'],
    ],
    [
      'praise and blame of one theme',
      [
        ['abrir tarde', 'service.reach', 'neg'],
        ['abrir tarde', 'service.reach', 'pos'],
      ],
      ['contradiction abrir tarde < abrir tarde'],
    ],
    [
      'praise and blame, each in its context',
      [
        ['alto', 'price.value', 'neg', '2', 'price'],
        ['alto', 'product.quality', 'pos', '2', 'product'],
      ],
      [],
    ],
    [
      'two themes without context: the second is never chosen',
      [
        ['bem explicado', 'agent.clarity', 'pos'],
        ['bem explicado', 'service.information', 'pos'],
      ],
      ['shadowed bem explicado < bem explicado'],
    ],
    [
      'a topic gives context even where a judgement wins',
      [
        ['entrega', 'delivery.courier'],
        ['entrega', 'delivery.speed', 'neg'],
      ],
      [],
    ],
  ] as const)('%s', ([, rows, findings]) => {
    expect(found({ 'themes.tsv': rows })).toEqual(findings);
  });

  test('an opinion that also names a theme elsewhere is never chosen', () => {
    const rows = {
      'opinions.tsv': [['simpático', 'pos']],
      'themes.tsv': [['simpático', 'agent.courtesy', 'pos']],
    };
    expect(found(rows)).toEqual(['shadowed simpático < simpático']);
  });

  test('of two lines that say the same the idiom is kept', () => {
    const rows = { 'opinions.tsv': [['nota mil', 'pos']], 'idioms.tsv': [['nota mil', '', 'pos']] };
    const [finding] = checkLexicons(tinySources({ pt: rows }), new Set());
    expect(finding?.lines.map(({ file }) => file)).toEqual([
      'data/lexicons/pt/opinions.tsv',
      'data/lexicons/pt/idioms.tsv',
    ]);
  });

  test.for([
    [
      'negators of different effect',
      {
        'negators.tsv': [
          ['sem', 'flip', 'after', '4'],
          ['sem', 'lack', 'after', '4'],
        ],
      },
      'contradiction sem < sem',
    ],
    [
      'the same negator twice',
      {
        'negators.tsv': [
          ['sem', 'flip', 'after', '4'],
          ['sem', 'flip', 'after', '4'],
        ],
      },
      'duplicate sem < sem',
    ],
    [
      'an intensifier that weakens too',
      {
        'intensifiers.tsv': [
          ['bem', '0.5', 'after'],
          ['bem', '1.5', 'after'],
        ],
      },
      'contradiction bem < bem',
    ],
    [
      'a wish of two kinds',
      {
        'wishes.tsv': [
          ['peço que', 'request', '8'],
          ['peço que', 'suggestion', '8'],
        ],
      },
      'contradiction peço que < peço que',
    ],
    [
      'the same flag twice',
      {
        'flags.tsv': [
          ['procon', 'legal'],
          ['procon', 'legal', 'br'],
        ],
      },
      'duplicate procon < procon',
    ],
  ] as const)('%s', ([, rows, finding]) => {
    expect(found(rows)).toEqual([finding]);
  });

  test.for([
    [
      'an intensifier that may stand on either side',
      {
        'intensifiers.tsv': [
          ['muito', '1.5', 'after'],
          ['muito', '1.5', 'before'],
        ],
      },
    ],
    [
      'two flags of one phrase',
      {
        'flags.tsv': [
          ['procon', 'legal'],
          ['procon', 'public'],
        ],
      },
    ],
    [
      'a flag and a theme',
      { 'flags.tsv': [['barata', 'safety']], 'themes.tsv': [['barata', 'place.cleanliness', 'neg']] },
    ],
  ] as const)('%s is in order', ([, rows]) => {
    expect(found(rows)).toEqual([]);
  });
});

describe('lines that no text reaches', () => {
  test('a word that spellings.tsv reads as another', () => {
    const rows = {
      'spellings.tsv': [['vc', 'você']],
      'themes.tsv': [['vc atrasar', 'service.speed', 'neg']],
    };
    expect(found(rows)).toEqual(['unmatchable vc atrasar']);
  });

  test('a literal word that a lemma before it takes in every form', () => {
    const rows = {
      'opinions.tsv': [['demorar', 'neg']],
      'themes.tsv': [['=demora', 'service.speed', 'neg']],
    };
    expect(found(rows)).toEqual(['overtaken =demora < demorar']);
  });

  test('a lemma is reached where one of its forms is free', () => {
    const rows = {
      'opinions.tsv': [['=demora', 'neg']],
      'themes.tsv': [['demorar', 'service.speed', 'neg']],
    };
    expect(found(rows)).toEqual([]);
  });

  test('whatever waits for a context may make room', () => {
    const rows = {
      'opinions.tsv': [['demorar', 'neg', '2', 'delivery']],
      'themes.tsv': [['=demora', 'service.speed', 'neg']],
    };
    expect(found(rows)).toEqual([]);
  });

  test('gaps, numbers and marks can be matched', () => {
    const rows = {
      'numbers.tsv': [['três', '3']],
      'themes.tsv': [
        ['esperar … # hora', 'service.speed', 'neg'],
        ['100 %', 'general.satisfaction', 'pos'],
      ],
    };
    expect(found(rows)).toEqual([]);
  });
});

describe('words without their accents', () => {
  const accented = ['não gostar', 'não chegar', 'não abrir', 'não ligar', 'não … querer'];
  const rows = (phrases: readonly string[]) => ({
    'themes.tsv': phrases.map((phrase) => [phrase, 'general.satisfaction', 'neg']),
  });

  test('a bare spelling hides a word that is much more usual', () => {
    expect(found(rows([...accented, 'nao|não funcionar']))).toEqual([
      'unaccented nao|não funcionar (nao hides não: 6 lines)',
    ]);
  });

  test('two words of their own may differ by an accent', () => {
    expect(found(rows([...accented, 'nao chinesa', 'outra nao']))).toEqual([]);
  });
});

describe('gaps between languages', () => {
  const themes = (count: number, theme: string) =>
    Array.from({ length: count }, (_, at) => [
      `palavra${'abcdefghijklmnopqrstuvwxyz'[at] ?? ''}${theme.replace('.', '')}`,
      theme,
      'neg',
    ]);
  const languages = {
    pt: { 'themes.tsv': [...themes(20, 'price.value'), ...themes(20, 'food.quality')] },
    ca: { 'themes.tsv': [...themes(24, 'price.value'), ...themes(2, 'food.quality')] },
    en: { 'themes.tsv': [...themes(12, 'price.value'), ...themes(10, 'food.quality')] },
  };

  test('a theme with many lines in one language and few in another', () => {
    const findings = checkLexicons(tinySources(languages), new Set());
    expect(findings).toEqual([
      { code: 'gap', language: 'ca', lines: [], detail: 'food.quality neg: pt 20, ca 2, en 10' },
    ]);
  });

  test('guests need not keep up', () => {
    expect(checkLexicons(tinySources(languages), new Set(['ca']))).toEqual([]);
  });
});

test('the shipped lexicons have no errors', () => {
  const errors = checkLexicons(readLexicons(), GUESTS).filter(isError);
  expect(
    errors.map(({ code, lines: [line] }) => `${line?.file}:${line?.line} ${code} ${line?.phrase}`),
  ).toEqual([]);
});
