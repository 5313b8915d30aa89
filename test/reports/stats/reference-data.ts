/** The reference vectors beside the checkout, where they are: tests that need them are skipped visibly elsewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SparseDesign } from '../../../src/reports/stats/regression/sparse-design.ts';

const FOLDER = new URL('../../../../shared/data/stats/', import.meta.url);
export const hasReference = existsSync(new URL('expected.json', FOLDER));

const entrySchema = z.object({ value: z.unknown(), tol: z.number().default(0) });
const fileSchema = z.object({ datasets: z.record(z.string(), z.record(z.string(), entrySchema)) });

export type Entry = z.infer<typeof entrySchema>;

/** All entries of a data set whose id begins with `prefix`; empty where there is no reference. */
export function entries(name: string, prefix: string): [string, Entry][] {
  if (!hasReference) {
    return [];
  }
  const text = readFileSync(new URL('expected.json', FOLDER), 'utf8');
  const dataset = fileSchema.parse(JSON.parse(text)).datasets[name] ?? {};
  return Object.entries(dataset).filter(([id]) => id.startsWith(prefix));
}

export function entry(name: string, id: string): Entry {
  const [found] = entries(name, id);
  if (found === undefined) {
    throw new RangeError(`Expected an entry "${id}" in "${name}"`);
  }
  return found[1];
}

function missesNumber(actual: unknown, expected: unknown, tolerance: number): boolean {
  if (typeof actual !== 'number' || !Number.isFinite(actual) || typeof expected !== 'number') {
    return String(actual) !== String(expected);
  }
  return !(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)));
}

/** Paths of `actual` that differ from `expected` by more than the tolerance; only what `actual` has is compared. */
export function misses(
  actual: unknown,
  { value, tol }: { value: unknown; tol: number },
  path = '',
): string[] {
  if (typeof actual === 'object' && actual !== null) {
    return Object.entries(actual).flatMap(([key, part]) => {
      const expected: unknown =
        typeof value === 'object' && value !== null
          ? Object.entries(value).find(([k]) => k === key)?.[1]
          : null;
      return misses(part, { value: expected, tol }, `${path}.${key}`);
    });
  }
  return missesNumber(actual, value, tol) ? [`${path}: ${String(actual)} instead of ${String(value)}`] : [];
}

export interface ReferenceRow {
  readonly x: number;
  readonly commented: boolean;
  readonly channel: string;
  readonly period: string;
  /** theme -> neg, neu, pos or mix */
  readonly themes: ReadonlyMap<string, string>;
}

/** Valid rows of the CSV (it has no quoted cells): whole scores 0-10. */
export function referenceRows(name: string): { rows: ReferenceRow[]; themes: string[] } {
  if (!hasReference) {
    return { rows: [], themes: [] };
  }
  const [head = '', ...lines] = readFileSync(new URL(`${name}.csv`, FOLDER), 'utf8')
    .trim()
    .split(/\r?\n/u);
  const header = head.split(',');
  const themes = header.filter((column) => column.startsWith('th_')).map((column) => column.slice(3));
  const rows: ReferenceRow[] = [];
  for (const line of lines) {
    const cells = line.split(',');
    const cell = (column: string): string => cells[header.indexOf(column)] ?? '';
    const score = Number(cell('score'));
    if (cell('score') !== '' && Number.isInteger(score) && score >= 0 && score <= 10) {
      rows.push({
        x: Number(score >= 7) + Number(score >= 9) - 1,
        commented: cell('has_comment') === '1',
        channel: cell('channel'),
        period: cell('period'),
        themes: new Map(
          themes.map((theme) => [theme, cell(`th_${theme}`)] as const).filter(([, value]) => value !== ''),
        ),
      });
    }
  }
  return { rows, themes };
}

export function says(row: ReferenceRow, side: 'neg' | 'pos', theme: string): boolean {
  const value = row.themes.get(theme);
  return value === side || value === 'mix';
}

/** Terms of the reference model in its order: const, no_comment, neg_*, pos_*, then ch_* centred. */
export function referenceDesign(
  rows: readonly ReferenceRow[],
  themes: readonly string[],
  minMentions: number,
): { design: SparseDesign; terms: string[] } {
  const sides = (['neg', 'pos'] as const).flatMap((side) =>
    themes
      .filter((theme) => rows.filter((row) => says(row, side, theme)).length >= minMentions)
      .map((theme) => ({ term: `${side}_${theme}`, has: (row: ReferenceRow) => says(row, side, theme) })),
  );
  const channels = ['chat', 'email', 'store']
    .filter((channel) => rows.some((row) => row.channel === channel))
    .map((channel) => ({ term: `ch_${channel}`, has: (row: ReferenceRow) => row.channel === channel }));
  const columns = [{ term: 'no_comment', has: (row: ReferenceRow) => !row.commented }, ...sides, ...channels];
  const start = [0];
  const active: number[] = [];
  for (const row of rows) {
    columns.forEach((column, index) => {
      if (column.has(row)) {
        active.push(index + 1);
      }
    });
    start.push(active.length);
  }
  const design = {
    rows: rows.length,
    columns: columns.length + 1,
    start: Uint32Array.from(start),
    active: Uint16Array.from(active),
    origin: Float64Array.from([null, ...columns], (column) =>
      column?.term.startsWith('ch_') === true
        ? rows.filter((row) => column.has(row)).length / rows.length
        : 0,
    ),
    outcome: Int8Array.from(rows, (row) => row.x),
  };
  return { design, terms: ['const', ...columns.map((column) => column.term)] };
}
