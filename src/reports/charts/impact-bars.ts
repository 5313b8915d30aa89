/** Impact in points, diverging around zero, with interval whiskers. */
import { scaleLinear } from 'd3-scale';
import type { Interval } from '../types.ts';
import { AXIS_HEIGHT, axisMarks, paddedDomain, whiskerMark } from './axis.ts';
import { BAD, GOOD } from './colors.ts';
import type { LabelledRow } from './row-layout.ts';
import { layOutRows } from './row-layout.ts';
import type { Frame } from './svg.ts';
import { drawing, element } from './svg.ts';

/** One theme; points lost are negative, points gained positive. A tentative bar is drawn hollow. */
export interface ImpactRow extends LabelledRow {
  readonly value: number;
  readonly interval: Interval | null;
  readonly isTentative: boolean;
}

const BAR_HEIGHT = 14;

/** Draws the rows in the order given (the caller puts the worst or the best first). */
export function drawImpactBars(
  rows: readonly ImpactRow[],
  frame: Frame,
  formatTick: (value: number) => string,
): string {
  const grid = layOutRows(rows, frame.width, AXIS_HEIGHT);
  const values = rows.flatMap(({ value, interval }) => [value, ...(interval ?? [])]);
  const scale = scaleLinear(paddedDomain([0, ...values]), grid.plot);
  const zero = scale(0);
  const bars = rows.flatMap(({ value, interval, isTentative }, index) => {
    const y = grid.middles[index] ?? 0;
    const end = scale(value);
    const color = value < 0 ? BAD : GOOD;
    const bar = element('rect', {
      x: Math.min(zero, end),
      y: y - BAR_HEIGHT / 2,
      width: Math.abs(end - zero),
      height: BAR_HEIGHT,
      fill: color,
      'fill-opacity': isTentative ? 0.25 : 0.9,
      stroke: isTentative ? color : null,
      'stroke-dasharray': isTentative ? '3 2' : null,
    });
    return interval === null ? [bar] : [bar, whiskerMark(scale(interval[0]), scale(interval[1]), y)];
  });
  const axis = axisMarks(scale, { top: AXIS_HEIGHT, bands: grid.bands, base: 0, formatTick });
  return drawing(frame, grid.bottom + 2, [...axis, ...bars, ...grid.texts]);
}
