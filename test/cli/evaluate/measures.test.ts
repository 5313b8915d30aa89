import { describe, expect, test } from 'vitest';
import type { Analysis, Mention } from '../../../src/analysis/types.ts';
import { bootstrap } from '../../../src/cli/evaluate/bootstrap.ts';
import type { GoldComment } from '../../../src/cli/evaluate/gold.ts';
import { measure, microF1 } from '../../../src/cli/evaluate/measures.ts';
import { scoreComment } from '../../../src/cli/evaluate/score-comment.ts';

const text = 'A fila era longa mas a moça foi um amor';

const gold = (mentions: GoldComment['mentions'], overall: GoldComment['overall']): GoldComment => ({
  id: 'x',
  text,
  source: 'own',
  lang: 'pt',
  overall,
  mentions,
  kind: ['complaint'],
  flags: [],
});

const mention = (theme: string, polarity: Mention['polarity'], words: string): Mention => ({
  theme,
  polarity,
  intensity: 1,
  confidence: 1,
  evidence: { start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words },
  owner: 'all',
});

const found = (mentions: readonly Mention[], overall: Analysis['overall']): Analysis => ({
  id: null,
  language: { code: 'pt', confidence: 1 },
  overall,
  valence: 0,
  mentions,
  kind: ['complaint', 'praise'],
  flags: [],
  engine: 'test',
  lexiconDigest: 'test',
});

const queue = { theme: 'service.speed', polarity: 'neg', evidence: 'fila era longa' } as const;
const kind = { theme: 'agent.courtesy', polarity: 'pos', evidence: 'um amor' } as const;

describe('what evaluate measures', () => {
  const scores = [
    scoreComment(
      gold([queue, kind], 'mixed'),
      found([mention('service.speed', 'neg', 'longa'), mention('agent.courtesy', 'neg', 'um amor')], 'neg'),
    ),
    scoreComment(
      gold([queue], 'neg'),
      found([mention('service.speed', 'neg', 'moça'), mention('price.value', 'neg', 'era')], 'neg'),
    ),
  ];

  test('themes and polarities are sets per comment, counted together', () => {
    const { themePrecision, themeRecall, themes, themePolarities } = measure(scores);
    expect(themePrecision).toBeCloseTo(3 / 4);
    expect(themeRecall).toBe(1);
    expect(themes).toBeCloseTo(6 / 7);
    expect(themePolarities).toBeCloseTo(4 / 7);
  });

  test('polarity counts where the theme is right, evidence where both are', () => {
    const { polarity, evidence } = measure(scores);
    expect(polarity).toBeCloseTo(2 / 3);
    expect(evidence).toBeCloseTo(1 / 2);
  });

  test('overall sentiment is averaged over the classes that were labelled', () => {
    expect(measure(scores).overall).toBeCloseTo((0 + 2 / 3) / 2);
  });

  test('a single theme can be looked at', () => {
    expect(
      microF1(
        scores.map((score) => score.themePolarities),
        'agent.courtesy',
      ).support,
    ).toBe(1);
  });

  test('nothing measured is null, not NaN', () => {
    expect(Object.values(measure([])).every((value) => value === null)).toBe(true);
    expect(bootstrap([], measure)('themes')).toBeNull();
  });

  test('the bootstrap is seeded and holds the value', () => {
    const [low = 0, high = 0] = bootstrap(scores, measure)('themes') ?? [];
    expect(bootstrap(scores, measure)('themes')).toEqual([low, high]);
    expect(low).toBeLessThanOrEqual(6 / 7);
    expect(high).toBeGreaterThanOrEqual(6 / 7);
  });
});
