/** Differences against the number of answers, with the limits of chance: what few answers say stands wide apart. */
import { extent, range } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { line, symbol, symbolCircle } from 'd3-shape';
import type { Interval } from '../types.ts';
import { BAD, GOOD, INK, MIDDLE, MUTED, PAPER, RULE } from './colors.ts';
import { estimateWidth, textMark } from './fit-text.ts';
import type { Frame } from './svg.ts';
import { coordinate, drawing, element, NARROW } from './svg.ts';

interface FunnelDot {
  readonly label: string;
  readonly n: number;
  readonly value: number;
  readonly tone: 'bad' | 'level' | 'good';
}

/** Only dots that are not level are named, where there is room; the table behind holds all. */
export interface FunnelPlot {
  readonly dots: readonly FunnelDot[];
  /** Inner and outer limits at `n` answers. */
  readonly limitsAt: (n: number) => readonly [inner: Interval, outer: Interval];
  /** Of the two axes: "Answers", "Points". */
  readonly axes: { readonly n: string; readonly value: string };
  readonly formatCount: (n: number) => string;
  readonly formatValue: (value: number) => string;
}

const TONES = { bad: BAD, level: MIDDLE, good: GOOD } as const;
const DOT_AREA = 90;
const DOT_RADIUS = 7;
const LINE_BOX = 14;
const MARGIN = { top: 26, bottom: 42, right: 12 } as const;
const STEPS = 60;
const HEIGHT = { wide: 360, narrow: 320 } as const;

interface Scales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

function scalesOf({ dots, limitsAt, formatValue }: FunnelPlot, width: number): Scales {
  const [least = 0, most = 0] = extent(dots, ({ n }) => n);
  const air = Math.max(2, (most - least) * 0.06);
  const from = Math.max(1, least - air);
  const [, outer] = limitsAt(from);
  const [low = 0, high = 0] = extent([...dots.map(({ value }) => value), ...outer]);
  const y = scaleLinear(
    [low, high],
    [(width < NARROW ? HEIGHT.narrow : HEIGHT.wide) - MARGIN.bottom, MARGIN.top],
  ).nice(6);
  const left = Math.max(...y.ticks(6).map((tick) => estimateWidth(formatValue(tick)))) + 10;
  return { x: scaleLinear([from, most + air], [left, width - MARGIN.right]), y };
}

function gridMarks({ x, y }: Scales, { axes, formatCount, formatValue }: FunnelPlot): string[] {
  const [left = 0, right = 0] = x.range();
  const [bottom = 0] = y.range();
  const rows = y
    .ticks(6)
    .flatMap((value) => [
      element('line', { x1: left, x2: right, y1: y(value), y2: y(value), stroke: value === 0 ? INK : RULE }),
      textMark(formatValue(value), { x: left - 8, y: y(value) + 4.5, anchor: 'end', fill: MUTED }),
    ]);
  const ticks = x.ticks(Math.max(2, Math.floor((right - left) / 90))).filter((n) => Number.isInteger(n));
  const counts = ticks
    .filter((n) => x(n) + estimateWidth(formatCount(n)) / 2 <= right + MARGIN.right)
    .map((n) => textMark(formatCount(n), { x: x(n), y: bottom + 18, anchor: 'middle', fill: MUTED }));
  const names = [
    textMark(axes.value, { x: 0, y: 12, fill: MUTED }),
    textMark(axes.n, { x: right, y: bottom + 36, anchor: 'end', fill: MUTED }),
  ];
  return [...rows, ...counts, ...names];
}

function limitMarks({ x, y }: Scales, limitsAt: FunnelPlot['limitsAt']): string[] {
  const [from = 1, to = 1] = x.domain();
  const counts = range(STEPS + 1).map((step) => from + ((to - from) * step) / STEPS);
  return ([0, 1] as const).flatMap((which) =>
    ([0, 1] as const).map((end) => {
      const path = line<number>()
        .x((n) => x(n))
        .y((n) => y(limitsAt(n)[which][end]))
        .digits(2);
      const dashes = which === 0 ? null : '5 4';
      return element('path', {
        d: path(counts) ?? '',
        fill: 'none',
        stroke: MUTED,
        'stroke-dasharray': dashes,
      });
    }),
  );
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Right of the dot, left, above, below, and above and below to the left. */
function placesFor(label: string, x: number, y: number): Box[] {
  const width = estimateWidth(label);
  const boxAt = (left: number, middle: number): Box => ({
    left,
    right: left + width,
    top: middle - LINE_BOX / 2,
    bottom: middle + LINE_BOX / 2,
  });
  const beside = DOT_RADIUS + 3;
  const over = DOT_RADIUS + LINE_BOX / 2 + 2;
  return [
    boxAt(x + beside, y),
    boxAt(x - beside - width, y),
    boxAt(x - width / 2, y - over),
    boxAt(x - width / 2, y + over),
    boxAt(x - width + DOT_RADIUS, y - over),
    boxAt(x - width + DOT_RADIUS, y + over),
  ];
}

/** Whether a limit runs through the box. */
function isCrossed({ left, right, top, bottom }: Box, { x, y }: Scales, limitsAt: FunnelPlot['limitsAt']) {
  const heights = [left, (left + right) / 2, right].map((place) =>
    limitsAt(x.invert(place)).flatMap((limit) => limit.map((value) => y(value))),
  );
  return (heights[0] ?? []).some((_, which) => {
    const [low = 0, high = 0] = extent(heights, (at) => at[which] ?? 0);
    return low < bottom && high > top;
  });
}

/** Where the names of the dots that are not level stand; a name without a free place is left out. */
function nameMarks(scales: Scales, { dots, limitsAt }: FunnelPlot): string[] {
  const { x, y } = scales;
  const [left = 0, right = 0] = x.range();
  const [bottom = 0, top = 0] = y.range();
  const taken = dots.map(({ n, value }): Box => ({
    left: x(n) - DOT_RADIUS,
    right: x(n) + DOT_RADIUS,
    top: y(value) - DOT_RADIUS,
    bottom: y(value) + DOT_RADIUS,
  }));
  const isInside = (box: Box): boolean =>
    box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
  return dots
    .filter(({ tone }) => tone !== 'level')
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .flatMap(({ label, n, value }) => {
      const free = placesFor(label, x(n), y(value))
        .filter((box) => isInside(box) && !taken.some((other) => touches(box, other)))
        .toSorted((a, b) => Number(isCrossed(a, scales, limitsAt)) - Number(isCrossed(b, scales, limitsAt)));
      const [place] = free;
      if (place === undefined) return [];
      taken.push(place);
      return [textMark(label, { x: place.left, y: place.bottom - 3, fill: INK })];
    });
}

/** Draws nothing but its axes without dots. */
export function drawFunnelPlot(plot: FunnelPlot, frame: Frame): string {
  const scales = scalesOf(plot, frame.width);
  const shape = symbol(symbolCircle, DOT_AREA).digits(2)() ?? '';
  const dots = plot.dots.map(({ n, value, tone }) =>
    element('path', {
      d: shape,
      transform: `translate(${coordinate(scales.x(n))},${coordinate(scales.y(value))})`,
      fill: TONES[tone],
      stroke: PAPER,
      'stroke-width': 1.5,
    }),
  );
  const marks = [
    ...gridMarks(scales, plot),
    ...limitMarks(scales, plot.limitsAt),
    ...dots,
    ...nameMarks(scales, plot),
  ];
  return drawing(frame, frame.width < NARROW ? HEIGHT.narrow : HEIGHT.wide, marks);
}
