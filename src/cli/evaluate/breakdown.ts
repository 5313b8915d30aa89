import { rollup } from 'd3-array';
import { bootstrap } from './bootstrap.ts';
import { toTable, withInterval } from './format.ts';
import { measure, microF1, type MeasureName } from './measures.ts';
import type { CommentScore } from './score-comment.ts';
import type { ScoredSet } from './variants.ts';

/** How comments are put into parts, and the parts in order. */
export interface Split {
  readonly labels: readonly string[];
  readonly labelOf: (score: CommentScore, language: string) => string;
}

/** Sources with fewer comments are put together. */
const MIN_ROWS = 12;

/** By language and source, as the labelled files name them; within a language the largest first. */
export function bySource(sets: readonly ScoredSet[]): Split {
  const each = sets.map(({ name, scores }) => {
    const counts = [...rollup(scores, (some) => some.length, sourceOf)];
    const sorted = counts.toSorted(([, one], [, other]) => other - one);
    const large = sorted.filter(([, count]) => count >= MIN_ROWS).map(([source]) => source);
    return { name, large, rest: `${name}, ${counts.length - large.length} small sources` };
  });
  return {
    labels: each.flatMap(({ name, large, rest }) => [...large.map((source) => `${name} ${source}`), rest]),
    labelOf: ({ source }, language) => {
      const known = each.find(({ name }) => name === language);
      return known?.large.includes(source) === false ? known.rest : `${language} ${source}`;
    },
  };
}

const sourceOf = ({ source }: CommentScore): string => source;

/** Characters up to which a comment belongs to a band, and what the band is called. */
const BANDS: readonly (readonly [upTo: number, label: string])[] = [
  [40, 'up to 40 characters'],
  [100, '41 to 100'],
  [250, '101 to 250'],
  [Infinity, 'more than 250'],
];

/** By length, all languages together. */
export const byLength: Split = {
  labels: BANDS.map(([, label]) => label),
  labelOf: ({ length }) => BANDS.find(([upTo]) => length <= upTo)?.[1] ?? '',
};

/** Parts with fewer comments get no figures. */
const MIN_PART = 5;

/** The comments of each part that has enough. */
export function splitScores(
  sets: readonly ScoredSet[],
  { labels, labelOf }: Split,
): { readonly label: string; readonly scores: readonly CommentScore[] }[] {
  return labels
    .map((label) => ({
      label,
      scores: sets.flatMap(({ name, scores }) => scores.filter((score) => labelOf(score, name) === label)),
    }))
    .filter(({ scores }) => scores.length >= MIN_PART);
}

const COLUMNS: readonly (readonly [MeasureName, string])[] = [
  ['themes', 'theme F1'],
  ['themePolarities', 'theme + polarity F1'],
  ['polarity', 'polarity where theme is right'],
  ['overallAccuracy', 'overall accuracy'],
];

/** The chief measures of each part, those held aside first. */
export function breakdownTable(sets: readonly ScoredSet[], split: Split): string {
  const rows = heldAsideFirst(sets).flatMap(({ rows: name, sets: some }) =>
    splitScores(some, split).map(({ label, scores }) => {
      const values = measure(scores);
      const intervalOf = bootstrap(scores, measure);
      const cells = COLUMNS.map(([column]) => withInterval(values[column], intervalOf(column)));
      return [name, label, scores.length, ...cells];
    }),
  );
  return toTable(['rows', 'part', 'n', ...COLUMNS.map(([, label]) => label)], rows);
}

/** Themes said less often are not worth a figure held aside. */
const MIN_LABELLED = 5;

/** Precision, recall and F1 of each theme, by how often it is said; those held aside first. */
export function themeTable(sets: readonly ScoredSet[]): string {
  const [aside, all] = heldAsideFirst(sets);
  const rows = [
    ...(aside === undefined ? [] : themeRows(aside, MIN_LABELLED)),
    ...(all === undefined ? [] : themeRows(all, 0)),
  ];
  const each = sets.map(({ name }) => `${name} F1`);
  return toTable(
    ['rows', 'theme', 'labelled', 'precision', 'recall', 'F1', 'F1 with polarity', ...each],
    rows,
  );
}

interface Rows {
  readonly rows: string;
  readonly sets: readonly ScoredSet[];
}

function heldAsideFirst(sets: readonly ScoredSet[]): Rows[] {
  return [
    { rows: 'held aside', sets: sets.map((set) => ({ ...set, scores: set.heldAside })) },
    { rows: 'all', sets },
  ];
}

/** Figures of one theme; intervals by resampling the comments in which it is said or found. */
function measureTheme(theme: string) {
  return (scores: readonly CommentScore[]) => {
    const { precision, recall, f1 } = microF1(
      scores.map(({ themes }) => themes),
      theme,
    );
    const pairs = microF1(
      scores.map(({ themePolarities }) => themePolarities),
      theme,
    );
    return { precision, recall, f1, withPolarity: pairs.f1 };
  };
}

function themeRows({ rows, sets }: Rows, least: number): (string | number)[][] {
  const scores = sets.flatMap((set) => set.scores);
  const namesOf = ({ themes: { hit, extra, missed } }: CommentScore) => [...hit, ...extra, ...missed];
  const supports = [...new Set(scores.flatMap(namesOf))].map((theme) => ({
    theme,
    support: microF1(
      scores.map(({ themes }) => themes),
      theme,
    ).support,
  }));
  return supports
    .filter(({ support }) => support >= least)
    .toSorted((one, other) => other.support - one.support || (one.theme < other.theme ? -1 : 1))
    .map(({ theme, support }) => {
      const some = scores.filter((score) => namesOf(score).includes(theme));
      const figures = measureTheme(theme);
      const values = figures(some);
      const intervalOf = bootstrap(some, figures);
      const names = ['precision', 'recall', 'f1', 'withPolarity'] as const;
      const each = sets.map((set) => withInterval(figures(set.scores).f1, null));
      return [
        rows,
        theme,
        support,
        ...names.map((name) => withInterval(values[name], intervalOf(name))),
        ...each,
      ];
    });
}
