import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { loadResources } from '../../../src/lexicons/load-resources.ts';
import { columns, languages, readRows, toTriple } from '../../../src/cli/evaluate/read-triples.ts';

/** Lowest theme+polarity micro-F1 of any language over the triples. */
const FLOOR = 0.76;
/** Widest distance between the best and the worst language, in F1. */
const GAP = 0.05;

const MIN_TRIPLES = 330;
const MIN_PER_PHENOMENON = 8;
const MIN_PER_THEME = 5;
const MAX_WORDS = 25;
/** Some thousand analyses and the loading of all lexicons, on a slow and busy machine. */
const TIMEOUT_MS = 60_000;

const phenomena = [
  'praise',
  'complaint',
  'negation',
  'double-negation',
  'litotes',
  'contrast',
  'concession',
  'wish',
  'past-now',
  'list',
  'several-themes',
  'intensity',
  'question',
  'nothing',
  'emoji',
  'comparative',
  'idiom',
  'evidence',
  'implicit',
  'lukewarm',
  'irony',
];

const signs = { pos: '+', neg: '-', neu: '=' } as const;

const [header, ...rows] = readRows(new URL('triples.tsv', import.meta.url));
const triples = rows.map(toTriple);
const themes = readRows(new URL('../../../data/lexicons/taxonomy.tsv', import.meta.url))
  .slice(1)
  .flatMap(([id = '']) => (id === '' || id.startsWith('#') ? [] : [id]));

/** How often each value occurs. */
function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The values of `expected` that occur fewer than `least` times in `values`. */
function scarce(expected: readonly string[], values: readonly string[], least: number): readonly string[] {
  const counts = tally(values);
  return expected.filter((value) => (counts.get(value) ?? 0) < least);
}

/** The values that occur more than once. */
function repeated(values: readonly string[]): readonly string[] {
  return [...tally(values)].filter(([, count]) => count > 1).map(([value]) => value);
}

/** Micro-F1 of (comment, theme, polarity) over all triples told in one language, 0 to 1. */
function microF1(language: (typeof languages)[number], resources: ReturnType<typeof loadResources>): number {
  let hits = 0;
  let total = 0;
  for (const triple of triples) {
    const { mentions } = analyze(triple[language], resources);
    const found = new Set(mentions.map(({ theme, polarity }) => theme + signs[polarity]));
    hits += triple.mentions.filter((mention) => found.has(mention)).length;
    total += triple.mentions.length + found.size;
  }
  return (2 * hits) / total;
}

describe('the triples file', () => {
  test('has its columns in order and as many cells in every row', () => {
    expect(header).toStrictEqual([...columns]);
    expect(rows.filter((cells) => cells.length !== columns.length)).toStrictEqual([]);
    expect(triples.length).toBeGreaterThanOrEqual(MIN_TRIPLES);
  });

  test('numbers every row by its phenomenon and repeats no id', () => {
    expect(triples.filter(({ id, phenomenon }) => id.replace(/-\d{2}$/u, '') !== phenomenon)).toStrictEqual(
      [],
    );
    expect(repeated(triples.map(({ id }) => id))).toStrictEqual([]);
  });

  test.for(languages)('holds comments of survey length, trimmed and never repeated, in %s', (language) => {
    const comments = triples.map((triple) => triple[language]);
    expect(comments.filter((comment) => comment === '' || comment !== comment.trim())).toStrictEqual([]);
    expect(comments.filter((comment) => comment !== comment.normalize('NFC'))).toStrictEqual([]);
    expect(comments.filter((comment) => comment.split(/\s+/u).length > MAX_WORDS)).toStrictEqual([]);
    expect(repeated(comments.map((comment) => comment.toLowerCase()))).toStrictEqual([]);
  });

  test('never tells one row in the same words in two languages', () => {
    expect(triples.filter(({ pt, ca, en }) => new Set([pt, ca, en]).size < 3)).toStrictEqual([]);
  });

  test('names only themes of the taxonomy, each with a sign and once a row', () => {
    const known = new Set(themes.flatMap((theme) => ['+', '-', '='].map((sign) => theme + sign)));
    expect(
      triples.flatMap(({ mentions }) => mentions.filter((mention) => !known.has(mention))),
    ).toStrictEqual([]);
    expect(triples.filter(({ mentions }) => repeated(mentions).length > 0)).toStrictEqual([]);
  });

  test('covers every theme of the taxonomy, praised and blamed', () => {
    const mentions = triples.flatMap((triple) => triple.mentions);
    const mentioned = mentions.map((mention) => mention.slice(0, -1));
    expect(scarce(themes, mentioned, MIN_PER_THEME)).toStrictEqual([]);
    const bothWays = themes.flatMap((theme) => [`${theme}+`, `${theme}-`]);
    expect(scarce(bothWays, mentions, 1)).toStrictEqual([]);
  });

  test('covers every phenomenon and no other', () => {
    const told = triples.map(({ phenomenon }) => phenomenon);
    expect(scarce(phenomena, told, MIN_PER_PHENOMENON)).toStrictEqual([]);
    expect(told.filter((phenomenon) => !phenomena.includes(phenomenon))).toStrictEqual([]);
  });

  test('judges a whole comment as its mentions do', () => {
    const disagreeing = triples.filter(({ mentions, overall }) => {
      const praises = mentions.some((mention) => mention.endsWith('+'));
      const blames = mentions.some((mention) => mention.endsWith('-'));
      if (praises && blames) return overall !== 'mixed';
      if (praises) return overall !== 'pos';
      return overall !== (blames ? 'neg' : 'neu');
    });
    expect(disagreeing).toStrictEqual([]);
  });
});

describe('themes and polarity over the triples', () => {
  test(
    'are read well enough in each language, and about equally well in all',
    { timeout: TIMEOUT_MS },
    () => {
      const resources = loadResources();
      const scores = languages.map((language) => ({ language, f1: microF1(language, resources) }));
      expect(scores.filter(({ f1 }) => f1 < FLOOR)).toStrictEqual([]);
      const values = scores.map(({ f1 }) => f1);
      expect(Math.max(...values) - Math.min(...values)).toBeLessThanOrEqual(GAP);
    },
  );
});
