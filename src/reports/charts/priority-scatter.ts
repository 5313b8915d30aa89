/** What weighs more: said by many, or costing much to each who says it. Lines join equal costs. */
import { max, min } from 'd3-array';
import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { Interval } from '../types.ts';
import { BAD, INK, MIDDLE, MUTED, PAPER, RULE } from './colors.ts';
import { estimateWidth, fitText, LINE_HEIGHT, textMark } from './fit-text.ts';
import { costLines, type Plot } from './cost-lines.ts';
import { boxOf, placeNumbers, touches, type Circle } from './place-numbers.ts';
import type { Frame } from './svg.ts';
import { coordinate, drawing, element, NARROW } from './svg.ts';

/** One item; `figure` is its cost in words. Drawn hollow where it is tentative. */
export interface PriorityPoint {
  readonly label: string;
  readonly figure: string;
  /** Per cent of customers who mention it. */
  readonly share: number;
  readonly shareInterval: Interval | null;
  /** Points lost by each mention. */
  readonly loss: number;
  readonly lossInterval: Interval | null;
  readonly isTentative: boolean;
}

/** Points in the order of their numbers, axis titles, and the way figures are written. */
export interface PriorityScatter {
  readonly points: readonly PriorityPoint[];
  readonly shareTitle: string;
  readonly lossTitle: string;
  readonly formatShare: (value: number) => string;
  readonly formatLoss: (value: number) => string;
  /** "5 points" beside the line on which everything costs 5 points. */
  readonly formatCost: (points: number) => string;
}

const TOP = 30;
const HEIGHT = { wide: 320, narrow: 260 } as const;
const AXIS_ROOM = 44;
const LEGEND_GAP = 18;
const TICK_ROOM = { x: 90, y: 60 } as const;
const RADIUS: readonly [number, number] = [4, 11];

function createPlot({ points, formatLoss }: PriorityScatter, width: number): Plot {
  const shares = points.flatMap(({ share, shareInterval }) => [share, ...(shareInterval ?? [])]);
  const losses = points.flatMap(({ loss, lossInterval }) => [loss, ...(lossInterval ?? [])]);
  const domain: [number, number] = [Math.min(0, min(losses) ?? 0), max(losses) ?? 1];
  const bottom = TOP + (width < NARROW ? HEIGHT.narrow : HEIGHT.wide);
  const y = scaleLinear(domain, [bottom, TOP]).nice(4);
  const left = (max(y.ticks(4), (tick) => estimateWidth(formatLoss(tick))) ?? 0) + 10;
  const x = scaleLinear([0, (max(shares) ?? 1) * 1.04], [left, width - 2]);
  return { x, y, left, right: width - 2, top: TOP, bottom };
}

function axes(plot: Plot, { formatShare, formatLoss, shareTitle, lossTitle }: PriorityScatter): string[] {
  const { x, y, left, right, top, bottom } = plot;
  const vertical = x.ticks(Math.floor((right - left) / TICK_ROOM.x)).map((tick) => {
    const label = formatShare(tick);
    const inside = Math.min(x(tick), right - estimateWidth(label) / 2);
    return textMark(label, { x: inside, y: bottom + 18, anchor: 'middle', fill: MUTED });
  });
  const horizontal = y
    .ticks(Math.floor((bottom - top) / TICK_ROOM.y))
    .flatMap((tick) => [
      element('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: tick === 0 ? INK : RULE }),
      textMark(formatLoss(tick), { x: left - 6, y: y(tick) + 4.5, anchor: 'end', fill: MUTED }),
    ]);
  const title = (text: string, place: { x: number; y: number; anchor: 'start' | 'end' }): string =>
    textMark(text, { ...place, fill: MUTED }, fitText(text, right, 1));
  return [
    ...vertical,
    ...horizontal,
    title(lossTitle, { x: 0, y: 14, anchor: 'start' }),
    title(shareTitle, { x: right, y: bottom + 38, anchor: 'end' }),
  ];
}

function dotMarks({ x, y }: Plot, points: readonly PriorityPoint[], circles: readonly Circle[]): string[] {
  const whiskers = points.flatMap(({ share, shareInterval, loss, lossInterval }) => {
    const across = shareInterval?.map((end) => coordinate(x(end)));
    const along = lossInterval?.map((end) => coordinate(y(end)));
    const d =
      (across === undefined ? '' : `M${across[0]},${coordinate(y(loss))}H${across[1]}`) +
      (along === undefined ? '' : `M${coordinate(x(share))},${along[0]}V${along[1]}`);
    return d === '' ? [] : [element('path', { d, stroke: MIDDLE, fill: 'none' })];
  });
  const dots = points.map(({ share, loss, isTentative }, index) =>
    element('circle', {
      cx: x(share),
      cy: y(loss),
      r: circles[index]?.r ?? RADIUS[0],
      fill: isTentative ? PAPER : BAD,
      stroke: isTentative ? BAD : PAPER,
      'stroke-width': 1.5,
      'stroke-dasharray': isTentative ? '3 2' : null,
    }),
  );
  return [...whiskers, ...dots];
}

/** Numbers, names and costs below the plot. */
function legendMarks(
  points: readonly PriorityPoint[],
  width: number,
  top: number,
): { marks: string[]; bottom: number } {
  const figureWidth = Math.min(max(points, ({ figure }) => estimateWidth(figure)) ?? 0, width / 2);
  const labelX = estimateWidth('00') + 16;
  let y = top;
  const marks = points.flatMap(({ label, figure }, index) => {
    const text = fitText(label, width - labelX - figureWidth - 12, 2);
    const first = y + 13;
    y += text.lines.length * LINE_HEIGHT + 6;
    return [
      textMark(String(index + 1), { x: labelX - 10, y: first, anchor: 'end', fill: INK, weight: 'bold' }),
      textMark(label, { x: labelX, y: first, fill: INK }, text),
      textMark(
        figure,
        { x: width, y: first, anchor: 'end', fill: MUTED },
        fitText(figure, figureWidth + 1, 1),
      ),
    ];
  });
  return { marks, bottom: y };
}

/** Circles of which the area grows with the cost. */
function circlesOf({ x, y }: Plot, points: readonly PriorityPoint[]): Circle[] {
  const costs = points.map(({ share, loss }) => Math.max(0, (share * loss) / 100));
  const radius = scaleSqrt([0, max(costs) ?? 1], RADIUS);
  return points.map(({ share, loss }, index) => ({ x: x(share), y: y(loss), r: radius(costs[index] ?? 0) }));
}

/** Draws the points over the lines of equal cost, numbered, with a list of their names below. */
export function drawPriorityScatter(scatter: PriorityScatter, frame: Frame): string {
  const { points, formatCost } = scatter;
  const plot = createPlot(scatter, frame.width);
  const circles = circlesOf(plot, points);
  const lines = costLines(plot, formatCost);
  const dots = circles.map(boxOf);
  const labelled = lines.filter(({ box }) => dots.every((dot) => !touches(dot, box)));
  const numbers = placeNumbers(circles, { taken: labelled.map(({ box }) => box), room: plot });
  const legend = legendMarks(points, frame.width, plot.bottom + AXIS_ROOM + LEGEND_GAP);
  return drawing(frame, legend.bottom, [
    ...axes(plot, scatter),
    ...lines.map(({ mark }) => mark),
    ...dotMarks(plot, points, circles),
    ...labelled.map(({ label, box }) =>
      textMark(label, { x: box.right, y: box.bottom - 4, anchor: 'end', fill: MUTED }),
    ),
    ...numbers,
    ...legend.marks,
  ]);
}
