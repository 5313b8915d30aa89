import { bootstrap } from './bootstrap.ts';
import { toTable, withInterval } from './format.ts';
import { measure, type MeasureName } from './measures.ts';
import type { CommentScore } from './score-comment.ts';

/** Comments to measure, under a heading of their own. */
export interface Column {
  readonly label: string;
  readonly scores: readonly CommentScore[];
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
  ['overallAccuracy', 'overall sentiment accuracy'],
  ['evidence', 'evidence overlap'],
  ['flags', 'flags micro-F1'],
  ['kinds', 'kind micro-F1'],
];

/** The measures of every column as a Markdown table, each with its interval; what no column has is left out. */
export function summaryTable(columns: readonly Column[]): string {
  const measured = columns.map(({ scores }) => ({
    values: measure(scores),
    intervalOf: bootstrap(scores, measure),
  }));
  const rows = ROWS.filter(([name]) => measured.some(({ values }) => values[name] !== null)).map(
    ([name, label]) => [
      label,
      ...measured.map(({ values, intervalOf }) => withInterval(values[name], intervalOf(name))),
    ],
  );
  return toTable(['measure', ...columns.map(({ label, scores }) => `${label} (n=${scores.length})`)], rows);
}
