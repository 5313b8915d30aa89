import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { compileLexicon, type LexiconSources } from '../../../src/analysis/lexicon/compile-lexicon.ts';
import { LexiconError } from '../../../src/analysis/lexicon/tsv.ts';
import { silenceThemes } from '../../../src/analysis/weighing/silence-themes.ts';
import { readThemeModel } from '../../../src/analysis/weighing/theme-model.ts';
import { checkSuccession } from '../../../src/lexicons/own/check-succession.ts';
import { extendLexicons } from '../../../src/lexicons/own/extend-lexicons.ts';
import { readOwnLexicon } from '../../../src/lexicons/own/own-lexicon.ts';
import { tinySources } from '../../analysis/tiny-lexicon.ts';

const SHIPPED: LexiconSources = {
  ...tinySources({
    pt: {
      'opinions.tsv': [
        ['ótimo', 'pos'],
        ['péssimo', 'neg'],
      ],
      'themes.tsv': [
        ['fila', 'service.speed'],
        ['fila enorme', 'service.speed', 'neg'],
        ['clube', 'price.promotions'],
      ],
    },
    en: { 'opinions.tsv': [['great', 'pos']], 'themes.tsv': [['queue', 'service.speed']] },
  }),
  taxonomy: [
    {
      id: 'service.speed',
      owner: 'operations',
      labels: { en: 'Waiting', pt: 'Espera', ca: 'Espera' },
      definition: 'Queues',
    },
    {
      id: 'price.promotions',
      owner: 'commercial',
      labels: { en: 'Offers', pt: 'Ofertas', ca: 'Ofertes' },
      definition: '',
    },
  ],
};

const TAXONOMY = 'id\towner\tlabel_en\tlabel_pt\tlabel_ca\tdefinition';
const THEMES = 'phrase\ttheme\tpolarity\tstrength\tcontext\tvariant\tnote';
const EXCEPTIONS = 'file\tphrase\ttheme\tnote';
const CLUB = 'own.club\tcommercial\tMembers’ club\tClube\tClub\tThe loyalty scheme';

const table = (...lines: string[]): string => `${lines.join('\n')}\n`;
const own = (tables: Readonly<Record<string, string>>) => readOwnLexicon(tables, 'acme');
const extended = (tables: Readonly<Record<string, string>>): LexiconSources =>
  extendLexicons(SHIPPED, own(tables));

function said(tables: Readonly<Record<string, string>>, text: string, language = 'pt'): string[] {
  const lexicon = compileLexicon(extended(tables));
  const resources = { lexicon, detect: () => ({ code: language, confidence: 1 }), themes: null };
  return analyze(text, resources).mentions.map(
    ({ theme, polarity, owner }) => `${theme} ${polarity} ${owner}`,
  );
}

const WITH_CLUB = {
  'taxonomy.tsv': table(TAXONOMY, CLUB),
  'pt/themes.tsv': table(THEMES, 'clube\town.club'),
};

