import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { tinyLexicon } from '../tiny-lexicon.ts';

const lexicon = tinyLexicon({
  'opinions.tsv': [
    ['bono', 'pos'],
    ['danke', 'pos', '1'],
    ['malo', 'neg'],
    ['alto', 'neg', '2', 'price'],
    ['problemo', 'neg'],
  ],
  'themes.tsv': [
    ['servo', 'agent.overall'],
    ['kruda', 'agent.courtesy', 'neg'],
    ['prezzo', 'price.value'],
    ['paketo', 'delivery'],
    ['livro', 'delivery.courier'],
    ['rapido', 'service.speed', 'pos'],
    ['rapido', 'delivery.speed', 'pos', '2', 'delivery'],
    ['tardar', 'service.speed', 'neg'],
    ['fixar', 'service.resolution', 'pos'],
    ['dati', 'service.information'],
    ['wait … line', 'service.reach', 'neg'],
    ['wait # hour', 'service.speed', 'neg'],
  ],
  'idioms.tsv': [['bono por nada', '', 'neg']],
  'negators.tsv': [
    ['ne', 'flip', 'after', '4'],
    ['manko de', 'lack', 'after', '3'],
    ['ne nur', 'none', 'after', '0'],
  ],
  'intensifiers.tsv': [['tre', '1.5', 'after']],
  'connectives.tsv': [
    ['sed', 'contrast'],
    ['kaj', 'coordination'],
    ['antau', 'past'],
    ['nun', 'present'],
  ],
  'wishes.tsv': [
    ['devus', 'suggestion', '6'],
    ['bonvolu', 'request', '6'],
    ['espero', 'hope', '6'],
  ],
  'flags.tsv': [['advokato', 'legal']],
  'spellings.tsv': [['bno', 'bono']],
  'numbers.tsv': [['tri', '3']],
  'stopwords.tsv': [['la']],
  'inflections.tsv': [
    ['-o', 'nominal', 'oj a'],
    ['-ar', 'verb', 'as is ó'],
    ['hour', 'nominal', 'hours'],
  ],
});

const analysis = (text: string) =>
  analyze(text, { lexicon, detect: () => ({ code: 'xx', confidence: 1 }), themes: null });

const said = (text: string) => analysis(text).mentions.map(({ theme, polarity }) => `${theme} ${polarity}`);

