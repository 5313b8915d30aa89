import { analyze, type Resources } from '../../analysis/analyze.ts';
import type { Overall, Polarity } from '../../analysis/types.ts';
import { bootstrap, type Figures, type Interval } from './bootstrap.ts';
import type { GoldComment } from './gold.ts';
import { toTable, withInterval } from './format.ts';
import { measure } from './measures.ts';
import { languages, type Triple } from './read-triples.ts';
import { scoreComment, type CommentScore } from './score-comment.ts';

type Language = (typeof languages)[number];

/** One comment told in three languages, as each was got. */
export type ScoredTriple = Readonly<Record<Language, CommentScore>>;

const POLARITIES: Readonly<Record<string, Polarity>> = { '+': 'pos', '-': 'neg', '=': 'neu' };
const OVERALLS: Readonly<Record<string, Overall>> = { pos: 'pos', neg: 'neg', mixed: 'mixed', neu: 'neu' };

/** How each language of each triple is got. */
export function scoreTriples(triples: readonly Triple[], resources: Resources): ScoredTriple[] {
  const scoreOne = (triple: Triple, language: Language): CommentScore =>
    scoreComment(toGold(triple, language), analyze(triple[language], resources));
  return triples.map((triple) => ({
    pt: scoreOne(triple, 'pt'),
    ca: scoreOne(triple, 'ca'),
    en: scoreOne(triple, 'en'),
  }));
}

function toGold({ mentions, overall, ...triple }: Triple, language: Language): GoldComment {
  const known = OVERALLS[overall];
  return {
    text: triple[language],
    lang: language,
    ...(known === undefined ? {} : { overall: known }),
    mentions: mentions.map((mention) => ({
      theme: mention.slice(0, -1),
      polarity: POLARITIES[mention.slice(-1)] ?? 'neu',
    })),
  };
}

const SIDES = [
  ['themes', 'theme micro-F1'],
  ['themePolarities', 'theme + polarity micro-F1'],
  ['overallAccuracy', 'overall sentiment accuracy'],
] as const;

/** `themes pt`, `themes gap` and so on: each measure in every language, and how far the best is from the worst; 0-1. */
export function measureParity(triples: readonly ScoredTriple[]): Figures<string> {
  const each = languages.map((language) => measure(triples.map((one) => one[language])));
  const figures = SIDES.flatMap(([side]) => {
    const values = each.map((measures) => measures[side]);
    const known = values.flatMap((value) => value ?? []);
    const gap = known.length === 0 ? null : Math.max(...known) - Math.min(...known);
    return [
      ...languages.map((language, at) => [`${side} ${language}`, values[at] ?? null] as const),
      [`${side} gap`, gap] as const,
    ];
  });
  return Object.fromEntries(figures);
}

/** A figure (0-1) with its 95% interval. */
export interface Estimate {
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** How alike the languages are got; what the API tells of it. */
export interface Parity {
  readonly triples: number;
  /** Micro-F1 over (comment, theme, polarity). */
  readonly themePolarityF1: Readonly<Record<Language, Estimate>>;
  /** Best language less worst. */
  readonly gap: Estimate;
}

/** Parity over triples, intervals by resampling them. */
export function summariseParity(triples: readonly ScoredTriple[]): Parity {
  const values = measureParity(triples);
  const intervalOf = bootstrap(triples, measureParity);
  const estimate = (of: Language | 'gap'): Estimate => {
    const name = `themePolarities ${of}`;
    return { value: values[name] ?? null, interval: intervalOf(name) };
  };
  return {
    triples: triples.length,
    themePolarityF1: { pt: estimate('pt'), ca: estimate('ca'), en: estimate('en') },
    gap: estimate('gap'),
  };
}

/** Every measure of one variant in each language, and the gap. */
export function parityTable(
  variants: readonly { readonly name: string; readonly triples: readonly ScoredTriple[] }[],
): string {
  const rows = variants.flatMap(({ name, triples }) => {
    const values = measureParity(triples);
    const intervalOf = bootstrap(triples, measureParity);
    return SIDES.map(([side, label]) => [
      label,
      name,
      ...[...languages, 'gap']
        .map((of) => `${side} ${of}`)
        .map((figure) => withInterval(values[figure] ?? null, intervalOf(figure))),
    ]);
  });
  return toTable(['measure', 'variant', ...languages, 'gap'], rows);
}
