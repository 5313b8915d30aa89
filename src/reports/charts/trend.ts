/** A figure over time: a line with its interval as a band, control limits as steps, points outside them marked. */
import { extent } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Interval } from '../types.ts';
import { BAD, GOOD, INK, MUTED, PAPER, RULE } from './colors.ts';
import { estimateWidth, fitText, textMark } from './fit-text.ts';
import type { Frame } from './svg.ts';
import { drawing, element, NARROW } from './svg.ts';

/** A week or a month; null where there were too few answers for a figure. */
export interface TrendMark {
  /** "5 Jan"; as many are written as fit. */
  readonly label: string;
  readonly value: number | null;
  readonly interval: Interval | null;
  /** What is usual here; null without a baseline. */
  readonly limits: Interval | null;
  readonly isOutside: boolean;
}

export interface TrendChart {
  readonly marks: readonly TrendMark[];
  /** The baseline's figure; null without one. */
  readonly centre: number | null;
  /** Where one period ends and the next begins: number of its first mark, and how both are called. */
  readonly divide: { readonly at: number; readonly before: string; readonly after: string } | null;
  readonly formatTick: (value: number) => string;
}

const TOP = 26;
/** Height of the plot of a chart that stands alone. */
const PLOT_HEIGHT = 190;
const BOTTOM = 24;
const EDGE = 10;
const TICKS = 5;

/** Where a trend stands in its drawing. */
export interface TrendPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Of the plot alone, without labels. */
  readonly plotHeight: number;
}

interface Plane {
  readonly x: (index: number) => number;
  readonly y: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

function planeOf({ marks, centre, formatTick }: TrendChart, place: TrendPlace): Plane {
  const values = marks.flatMap(({ value, interval, limits }) =>
    value === null ? [] : [value, ...(interval ?? []), ...(limits ?? [])],
  );
  const [low = 0, high = 1] = extent(centre === null ? values : [...values, centre]);
  const top = place.top + TOP;
  const bottom = top + place.plotHeight;
  const y = scaleLinear([low, high === low ? low + 1 : high], [bottom, top]).nice(TICKS);
  const left =
    place.left + Math.max(0, ...y.ticks(TICKS).map((tick) => estimateWidth(formatTick(tick)))) + EDGE;
  const right = place.left + place.width - EDGE;
  const step = (right - left) / Math.max(1, marks.length);
  return { x: (index) => left + (index + 0.5) * step, y, left, right, bottom };
}

function yAxis({ formatTick }: TrendChart, { y, left, right }: Plane): string[] {
  return y
    .ticks(TICKS)
    .flatMap((tick) => [
      element('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: RULE }),
      textMark(formatTick(tick), { x: left - 6, y: y(tick) + 4.5, anchor: 'end', fill: MUTED }),
    ]);
}

/** From the first on, every n-th label, so that none touches the next; the last is left out where it would not fit. */
function xLabels({ marks }: TrendChart, { x, bottom }: Plane, place: TrendPlace): string[] {
  const widest = Math.max(0, ...marks.map(({ label }) => estimateWidth(label)));
  const every = Math.max(1, Math.ceil((widest + 14) / Math.max(1, x(1) - x(0))));
  return marks.flatMap(({ label }, index) => {
    const half = estimateWidth(label) / 2;
    const isInside = x(index) + half <= place.left + place.width;
    const at = Math.max(x(index), place.left + half);
    const mark = { x: at, y: bottom + 18, anchor: 'middle', fill: MUTED } as const;
    return index % every === 0 && isInside ? [textMark(label, mark)] : [];
  });
}

function intervalBand({ marks }: TrendChart, { x, y }: Plane): string {
  const shape = area<TrendMark>()
    .defined(({ interval }) => interval !== null)
    .x((_, index) => x(index))
    .y0(({ interval }) => y(interval?.[0] ?? 0))
    .y1(({ interval }) => y(interval?.[1] ?? 0))
    .digits(2);
  return element('path', { d: shape(marks) ?? '', fill: GOOD, 'fill-opacity': 0.16 });
}

/** Limits hold for one mark each, so they are short strokes and no curve. */
function limitMarks({ marks, centre }: TrendChart, { x, y, left, right }: Plane): string[] {
  const half = (x(1) - x(0)) / 2;
  const strokes = marks.flatMap(({ limits }, index) =>
    (limits ?? []).map((limit) => {
      const at = { x1: x(index) - half, x2: x(index) + half, y1: y(limit), y2: y(limit) };
      return element('line', { ...at, stroke: MUTED, 'stroke-width': 1.25 });
    }),
  );
  const middle =
    centre === null
      ? []
      : [
          element('line', {
            x1: left,
            x2: right,
            y1: y(centre),
            y2: y(centre),
            stroke: MUTED,
            'stroke-dasharray': '5 4',
          }),
        ];
  return [...middle, ...strokes];
}

function pointMarks({ marks }: TrendChart, { x, y }: Plane): string[] {
  return marks.flatMap(({ value, isOutside }, index) =>
    value === null
      ? []
      : [
          element('circle', {
            cx: x(index),
            cy: y(value),
            r: isOutside ? 5.5 : 3,
            fill: isOutside ? BAD : INK,
            stroke: PAPER,
            'stroke-width': 1.5,
          }),
        ],
  );
}

/** A line between the periods, their names above it on either side as far as there is room. */
function divideMarks(
  { divide }: TrendChart,
  { x, left, right, bottom }: Plane,
  { left: edge, top, width }: TrendPlace,
): string[] {
  if (divide === null) {
    return [];
  }
  const at = x(divide.at) - (x(1) - x(0)) / 2;
  const name = (text: string, side: 'start' | 'end'): string[] => {
    const room = side === 'end' ? at - (width < NARROW ? edge : left) : right - at;
    const fitted = fitText(text, room - 8, 1);
    const place = { x: side === 'end' ? at - 6 : at + 6, y: top + 14, anchor: side, fill: MUTED } as const;
    return fitted.isCut ? [] : [textMark(text, place, fitted)];
  };
  return [
    element('line', { x1: at, x2: at, y1: top + 4, y2: bottom, stroke: MUTED }),
    ...name(divide.before, 'end'),
    ...name(divide.after, 'start'),
  ];
}

/** Height of a trend with its labels. */
export function trendHeight(plotHeight: number): number {
  return TOP + plotHeight + BOTTOM;
}

/** The marks from left to right, evenly; line and band break where there is no figure. */
export function trendMarks(chart: TrendChart, place: TrendPlace): string[] {
  const plane = planeOf(chart, place);
  const path = line<TrendMark>()
    .defined(({ value }) => value !== null)
    .x((_, index) => plane.x(index))
    .y(({ value }) => plane.y(value ?? 0))
    .digits(2);
  return [
    ...yAxis(chart, plane),
    intervalBand(chart, plane),
    ...limitMarks(chart, plane),
    element('path', { d: path(chart.marks) ?? '', fill: 'none', stroke: INK, 'stroke-width': 1.75 }),
    ...pointMarks(chart, plane),
    ...divideMarks(chart, plane, place),
    ...xLabels(chart, plane, place),
  ];
}

/** One trend as a drawing of its own. */
export function drawTrend(chart: TrendChart, frame: Frame): string {
  const marks = trendMarks(chart, { left: 0, top: 0, width: frame.width, plotHeight: PLOT_HEIGHT });
  return drawing(frame, trendHeight(PLOT_HEIGHT), marks);
}
