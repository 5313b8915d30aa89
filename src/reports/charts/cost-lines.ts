/** Lines on which share times loss is the same: everything on one of them costs as much. */
import type { ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { MUTED } from './colors.ts';
import { estimateWidth, LINE_HEIGHT } from './fit-text.ts';
import { touches, type Box } from './place-numbers.ts';
import { element } from './svg.ts';

/** `x` in per cent of customers, `y` in points a mention; the edges are those of the plot. */
export interface Plot extends Box {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** The line, and where its label may stand: at the right edge. */
export interface CostLine {
  readonly mark: string;
  readonly label: string;
  readonly box: Box;
}

/** Points that get a line. */
const ROUND_COSTS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];
/** Of the largest cost that the plot could show: lines beyond it only cut the corner. */
const REACH = 0.92;
const MOST_LINES = 4;
const STEPS = 60;
/** Between a label and the line under its beginning, where the line is highest. */
const LINE_GAP = 1;

function costLine({ x, y, left, right, top }: Plot, cost: number, label: string): CostLine {
  const [, highest = 1] = y.domain();
  const from = Math.max(x((100 * cost) / highest), left);
  const points = Array.from({ length: STEPS + 1 }, (_, step): [number, number] => {
    const at = from + ((right - from) * step) / STEPS;
    return [at, Math.max(top, y((100 * cost) / x.invert(at)))];
  });
  const start = right - estimateWidth(label);
  const bottom = y((100 * cost) / x.invert(start)) - LINE_GAP;
  return {
    mark: element('path', {
      d: line().digits(2)(points) ?? '',
      stroke: MUTED,
      'stroke-dasharray': '2 4',
      fill: 'none',
    }),
    label,
    box: { left: start, right, top: bottom - LINE_HEIGHT, bottom },
  };
}

/** The largest round costs whose lines cross the plot, as far as their labels stay apart. */
export function costLines(plot: Plot, formatCost: (points: number) => string): CostLine[] {
  const [, farthest = 1] = plot.x.domain();
  const [, highest = 1] = plot.y.domain();
  const chosen: CostLine[] = [];
  for (const cost of ROUND_COSTS.filter((one) => 100 * one < REACH * farthest * highest).toReversed()) {
    const found = costLine(plot, cost, formatCost(cost));
    const isApart = found.box.top >= plot.top && chosen.every(({ box }) => !touches(box, found.box));
    if (isApart && chosen.length < MOST_LINES) chosen.push(found);
  }
  return chosen;
}
