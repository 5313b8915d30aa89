import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { loadResources } from '../../../src/lexicons/load-resources.ts';
import { tinyLexicon } from '../tiny-lexicon.ts';

const said = (text: string, resources: Parameters<typeof analyze>[1]) =>
  analyze(text, resources).mentions.map(({ theme, polarity }) => `${theme} ${polarity}`);

describe('a word that says the same of something else', () => {
  const lexicon = tinyLexicon({
    'opinions.tsv': [
      ['bono', 'pos'],
      ['malo', 'neg'],
    ],
    'themes.tsv': [
      ['servo', 'agent.overall'],
      ['kruda', 'agent.courtesy', 'neg'],
      ['prezzo', 'price.value'],
      ['livro', 'delivery.courier'],
    ],
    'negators.tsv': [['ne', 'flip', 'after', '4']],
    'connectives.tsv': [
      ['kaj', 'coordination'],
      ['se', 'condition'],
      ['ankau', 'likewise'],
    ],
    'wishes.tsv': [['devus', 'suggestion', '6']],
  });
  const resources = { lexicon, detect: () => ({ code: 'xx', confidence: 1 }), themes: null };

  test.for([
    ['behind the topic', 'prezzo bono, livro ankau', ['price.value pos', 'delivery.courier pos']],
    ['in a sentence of its own', 'prezzo malo. Livro ankau.', ['price.value neg', 'delivery.courier neg']],
    ['in front of it', 'prezzo bono kaj ankau livro', ['price.value pos', 'delivery.courier pos']],
    ['what is negated stays so', 'prezzo ne bono, livro ankau', ['price.value neg', 'delivery.courier neg']],
    ['a full judgement too', 'kruda, livro ankau', ['agent.courtesy neg', 'delivery.courier neg']],
    ['not what a narrower theme of the family says', 'kruda, ankau servo parolis', ['agent.courtesy neg']],
    ['not two sentences on', 'prezzo bono. Io. Livro ankau io ajn io.', ['price.value pos']],
    ['not what only adds something', 'prezzo bono kaj livro ankau venis hodiau', ['price.value pos']],
    ['not under a condition', 'prezzo bono se io ajn la livro estas ankau', ['price.value pos']],
    [
      'an opinion of its own goes first',
      'prezzo bono, livro ankau malo',
      ['price.value pos', 'delivery.courier neg'],
    ],
    ['not a wish', 'devus prezzo bono, io ajn io ajn livro ankau', ['price.value neg']],
    ['nothing before it, nothing copied', 'livro ankau', []],
  ] as const)('copies the last claim: %s', ([, text, mentions]) => {
    expect(said(text, resources)).toEqual(mentions);
  });
});

describe('the same in the three languages', { timeout: 60_000 }, () => {
  const resources = loadResources({ isWeighed: false });

  test.for([
    ['O quarto é ótimo. A localização também.', 'place.comfort pos', 'place.location pos'],
    ['A comida estava fria, o quarto também', 'food.quality neg', 'place.comfort neg'],
    ["L'habitació és genial i la ubicació també", 'place.comfort pos', 'place.location pos'],
    ["El menjar era fred, l'habitació també", 'food.quality neg', 'place.comfort neg'],
    ['The price is great, the location too.', 'price.value pos', 'place.location pos'],
    ['The food was cold and so was the room', 'food.quality neg', 'place.comfort neg'],
  ] as const)('%s', ([text, ...mentions]) => {
    expect(said(text, resources)).toEqual(mentions);
  });
});
