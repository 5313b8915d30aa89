/** How many gave which score, coloured by group. */
import { max, sum } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Group } from '../types.ts';
import { GROUP_COLORS, INK, MUTED } from './colors.ts';
import { estimateWidth, fitText, textMark } from './fit-text.ts';
import type { Frame } from './svg.ts';
import { drawing, element } from './svg.ts';

/** Responses per score, and the groups with their label ("Detratores 23%"). */
export interface ScoreColumns {
  readonly columns: readonly { readonly score: number; readonly count: number; readonly group: Group }[];
  readonly legend: readonly { readonly group: Group; readonly label: string }[];
  readonly formatShare: (share: number) => string;
}

const PLOT_HEIGHT = 150;
const LEGEND_LINE = 24;
const SWATCH = 12;
const LEGEND_GAP = 24;

interface LegendPlace {
  readonly x: number;
  readonly line: number;
}

/** Sets the legend like words in a paragraph: what does not fit starts the next line. */
function placeLegend(labels: readonly string[], width: number): LegendPlace[] {
  const places: LegendPlace[] = [];
  let [x, line] = [0, 0];
  for (const label of labels) {
    const needed = SWATCH + 6 + estimateWidth(label);
    if (x > 0 && x + needed > width) [x, line] = [0, line + 1];
    places.push({ x, line });
    x += needed + LEGEND_GAP;
  }
  return places;
}

function legendMarks(
  legend: ScoreColumns['legend'],
  places: readonly LegendPlace[],
  width: number,
): string[] {
  return legend.flatMap(({ group, label }, index) => {
    const { x, line } = places[index] ?? { x: 0, line: index };
    const y = line * LEGEND_LINE;
    const text = fitText(label, width - SWATCH - 6, 1);
    return [
      element('rect', { x, y: y + 2, width: SWATCH, height: SWATCH, fill: GROUP_COLORS[group] }),
      textMark(label, { x: x + SWATCH + 6, y: y + 13, fill: INK }, text),
    ];
  });
}

/** Draws one column per score with its share above (where all shares have room) and the score below. */
export function drawScoreColumns({ columns, legend, formatShare }: ScoreColumns, frame: Frame): string {
  const labels = legend.map(({ label }) => label);
  const places = placeLegend(labels, frame.width);
  const top = ((places.at(-1)?.line ?? -1) + 1) * LEGEND_LINE + 24;
  const total = sum(columns, ({ count }) => count);
  const x = scaleBand(
    columns.map(({ score }) => score),
    [0, frame.width],
  ).padding(0.18);
  const height = scaleLinear([0, Math.max(1, max(columns, ({ count }) => count) ?? 0)], [0, PLOT_HEIGHT]);
  const base = top + PLOT_HEIGHT;
  const shareOf = (count: number): string => formatShare(total === 0 ? 0 : (100 * count) / total);
  const hasRoom = columns.every(({ count }) => estimateWidth(shareOf(count)) <= x.step());
  const bars = columns.flatMap(({ score, count, group }) => {
    const left = x(score) ?? 0;
    const tall = height(count);
    const middle = left + x.bandwidth() / 2;
    const bar = { x: left, y: base - tall, width: x.bandwidth(), height: tall, fill: GROUP_COLORS[group] };
    return [
      element('rect', bar, element('title', {}, String(count))),
      hasRoom
        ? textMark(shareOf(count), { x: middle, y: base - tall - 6, anchor: 'middle', fill: MUTED })
        : '',
      textMark(String(score), { x: middle, y: base + 18, anchor: 'middle', fill: INK }),
    ];
  });
  const line = element('line', { x1: 0, x2: frame.width, y1: base, y2: base, stroke: INK });
  return drawing(frame, base + 26, [...legendMarks(legend, places, frame.width), ...bars, line]);
}
