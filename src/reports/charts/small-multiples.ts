/** Several trends side by side, each under its name and with a scale of its own. Tufte (1983), The Visual Display of Quantitative Information. */
import { max } from 'd3-array';
import { INK } from './colors.ts';
import { fitText, LINE_HEIGHT, textMark } from './fit-text.ts';
import type { Frame } from './svg.ts';
import { drawing, NARROW } from './svg.ts';
import { trendHeight, trendMarks, type TrendChart } from './trend.ts';

export interface Panel {
  readonly name: string;
  readonly chart: TrendChart;
}

const PLOT_HEIGHT = 96;
const GAP = 20;
const NAME_LINES = 2;
/** Bold letters are wider than the estimate of plain ones. */
const BOLD = 1.13;

/** Two in a row, one where the drawing is narrow. */
export function drawSmallMultiples(panels: readonly Panel[], frame: Frame): string {
  const inRow = frame.width < NARROW || panels.length === 1 ? 1 : 2;
  const width = (frame.width - GAP * (inRow - 1)) / inRow;
  const names = panels.map(({ name }) => fitText(name, width / BOLD, NAME_LINES));
  const nameHeight = LINE_HEIGHT * (max(names, ({ lines }) => lines.length) ?? 0);
  const height = nameHeight + trendHeight(PLOT_HEIGHT);
  const marks = panels.flatMap(({ name, chart }, index) => {
    const left = (index % inRow) * (width + GAP);
    const top = Math.floor(index / inRow) * (height + GAP);
    const place = { x: left, y: top + LINE_HEIGHT - 3, fill: INK, weight: 'bold' } as const;
    return [
      textMark(name, place, names[index]),
      ...trendMarks(chart, { left, top: top + nameHeight, width, plotHeight: PLOT_HEIGHT }),
    ];
  });
  const rows = Math.ceil(panels.length / inRow);
  return drawing(frame, Math.max(0, rows * (height + GAP) - GAP), marks);
}
