import { bootstrap, type Interval } from './bootstrap.ts';
import { measure, microF1, type MeasureName } from './measures.ts';
import type { CommentScore } from './score-comment.ts';

/** The comments of one language: those that were looked at, and those held aside. */
export interface ScoredSet {
  readonly name: string;
  readonly scores: readonly CommentScore[];
  readonly heldAside: readonly CommentScore[];
}

const ROWS: readonly (readonly [MeasureName, string])[] = [
  ['language', 'language accuracy'],
  ['themePrecision', 'theme precision'],
  ['themeRecall', 'theme recall'],
  ['themes', 'theme micro-F1'],
  ['themePolarityPrecision', 'theme + polarity precision'],
  ['themePolarityRecall', 'theme + polarity recall'],
  ['themePolarities', 'theme + polarity micro-F1'],
  ['polarity', 'polarity accuracy where the theme is right'],
  ['overall', 'overall sentiment macro-F1'],
  ['evidence', 'evidence overlap'],
  ['flags', 'flags micro-F1'],
  ['kinds', 'kind micro-F1'],
];

/** The measures of every set as a Markdown table, each with its 95% bootstrap interval. */
export function summaryTable(sets: readonly ScoredSet[]): string {
  const columns = sets.map((set) => ({
    set,
    values: measure(set.scores),
    intervalOf: bootstrap(set.scores),
  }));
  const head = `| measure | ${sets.map((set) => `${set.name} (n=${set.scores.length})`).join(' | ')} |`;
  const rows = ROWS.map(([name, label]) => {
    const cells = columns.map(({ values, intervalOf }) => withInterval(values[name], intervalOf(name)));
    return `| ${label} | ${cells.join(' | ')} |`;
  });
  return [head, `|---|${'---|'.repeat(sets.length)}`, ...rows].join('\n');
}

/** Precision, recall and F1 of each theme over all sets, and its F1 in each, by support. */
export function themeTable(sets: readonly ScoredSet[]): string {
  const matches = sets.flatMap((set) => set.scores.map((score) => score.themes));
  const pairs = sets.flatMap((set) => set.scores.map((score) => score.themePolarities));
  const themes = [...new Set(matches.flatMap(({ hit, extra, missed }) => [...hit, ...extra, ...missed]))];
  const rows = themes
    .map((theme) => ({ theme, all: microF1(matches, theme) }))
    .toSorted((one, other) => other.all.support - one.all.support || (one.theme < other.theme ? -1 : 1))
    .map(({ theme, all }) => {
      const withPolarity = microF1(pairs, theme).f1;
      const each = sets.map(
        ({ scores }) =>
          microF1(
            scores.map((score) => score.themes),
            theme,
          ).f1,
      );
      return `| ${[theme, all.support, ...[all.precision, all.recall, all.f1, withPolarity, ...each].map(figure)].join(' | ')} |`;
    });
  const heads = [
    'theme',
    'labelled',
    'precision',
    'recall',
    'F1',
    'with polarity F1',
    ...sets.map(({ name }) => `${name} F1`),
  ];
  return [`| ${heads.join(' | ')} |`, `|${heads.map(() => '---|').join('')}`, ...rows].join('\n');
}

/** How often each overall sentiment was taken for another. */
function confusionTable(sets: readonly ScoredSet[]): string {
  const pairs = sets.flatMap((set) => set.scores.map((score) => score.overall));
  const classes = ['pos', 'neg', 'mixed', 'neu'];
  const rows = classes.map((wanted) => {
    const counts = classes.map(
      (found) => pairs.filter((pair) => pair[0] === wanted && pair[1] === found).length,
    );
    return `| ${wanted} | ${counts.join(' | ')} |`;
  });
  return [`| labelled \\ found | ${classes.join(' | ')} |`, '|---|---|---|---|---|', ...rows].join('\n');
}

/** The section of docs/accuracy.md on themes and sentiment. */
export function accuracySection(sets: readonly ScoredSet[], engine: string): string {
  const heldAside = sets.map((set) => ({ ...set, scores: set.heldAside }));
  return `Engine ${engine}. Labelled comments follow fixed rules; two human coders agree on theme + polarity with micro-F1 of
about 0.95. Intervals: 95%, bootstrap over comments.

### All labelled comments

Three quarters of them were read while rules and words were made: figures in sample, which flatter.

${summaryTable(sets)}

### Held aside

Comments that nobody has read while working on rules and words (their id's SHA-1 ends in 0-3): the honest figures.

${summaryTable(heldAside)}

### Overall sentiment: what is taken for what

${confusionTable(sets)}

### By theme

${themeTable(sets)}`;
}

function withInterval(value: number | null, interval: Interval | null): string {
  if (value === null) return '-';
  return interval === null
    ? figure(value)
    : `${figure(value)} (${figure(interval[0])}-${figure(interval[1])})`;
}

function figure(value: number | null): string {
  return value === null ? '-' : value.toFixed(2);
}
