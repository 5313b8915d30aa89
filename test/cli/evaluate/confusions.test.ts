import { expect, test } from 'vitest';
import type { Analysis, Mention } from '../../../src/analysis/types.ts';
import { countConfusions } from '../../../src/cli/evaluate/confusions.ts';
import { scoreComment } from '../../../src/cli/evaluate/score-comment.ts';

const TEXT = "M'han enviat d'un lloc a l'altre i la factura és un embolic";

const mention = (theme: string, words: string): Mention => ({
  theme,
  polarity: 'neg',
  intensity: 1,
  confidence: 0.5,
  evidence: { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, text: words },
  owner: 'all',
});

const analysis = (mentions: readonly Mention[]): Analysis => ({
  id: null,
  language: { code: 'ca', confidence: 1 },
  overall: 'neg',
  valence: -1,
  mentions,
  kind: [],
  flags: [],
  engine: 'test',
  lexiconDigest: 'test',
});

test('a theme is confused with another only in the same words', () => {
  const score = scoreComment(
    {
      text: TEXT,
      mentions: [
        { theme: 'service.handover', polarity: 'neg', evidence: "enviat d'un lloc a l'altre" },
        { theme: 'billing.charges', polarity: 'neg', evidence: 'la factura és un embolic' },
      ],
    },
    analysis([mention('service.effort', "d'un lloc a l'altre"), mention('place.location', 'lloc')]),
  );
  expect(countConfusions([score, score])).toEqual([
    { pair: ['billing.charges', 'nothing'], comments: 2 },
    { pair: ['service.handover', 'place.location'], comments: 2 },
    { pair: ['service.handover', 'service.effort'], comments: 2 },
  ]);
});
