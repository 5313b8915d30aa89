/** From one score to another, step by step: every bar begins where the last one ended, and the last ends at the score. */
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { symbol, symbolDiamond } from 'd3-shape';
import type { Interval } from '../types.ts';
import { AXIS_HEIGHT, axisMarks, paddedDomain, whiskerMark } from './axis.ts';
import { BAD, GOOD, INK, MUTED, PAPER } from './colors.ts';
import { layOutRows, type LabelledRow } from './row-layout.ts';
import type { Frame } from './svg.ts';
import { coordinate, drawing, element, NARROW } from './svg.ts';

/** A step in points, with the interval of the step itself; one that cannot be told from nothing is drawn hollow. */
export interface WaterfallStep extends LabelledRow {
  readonly value: number;
  readonly interval: Interval | null;
  readonly isTentative: boolean;
}

/** The steps add up to the end less the start. */
export interface Waterfall {
  readonly start: LabelledRow & { readonly value: number };
  readonly steps: readonly WaterfallStep[];
  readonly end: LabelledRow & { readonly value: number };
  readonly formatTick: (value: number) => string;
}

const BAR_HEIGHT = 14;

interface PlacedStep {
  readonly step: WaterfallStep;
  readonly from: number;
  readonly to: number;
}

function placeSteps({ start, steps }: Waterfall): PlacedStep[] {
  let level = start.value;
  return steps.map((step) => {
    const from = level;
    level += step.value;
    return { step, from, to: level };
  });
}

type Scale = ScaleLinear<number, number>;

function barMarks({ step, from, to }: PlacedStep, scale: Scale, y: number): string[] {
  const { value, interval, isTentative } = step;
  const color = value < 0 ? BAD : GOOD;
  const bar = element('rect', {
    x: Math.min(scale(from), scale(to)),
    y: y - BAR_HEIGHT / 2,
    width: Math.max(1, Math.abs(scale(to) - scale(from))),
    height: BAR_HEIGHT,
    fill: color,
    'fill-opacity': isTentative ? 0.25 : 0.9,
    stroke: isTentative ? color : null,
    'stroke-dasharray': isTentative ? '3 2' : null,
  });
  return interval === null
    ? [bar]
    : [bar, whiskerMark(scale(from + interval[0]), scale(from + interval[1]), y)];
}

function scoreMark(x: number, y: number): string {
  const d = symbol(symbolDiamond, 130).digits(2)() ?? '';
  const transform = `translate(${coordinate(x)},${coordinate(y)})`;
  return element('path', { d, transform, fill: INK, stroke: PAPER, 'stroke-width': 1.5 });
}

/** A thin line down from one row's end to the next row's begin. */
function connector(x: number, from: number, to: number): string {
  return element('line', { x1: x, x2: x, y1: from, y2: to, stroke: MUTED, 'stroke-dasharray': '2 3' });
}

/** Draws start, steps and end from top to bottom. */
export function drawWaterfall(waterfall: Waterfall, frame: Frame): string {
  const { start, steps, end, formatTick } = waterfall;
  const grid = layOutRows([start, ...steps, end], frame.width, AXIS_HEIGHT);
  const placed = placeSteps(waterfall);
  const reach = placed.flatMap(({ step, from, to }) => [
    to,
    ...(step.interval ?? []).map((limit) => from + limit),
  ]);
  const scale = scaleLinear(paddedDomain([start.value, end.value, ...reach]), grid.plot);
  const middle = (row: number): number => grid.middles[row] ?? 0;
  const levels = [start.value, ...placed.map(({ to }) => to)];
  const half = BAR_HEIGHT / 2;
  const connectors = levels.map((level, row) =>
    connector(scale(level), middle(row) + half, middle(row + 1) - half),
  );
  const axis = axisMarks(scale, { top: AXIS_HEIGHT, bands: grid.bands, base: null, formatTick });
  return drawing(frame, grid.bottom, [
    ...axis,
    ...(frame.width < NARROW ? [] : connectors),
    ...placed.flatMap((one, index) => barMarks(one, scale, middle(index + 1))),
    scoreMark(scale(start.value), middle(0)),
    scoreMark(scale(end.value), middle(steps.length + 1)),
    ...grid.texts,
  ]);
}
