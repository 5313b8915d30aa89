/** The user's own rows given back with the analysis beside them: one row per response. */
import type { Analysis } from '../../analysis/types.ts';

/** A response as read, with its analysis (null where there is none). */
export interface AnalysedRow {
  readonly cells: readonly string[];
  readonly analysis: Analysis | null;
}

/** Columns added at the right; codes never depend on the reader's language. Several values share a cell. */
const ADDED_COLUMNS = ['language', 'overall', 'themes', 'polarity', 'evidence', 'kind', 'flags'] as const;

/** Between the values of one cell; the n-th theme, polarity and evidence belong together. */
const SEPARATOR = ' | ';

/** The added headers; a name that the file already uses becomes "name (porque)". */
function addedHeaders(header: readonly string[]): string[] {
  const taken = new Set(header.map((name) => name.trim().toLowerCase()));
  return ADDED_COLUMNS.map((name) => (taken.has(name) ? `${name} (porque)` : name));
}

function addedCells(analysis: Analysis | null): string[] {
  if (analysis === null) return ADDED_COLUMNS.map(() => '');
  const { language, overall, mentions, kind, flags } = analysis;
  return [
    language.code,
    overall,
    mentions.map(({ theme }) => theme).join(SEPARATOR),
    mentions.map(({ polarity }) => polarity).join(SEPARATOR),
    mentions.map(({ evidence }) => evidence.text).join(SEPARATOR),
    kind.join(SEPARATOR),
    flags.join(SEPARATOR),
  ];
}

/** Cells of a row brought to the width of the header, so that the added columns stand under each other. */
function aligned(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? '');
}

/** The header row, then one row per response, in the order given. Cells beyond the header are left out. */
export function* annotateRows(
  header: readonly string[],
  rows: Iterable<AnalysedRow>,
): Generator<readonly string[], void> {
  yield [...header, ...addedHeaders(header)];
  for (const { cells, analysis } of rows) yield [...aligned(cells, header.length), ...addedCells(analysis)];
}
