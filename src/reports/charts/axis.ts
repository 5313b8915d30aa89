/** A quiet horizontal axis: thin lines through the rows, figures above them. */
import { extent } from 'd3-array';
import type { ScaleLinear } from 'd3-scale';
import type { Interval } from '../types.ts';
import { INK, MUTED, RULE } from './colors.ts';
import { estimateWidth, textMark } from './fit-text.ts';
import { coordinate, element } from './svg.ts';

/** Height that the figures of the axis need above the rows. */
export const AXIS_HEIGHT = 22;

/** Pixels that one tick should have for itself. */
const TICK_ROOM = 70;

/** About as many ticks as fit without touching. */
function tickCount(scale: ScaleLinear<number, number>): number {
  const [left = 0, right = 0] = scale.range();
  return Math.max(2, Math.floor((right - left) / TICK_ROOM));
}

/** What an axis needs to be drawn. */
export interface AxisOptions {
  /** Top of the rows; the figures stand above it. */
  readonly top: number;
  /** Vertical stretches in which the lines run. */
  readonly bands: readonly Interval[];
  /** The value (zero, or the score of all) whose line the caller draws or wants stronger. */
  readonly base: number | null;
  readonly formatTick: (value: number) => string;
}

/** A line through the rows at `x`, interrupted where labels stand. */
export function rowLine(x: number, bands: readonly Interval[], stroke: Stroke): string {
  const d = bands.map(([top, bottom]) => `M${coordinate(x)},${coordinate(top)}V${coordinate(bottom)}`);
  return element('path', { d: d.join(''), fill: 'none', ...stroke });
}

type Stroke = Readonly<Record<'stroke' | 'stroke-dasharray', string | null>>;

/** Tick lines with figures. */
export function axisMarks(scale: ScaleLinear<number, number>, options: AxisOptions): string[] {
  const { top, bands, base, formatTick } = options;
  return scale.ticks(tickCount(scale)).flatMap((value) => {
    const x = scale(value);
    const isBase = value === base;
    const words = formatTick(value);
    const inside = Math.max(x, estimateWidth(words) / 2);
    const place = { x: inside, y: top - 7, anchor: 'middle', fill: isBase ? INK : MUTED } as const;
    const line = rowLine(x, bands, { stroke: isBase ? INK : RULE, 'stroke-dasharray': null });
    return [line, textMark(words, place)];
  });
}

/** The interval as a thin line with end strokes. */
export function whiskerMark(from: number, to: number, y: number): string {
  const d = [from, to].map((x) => `M${coordinate(x)},${coordinate(y - 4)}v8`).join('');
  const bar = `M${coordinate(from)},${coordinate(y)}H${coordinate(to)}`;
  return element('path', { d: d + bar, stroke: INK, 'stroke-width': 1.25, fill: 'none' });
}

/** Half the width of a centred label, for keeping it inside a drawing. */
export function keepInside(x: number, label: string, width: number): number {
  const half = estimateWidth(label) / 2;
  return Math.min(Math.max(x, half), width - half);
}

/** The data range with a little air at both ends, so that no mark touches the edge. */
export function paddedDomain(values: readonly number[]): Interval {
  const [low = 0, high = 0] = extent(values);
  const air = (high - low || 1) * 0.04;
  return [low - air, high + air];
}
