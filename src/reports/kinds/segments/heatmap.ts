/** Theme x segment for one column at a time, as a picture can hold it. */
import { FULL_BASE, MIN_BASE } from '../../findings/gates.ts';
import type { AttributeColumn } from '../../response-columns.ts';
import { realAt } from '../../stats/at.ts';
import { countCodes } from '../../findings/count-codes.ts';
import type { CrossTable, ThemeRows } from './cross-table.ts';
import { MIN_SHOWN, type FoundCell } from './search-cells.ts';
import type { SegmentHeatmap } from './types.ts';

const MAX_VALUES = 6;
const MAX_THEMES = 12;
const PERCENT = 100;

/** The largest values, each with enough comments to be shown. */
function shownCodes(sizes: Float64Array): number[] {
  return [...sizes.keys()]
    .filter((code) => code > 0 && realAt(sizes, code) >= FULL_BASE)
    .toSorted((a, b) => realAt(sizes, b) - realAt(sizes, a) || a - b)
    .slice(0, MAX_VALUES);
}

function shownThemes(themes: readonly ThemeRows[]): ThemeRows[] {
  return themes
    .filter(({ evidence }) => evidence.rows.length >= MIN_BASE)
    .toSorted((a, b) => b.evidence.rows.length - a.evidence.rows.length || (a.theme < b.theme ? -1 : 1))
    .slice(0, MAX_THEMES);
}

/** Codes of one column that are raised for the theme. */
function raisedCodes(raised: readonly FoundCell[], attribute: AttributeColumn, theme: string): Set<number> {
  const own = raised.filter(({ places, about }) => places.length === 1 && about.theme === theme);
  const places = own.flatMap((cell) => cell.places).filter((place) => place.attribute === attribute);
  return new Set(places.map(({ code }) => code));
}

/** None where a column has fewer than two values with 30 comments. */
function heatmapOf(
  { rows, themes }: CrossTable,
  attribute: AttributeColumn,
  raised: readonly FoundCell[],
): SegmentHeatmap[] {
  const sizes = countCodes(attribute, rows);
  const codes = shownCodes(sizes);
  const shown = shownThemes(themes);
  const used = [...sizes.keys()].filter((code) => code > 0 && realAt(sizes, code) > 0);
  if (codes.length < 2 || shown.length === 0) {
    return [];
  }
  const shareOf = (count: number, code: number): number | null =>
    count > 0 && count < MIN_SHOWN ? null : (PERCENT * count) / realAt(sizes, code);
  const rowOf = ({ theme, evidence }: ThemeRows): SegmentHeatmap['rows'][number] => {
    const counts = countCodes(attribute, evidence.rows);
    const marked = raisedCodes(raised, attribute, theme);
    const cells = codes.map((code) => ({
      share: shareOf(realAt(counts, code), code),
      isRaised: marked.has(code),
    }));
    return { theme, cells };
  };
  const shownRows = shown.map(rowOf).filter(({ cells }) => cells.some(({ share }) => share !== null));
  const values = codes.map((code) => ({ value: attribute.values[code] ?? '', n: realAt(sizes, code) }));
  return [{ attribute: attribute.name, values, omitted: used.length - codes.length, rows: shownRows }];
}

/** One for each column. */
export function heatmapsOf(table: CrossTable, raised: readonly FoundCell[]): SegmentHeatmap[] {
  return table.attributes.flatMap((attribute) => heatmapOf(table, attribute, raised));
}
