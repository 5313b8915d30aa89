import { expect, test } from 'vitest';
import type { Analysis } from '../../../src/analysis/types.ts';
import { measureParity, summariseParity, type ScoredTriple } from '../../../src/cli/evaluate/parity.ts';
import { scoreComment } from '../../../src/cli/evaluate/score-comment.ts';

const WANTED = { text: 'x', mentions: [{ theme: 'price.value', polarity: 'neg' as const }] };

const ANALYSIS: Analysis = {
  id: null,
  language: { code: 'pt', confidence: 1 },
  overall: 'neg',
  valence: -1,
  mentions: [
    {
      theme: 'price.value',
      polarity: 'neg',
      intensity: 1,
      confidence: 0.9,
      evidence: { start: 0, end: 1, text: 'x' },
      owner: 'commercial',
    },
  ],
  kind: [],
  flags: [],
  engine: 'test',
  lexiconDigest: 'test',
};

const right = scoreComment(WANTED, ANALYSIS);
const missed = scoreComment(WANTED, { ...ANALYSIS, mentions: [] });

test('the gap is the best language less the worst', () => {
  const triples: ScoredTriple[] = [
    { pt: right, ca: right, en: right },
    { pt: right, ca: missed, en: right },
  ];
  const figures = measureParity(triples);
  expect(figures['themePolarities pt']).toBe(1);
  expect(figures['themePolarities ca']).toBeCloseTo(2 / 3);
  expect(figures['themePolarities gap']).toBeCloseTo(1 / 3);
  const { triples: n, gap, themePolarityF1 } = summariseParity(triples);
  expect(n).toBe(2);
  expect(gap.value).toBeCloseTo(1 / 3);
  expect(themePolarityF1.en.interval).toEqual([1, 1]);
});

test('what the file does not say is not measured', () => {
  expect(measureParity([{ pt: right, ca: right, en: right }])['overallAccuracy gap']).toBeNull();
});
