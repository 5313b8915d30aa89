/** The score of each value of an attribute: a dot with its interval, against the score of all. */
import { scaleLinear } from 'd3-scale';
import { symbol, symbolCircle } from 'd3-shape';
import type { Interval } from '../types.ts';
import { AXIS_HEIGHT, axisMarks, keepInside, paddedDomain, rowLine, whiskerMark } from './axis.ts';
import { BAD, GOOD, INK, MIDDLE, PAPER } from './colors.ts';
import { textMark } from './fit-text.ts';
import type { LabelledRow, RowGrid } from './row-layout.ts';
import { layOutRows } from './row-layout.ts';
import type { Frame } from './svg.ts';
import { coordinate, drawing, element } from './svg.ts';

/** One value; no dot is drawn where the score is withheld (its figure says why). */
interface ScoreRow extends LabelledRow {
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** The rows, the score of everybody as a reference line with its label, and the way ticks are written. */
export interface ScoreDots {
  readonly rows: readonly ScoreRow[];
  readonly reference: { readonly value: number; readonly label: string } | null;
  readonly formatTick: (value: number) => string;
}

const DOT_AREA = 90;
const REFERENCE_HEIGHT = 18;

/** Blue or orange only where the whole interval lies above or below the reference. */
function dotColor({ interval }: ScoreRow, reference: number | null): string {
  if (interval === null || reference === null) return MIDDLE;
  if (interval[1] < reference) return BAD;
  return interval[0] >= reference ? GOOD : MIDDLE;
}

/** Draws one dot per row on a common scale that just holds all intervals. */
export function drawScoreDots({ rows, reference, formatTick }: ScoreDots, frame: Frame): string {
  const top = AXIS_HEIGHT + (reference === null ? 0 : REFERENCE_HEIGHT);
  const grid = layOutRows(rows, frame.width, top);
  const values = rows.flatMap(({ value, interval }) => (value === null ? [] : [value, ...(interval ?? [])]));
  const domain = paddedDomain(reference === null ? values : [...values, reference.value]);
  const scale = scaleLinear(domain, grid.plot);
  const shape = symbol(symbolCircle, DOT_AREA).digits(2)() ?? '';
  const dots = rows.flatMap((row, index) => {
    if (row.value === null) return [];
    const y = grid.middles[index] ?? 0;
    const dot = element('path', {
      d: shape,
      transform: `translate(${coordinate(scale(row.value))},${coordinate(y)})`,
      fill: dotColor(row, reference?.value ?? null),
      stroke: PAPER,
      'stroke-width': 1.5,
    });
    return row.interval === null
      ? [dot]
      : [whiskerMark(scale(row.interval[0]), scale(row.interval[1]), y), dot];
  });
  const axis = axisMarks(scale, { top, bands: grid.bands, base: null, formatTick });
  const line = reference === null ? [] : referenceMarks(reference, scale, { grid, width: frame.width });
  return drawing(frame, grid.bottom + 2, [...axis, ...line, ...dots, ...grid.texts]);
}

function referenceMarks(
  { value, label }: { readonly value: number; readonly label: string },
  scale: (value: number) => number,
  { grid, width }: { readonly grid: RowGrid; readonly width: number },
): string[] {
  const x = scale(value);
  const y = 12;
  const place = { x: keepInside(x, label, width), y, anchor: 'middle', fill: INK, weight: 'bold' } as const;
  return [textMark(label, place), rowLine(x, grid.bands, { stroke: INK, 'stroke-dasharray': '2 3' })];
}
