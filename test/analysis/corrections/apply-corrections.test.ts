import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { applyCorrections } from '../../../src/analysis/corrections/apply-corrections.ts';
import { openCorrections, type Correction } from '../../../src/analysis/corrections/correction.ts';
import { tinyLexicon } from '../tiny-lexicon.ts';

const lexicon = tinyLexicon({
  'opinions.tsv': [
    ['bono', 'pos', '3'],
    ['malo', 'neg'],
  ],
  'themes.tsv': [
    ['servo', 'agent.overall'],
    ['kosto', 'price.value'],
  ],
  'flags.tsv': [['adiaŭ', 'churn']],
});
const resources = { lexicon, detect: () => ({ code: 'xx', confidence: 1 }), themes: null };
const OWNERS = new Map([
  ['agent.overall', 'training'],
  ['price.value', 'commercial'],
] as const);

const correct = (text: string, ...corrections: readonly Correction[]) =>
  applyCorrections(analyze(text, resources, 7), text, openCorrections(corrections, OWNERS));

const TEXT = 'servo malo, kosto bono. adiaŭ';

describe('a correction', () => {
  test('takes the place of mentions, feeling and kind; who is who stays', () => {
    const before = analyze(TEXT, resources, 7);
    const after = correct(TEXT, {
      text: TEXT,
      mentions: [{ theme: 'agent.overall', polarity: 'pos', evidence: 'servo' }],
    });
    expect(before).toMatchObject({ overall: 'mixed', kind: ['praise', 'complaint'], flags: ['churn'] });
    expect(after).toMatchObject({
      id: 7,
      language: before.language,
      overall: 'pos',
      kind: ['praise'],
      flags: ['churn'],
      corrected: true,
    });
    expect(after.valence).toBeGreaterThan(0);
    expect(after.mentions).toEqual([
      {
        theme: 'agent.overall',
        polarity: 'pos',
        intensity: 0.67,
        confidence: 1,
        evidence: { start: 0, end: 5, text: 'servo' },
        owner: 'training',
      },
    ]);
  });

  test('keeps strength and evidence of what the engine found too, now for certain', () => {
    const [, found] = analyze(TEXT, resources).mentions;
    const [mention] = correct(TEXT, {
      text: TEXT,
      mentions: [{ theme: 'price.value', polarity: 'pos' }],
    }).mentions;
    expect(mention).toEqual({ ...found, confidence: 1, owner: 'commercial' });
  });

  test('of a theme that the engine did not find has the whole comment for evidence', () => {
    const [mention] = correct(' servo ', {
      text: 'servo',
      mentions: [{ theme: 'own.club', polarity: 'neg' }],
    }).mentions;
    expect(mention?.evidence).toEqual({ start: 1, end: 6, text: 'servo' });
  });

  test('may say feeling, kind and flags outright', () => {
    const said = { overall: 'neu', kind: ['question'], flags: [] } as const;
    expect(correct(TEXT, { text: TEXT, mentions: [], ...said })).toMatchObject({ mentions: [], ...said });
  });

  test.for([
    ['other white space', ` servo\u00A0malo,\n kosto bono.  adiaŭ\t`],
    ['other Unicode of the same letters', TEXT.normalize('NFD')],
  ] as const)('is followed by equal texts at once: %s', ([, text]) => {
    const { corrected, mentions } = correct(text, {
      text: TEXT,
      mentions: [{ theme: 'agent.overall', polarity: 'neu', evidence: 'servo malo' }],
    });
    expect(corrected).toBe(true);
    for (const { evidence } of mentions) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  });

  test('is left alone by other texts', () => {
    const other = 'servo malo';
    expect(correct(other, { text: TEXT, mentions: [] })).toEqual(analyze(other, resources, 7));
  });

  test('gives way to a later one of the same text', () => {
    const first: Correction = { text: TEXT, mentions: [], overall: 'neg' };
    expect(correct(TEXT, first, { ...first, overall: 'pos' }).overall).toBe('pos');
  });

  test('of any text has evidence inside the text, and says the same when made twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('pos', 'neg', 'neu'), (text, polarity) => {
        const corrections = openCorrections([{ text, mentions: [{ theme: 'x.y', polarity }] }], OWNERS);
        const once = applyCorrections(analyze(text, resources), text, corrections);
        expect(applyCorrections(once, text, corrections)).toEqual(once);
        for (const { evidence } of once.mentions) {
          expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
        }
      }),
    );
  });
});
