import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, readComment } from '../../../src/analysis/analyze.ts';
import { explain } from '../../../src/analysis/explain/explain.ts';
import { collectEvidence, type ClauseEvidence } from '../../../src/analysis/weighing/clause-evidence.ts';
import { readThemeModel, voteWeight } from '../../../src/analysis/weighing/theme-model.ts';
import { weighClauses, weightOf } from '../../../src/analysis/weighing/weigh-clauses.ts';
import { tinyLexicon } from '../tiny-lexicon.ts';

const lexicon = tinyLexicon({
  'opinions.tsv': [
    ['bono', 'pos'],
    ['malo', 'neg'],
  ],
  'themes.tsv': [
    ['servo', 'agent.overall'],
    ['tardar', 'service.speed', 'neg'],
  ],
  'inflections.tsv': [['-ar', 'verb', 'as is']],
});

/** Heads 0 agent.overall, 1 price.value, 2 service.speed, 3 praise, 4 complaint. */
const MODEL = readThemeModel(
  [
    'kind\tname\tweights',
    'setting\truledSlope\t100',
    'setting\tweighedSlope\t100',
    'setting\tfelt\t100',
    'setting\tpraiseShare\t100',
    'head\tagent.overall\t-200',
    'head\tprice.value\t-200',
    'head\tservice.speed\t-200',
    'head\tpraise\t-100',
    'head\tcomplaint\t-100',
    'theme vote\tfull\t300',
    'theme vote\tattached\t400',
    'feeling vote\tfelt\t150',
    'word\tmonero\t1:250 4:50',
    'word\tkarae…\t1:200 4:300',
    'word\tne tardas\t2:-900',
  ].join('\n'),
  'tiny',
);

const resources = { lexicon, detect: () => ({ code: 'xx', confidence: 1 }), themes: MODEL };
const analysis = (text: string) => analyze(text, resources);
const said = (text: string) => analysis(text).mentions.map(({ theme, polarity }) => `${theme} ${polarity}`);

/** Bias, features and votes of one head. */
function sumOf({ features, votes }: ClauseEvidence, head: string, at: number): number {
  const ofFeatures = [...features].reduce(
    (sum, feature) => sum + weightOf(feature, at, MODEL),
    MODEL.bias[at] ?? 0,
  );
  return [...votes.values()].reduce(
    (sum, vote) => sum + (vote.head === head ? voteWeight(MODEL, head, vote.finding) : 0),
    ofFeatures,
  );
}

describe('weighing', () => {
  test.for([
    ['what a rule claims stands', 'servo bono', ['agent.overall pos']],
    ['words taken together add a theme', 'monero karaege', ['price.value neg']],
    [
      'in the clause that speaks of it',
      'servo bono, monero karaege',
      ['agent.overall pos', 'price.value neg'],
    ],
    ['words speak against a claim', 'ne tardas', []],
    ['words that nobody has weighed change nothing', 'io ajn', []],
  ] as const)('%s', ([, text, mentions]) => {
    expect(said(text)).toEqual(mentions);
  });

  test('the evidence of an added theme are the words that speak for it', () => {
    const [mention] = analysis('hodiau monero karaege hieraux').mentions;
    expect(mention?.evidence.text).toBe('monero karaege');
  });

  test('a mention is as sure as its words: more speak for it, more sure', () => {
    const [one] = analysis('monero').mentions;
    const [both] = analysis('monero karaege').mentions;
    expect(one?.confidence).toBeLessThan(both?.confidence ?? 0);
  });

  test('the whole complains where its words do, though no theme is named', () => {
    expect(analysis('karaege karaeba').overall).toBe('neg');
    expect(analysis('karaege').valence).toBeLessThan(0);
  });

  test('an explanation shows the weights, the strongest first', () => {
    const { mentions } = explain('monero karaege', resources).explanation;
    expect(mentions[0]?.rule).toBe('weighed');
    expect(mentions[0]?.weights).toEqual([
      { feature: 'monero', weight: 2.5 },
      { feature: 'karae…', weight: 2 },
    ]);
  });

  test('the logits are the sums of the features as they are written', () => {
    const words = fc.constantFrom(
      'servo',
      'bono',
      'malo',
      'tardas',
      'ne',
      'monero',
      'karaege',
      'io',
      ',',
      '.',
      '7',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (some) => {
        const { tokens, settled, judgements, weighed } = readComment(some.join(' '), resources);
        const comment = { tokens, clauses: settled.clauses, judgements, claims: weighed.ruled };
        const sums = collectEvidence(comment).map((evidence) =>
          evidence === null ? null : MODEL.heads.map((head, at) => sumOf(evidence, head, at)),
        );
        expect(weighClauses(comment, MODEL).map((logits) => logits && [...logits])).toEqual(sums);
      }),
    );
  });

  test('any text has an answer, the same each time, with evidence inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = analysis(text);
        expect(analysis(text)).toEqual(once);
        for (const { evidence } of once.mentions) {
          expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
        }
      }),
    );
  });
});