describe('a workspace’s own lexicon', () => {
  test('without any table changes nothing but the digest', () => {
    const { digest, ...rest } = extended({});
    const { digest: shipped, ...same } = SHIPPED;
    expect(rest).toEqual(same);
    expect(digest).not.toBe(shipped);
  });

  test('adds themes with their owner; an own line comes before a shipped one of the same phrase', () => {
    expect(said(WITH_CLUB, 'o clube é ótimo')).toEqual(['own.club pos commercial']);
    expect(said({}, 'o clube é ótimo')).toEqual(['price.promotions pos commercial']);
  });

  test('leaves what it does not speak of as it was, in all languages', () => {
    expect(said(WITH_CLUB, 'fila enorme')).toEqual(['service.speed neg operations']);
    expect(said(WITH_CLUB, 'great queue', 'en')).toEqual(['service.speed pos operations']);
  });

  test('may give a shipped theme other labels; empty cells keep what is shipped', () => {
    const { taxonomy } = extended({
      'taxonomy.tsv': table(TAXONOMY, 'service.speed\toperations\tHold time'),
    });
    expect(taxonomy[0]).toEqual({
      ...SHIPPED.taxonomy[0],
      labels: { en: 'Hold time', pt: 'Espera', ca: 'Espera' },
    });
  });

  test('switches off the lines of a phrase, or all phrases of a theme', () => {
    const phrase = { 'exceptions.tsv': table(EXCEPTIONS, 'pt/themes.tsv\tfila enorme') };
    const theme = { 'exceptions.tsv': table(EXCEPTIONS, '\t\tservice.speed') };
    expect(said(phrase, 'fila enorme')).toEqual([]);
    expect(said(phrase, 'fila ótimo')).toEqual(['service.speed pos operations']);
    expect(said(theme, 'fila enorme')).toEqual([]);
    expect(said(theme, 'great queue', 'en')).toEqual(['general.satisfaction pos all']);
    expect(extended(theme).taxonomy.map(({ id, isRetired }) => [id, isRetired])).toEqual([
      ['service.speed', true],
      ['price.promotions', undefined],
    ]);
  });

  test('has a digest that stands for its tables, in whatever order they are read', () => {
    const reversed = Object.fromEntries(Object.entries(WITH_CLUB).toReversed());
    expect(extended(reversed).digest).toBe(extended(WITH_CLUB).digest);
    expect(extended({ ...WITH_CLUB, 'en/themes.tsv': table(THEMES) }).digest).not.toBe(
      extended(WITH_CLUB).digest,
    );
  });

  test.for([
    [
      'another owner for a shipped theme',
      { 'taxonomy.tsv': table(TAXONOMY, 'service.speed\ttraining\tHold time') },
      'acme/taxonomy.tsv:2: the owner of `service.speed` is `operations`, got `training`',
    ],
    [
      'an id without a family',
      { 'taxonomy.tsv': table(TAXONOMY, 'club\tcommercial\tClub') },
      'acme/taxonomy.tsv:2: expected an id such as own.parking, got `club`',
    ],
    [
      'a theme without label',
      { 'taxonomy.tsv': table(TAXONOMY, 'own.club\tcommercial') },
      'acme/taxonomy.tsv:2: expected a label for `own.club`',
    ],
    [
      'a theme twice',
      { 'taxonomy.tsv': table(TAXONOMY, CLUB, CLUB) },
      'acme/taxonomy.tsv:3: `own.club` has a line already',
    ],
    [
      'a phrase of a theme that nobody defines',
      { 'pt/themes.tsv': table('# ours', THEMES, 'clube\town.club') },
      'acme/pt/themes.tsv:3: unknown theme `own.club`',
    ],
    [
      'a context that nobody defines',
      {
        'pt/opinions.tsv': table('phrase\tpolarity\tstrength\tcontext\tvariant\tnote', 'rápido\tpos\t\tvan'),
      },
      'acme/pt/opinions.tsv:2: unknown theme `van`',
    ],
    [
      'an exception that switches nothing off',
      { 'exceptions.tsv': table(EXCEPTIONS, 'pt/themes.tsv\tbicha') },
      'acme/exceptions.tsv:2: `bicha` is no line of pt/themes.tsv',
    ],
    [
      'an exception from no table',
      { 'exceptions.tsv': table(EXCEPTIONS, 'pt/theme.tsv\tfila') },
      'acme/exceptions.tsv:2: expected a table such as pt/themes.tsv, got `pt/theme.tsv`',
    ],
    [
      'an exception of nothing',
      { 'exceptions.tsv': table(EXCEPTIONS, 'pt/themes.tsv') },
      'acme/exceptions.tsv:2: expected file and phrase, or a theme alone',
    ],
    [
      'an exception of an unknown theme',
      { 'exceptions.tsv': table(EXCEPTIONS, '\t\town.club') },
      'acme/exceptions.tsv:2: unknown theme `own.club`',
    ],
    ['a table by another name', { 'pt/theme.tsv': table(THEMES) }, 'acme/pt/theme.tsv: expected a table'],
    [
      'a number that is none',
      { 'pt/intensifiers.tsv': table('phrase\tfactor\tdirection\tnote', 'bué\tmuito') },
      'acme/pt/intensifiers.tsv:2: expected a number, got `muito`',
    ],
  ] as const)('refuses %s, naming the place', ([, tables, message]) => {
    expect(() => extended(tables)).toThrow(LexiconError);
    expect(() => extended(tables)).toThrow(message);
  });
});

describe('the next version of an own lexicon', () => {
  const next = (...lines: string[]) => own({ 'taxonomy.tsv': table(TAXONOMY, ...lines) });
  const old = next(CLUB);

  test('may relabel, add and switch off themes', () => {
    const switchedOff = own({
      'taxonomy.tsv': table(TAXONOMY, CLUB),
      'exceptions.tsv': table(EXCEPTIONS, '\t\town.club'),
    });
    expect(() =>
      checkSuccession(old, next('own.club\tcommercial\tCircle', 'own.van\tall\tVan')),
    ).not.toThrow();
    expect(() => checkSuccession(old, switchedOff)).not.toThrow();
  });

  test('keeps every id and its owner', () => {
    expect(() => checkSuccession(old, next())).toThrow('acme/taxonomy.tsv:2: `own.club` is gone');
    expect(() => checkSuccession(old, next('own.club\tall\tClub'))).toThrow(
      'acme/taxonomy.tsv:2: the owner of `own.club` is `commercial`, got `all`',
    );
  });
});

describe('the learned weights', () => {
  /** Knows one theme and is against every claim; `fila` speaks strongly for it. */
  const model = readThemeModel(
    [
      'kind\tname\tweights',
      'setting\truledThreshold\t100',
      'setting\tweighedThreshold\t100',
      'head\tservice.speed\t-500',
      'head\tpraise\t0',
      'head\tcomplaint\t0',
      'word\tfila\t0:900',
    ].join('\n'),
    'tiny',
  );
  const mentions = (sources: LexiconSources, text: string) => {
    const lexicon = compileLexicon(sources);
    const detect = () => ({ code: 'pt', confidence: 1 });
    const themes = silenceThemes(model, lexicon.taxonomy);
    return [themes, null].map((one) =>
      analyze(text, { lexicon, detect, themes: one }).mentions.map(({ theme, confidence }) => [
        theme,
        confidence,
      ]),
    );
  };

  test('let an own theme stand, as sure as its rule', () => {
    const [weighed, ruled] = mentions(extended(WITH_CLUB), 'o clube é péssimo');
    expect(weighed).toEqual(ruled);
    expect(weighed).toEqual([['own.club', expect.any(Number)]]);
  });

  test('never bring back a theme that is switched off', () => {
    expect(mentions(SHIPPED, 'na fila')[0]).toEqual([['service.speed', expect.any(Number)]]);
    const off = extended({ 'exceptions.tsv': table(EXCEPTIONS, '\t\tservice.speed') });
    expect(mentions(off, 'na fila')[0]).toEqual([]);
  });
});