describe('claims', () => {
  test.for([
    ['an opinion goes to the topic in front', 'servo estas bono', ['agent.overall pos']],
    ['an opinion goes to the topic directly behind', 'malo servo', ['agent.overall neg']],
    [
      'two topics keep their own opinions',
      'prezzo bono kaj servo malo',
      ['price.value pos', 'agent.overall neg'],
    ],
    ['an opinion without topic is general', 'bono!', ['general.satisfaction pos']],
    ['one phrase may say both', 'tardis', ['service.speed neg']],
    ['a topic without opinion is no mention', 'servo', []],
    ['a topic in a question is neutral', 'prezzo?', ['price.value neu']],
    ['praise in a question is asked for, not given', 'fixis?', ['service.resolution neu']],
    ['lost emoji do not ask', 'fixis ??', ['service.resolution pos']],
    ['a whole family is not asked about beside a narrower theme', 'servo kruda?', ['agent.courtesy neg']],
    ['what was is forgotten, its topic is not', 'antau rapido, nun bono', ['service.speed pos']],
    ['a capital article opens a sentence', 'malo paketo La prezzo', ['general.satisfaction neg']],
    ['a small article does not', 'tardis la prezzo', ['service.speed neg', 'price.value neg']],
    ['a bare topic shares praise', 'Bono! Prezzo.', ['general.satisfaction pos', 'price.value pos']],
    [
      'a topic in a clause that complains is blamed',
      'tardis pri prezzo',
      ['service.speed neg', 'price.value neg'],
    ],
    ['context chooses the sense', 'paketo rapido', ['delivery.speed pos']],
    ['no context, the plain sense', 'servo rapido', ['service.speed pos']],
    ['a context may stand in the sentence before', 'Paketo venis. Rapido!', ['delivery.speed pos']],
    ['a row whose context is missing is silent', 'alto', []],
    ['a row whose context is there speaks', 'prezzo alto', ['price.value neg']],
    ['a negator turns the next judgement', 'ne tardis', ['service.speed pos']],
    ['two negators turn once', 'ne ne tardis', ['service.speed pos']],
    ['a negator stops at a coordination', 'ne servo kaj bono', ['agent.overall pos']],
    ['a protecting phrase turns nothing', 'ne nur rapido', ['service.speed pos']],
    ['what is lacking is a complaint', 'manko de dati', ['service.information neg']],
    ['what is lacking and bad is praise', 'manko de problemo', ['general.satisfaction pos']],
    ['an idiom wins over its words', 'bono por nada', ['general.satisfaction neg']],
    ['a full judgement swallows the opinion beside it', 'problemo fixis', ['service.resolution pos']],
    ['a contrast parts clauses', 'servo bono sed prezzo malo', ['agent.overall pos', 'price.value neg']],
    [
      'a list shares its opinion',
      'servo, prezzo kaj livro bonoj',
      ['agent.overall pos', 'price.value pos', 'delivery.courier pos'],
    ],
    ['an opinion behind a comma goes to the topic before', 'la servo, bono', ['agent.overall pos']],
    ['then against now: the present counts', 'antau servo malo, nun servo bono', ['agent.overall pos']],
    ['a wish is a complaint', 'devus esti rapido', ['service.speed neg']],
    ['what is hoped for is nothing', 'espero rapido', []],
    ['a gap skips up to three tokens', 'wait on the long line', ['service.reach neg']],
    ['a gap does not cross punctuation', 'wait on, line', []],
    ['a number stands for any number', 'wait 2 hours', ['service.speed neg']],
    ['a number may be a word', 'wait tri hours', ['service.speed neg']],
    ['nobody negates an emoji', 'servo ne 😡', ['agent.overall neg']],
    ['mild general words give way, strengthened or not', 'tre danke, tardis', ['service.speed neg']],
    ['an emoji is an opinion', 'servo 😡', ['agent.overall neg']],
    ['an emoticon is an opinion', 'servo :)', ['agent.overall pos']],
    ['elongation is squeezed', 'boooono', ['general.satisfaction pos']],
    ['spellings are read as meant', 'bno', ['general.satisfaction pos']],
    ['missing accents are forgiven', 'fixo', ['service.resolution pos']],
    ['capitals do not matter', 'SERVO MALA', ['agent.overall neg']],
  ] as const)('%s', ([, text, mentions]) => {
    expect(said(text)).toEqual(mentions);
  });

  test('evidence is the exact words, modifiers included', () => {
    const text = 'Nu,  ne   tardis!';
    const [mention] = analysis(text).mentions;
    expect(mention?.evidence).toEqual({ start: 5, end: 16, text: 'ne   tardis' });
  });

  test('an analysis is frozen to its last span and survives JSON', () => {
    const found = analysis('servo bono');
    expect(Object.isFrozen(found.mentions[0]?.evidence)).toBe(true);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('intensifiers strengthen, litotes weaken', () => {
    const strength = (text: string) => analysis(text).mentions[0]?.intensity ?? 0;
    expect(strength('tre bono')).toBeGreaterThan(strength('bono'));
    expect(strength('ne malo')).toBeLessThan(strength('bono'));
  });

  test.for([
    ['servo bono sed prezzo malo', 'mixed', ['praise', 'complaint'], []],
    ['servo bono', 'pos', ['praise'], []],
    ['devus esti rapido', 'neg', ['suggestion'], []],
    ['bonvolu fixar', 'neg', [], ['callback']],
    ['malo advokato', 'neg', ['complaint'], ['legal']],
    ['prezzo?', 'neu', ['question'], []],
    ['12', 'neu', ['none'], []],
    ['', 'neu', ['none'], []],
  ] as const)('%j is %s', ([text, overall, kind, flags]) => {
    expect(analysis(text)).toMatchObject({ overall, kind, flags });
  });
});
