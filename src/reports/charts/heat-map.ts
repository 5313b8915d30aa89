/** Themes against groups: the figure is written in every cell, colour only repeats it. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Polarity } from '../../analysis/types.ts';
import { INK, MUTED, POLARITY_COLORS, RULE } from './colors.ts';
import { estimateWidth, fitText, LINE_HEIGHT, textMark } from './fit-text.ts';
import type { FittedText } from './fit-text.ts';
import type { Frame } from './svg.ts';
import { drawing, element, NARROW } from './svg.ts';

/** A theme spoken of with one polarity; cells follow the columns, null where the base is too small. */
interface HeatRow {
  readonly label: string;
  readonly cells: readonly { readonly value: number | null; readonly figure: string }[];
}

/** Rows under a heading ("Complaints"), all of one polarity. */
export interface HeatPanel {
  readonly heading: string;
  readonly polarity: Polarity;
  readonly rows: readonly HeatRow[];
}

/** The columns are the groups. */
export interface HeatMap {
  readonly columns: readonly string[];
  readonly panels: readonly HeatPanel[];
}

const CELL_GAP = 2;
const CELL_HEIGHT = 30;
const HEADER_HEIGHT = 24;
const PANEL_GAP = 16;
/** The strongest fill still lets ink be read on it, in light and in dark. */
const STRONGEST = 0.62;

interface Grid {
  readonly width: number;
  /** Left edge of the cells; 0 where labels stand above their cells. */
  readonly left: number;
  readonly cellWidth: number;
  readonly opacity: (value: number) => number;
}

interface Box {
  readonly y: number;
  readonly height: number;
  readonly polarity: Polarity;
}

function gridOf({ columns, panels }: HeatMap, width: number): Grid {
  const header = max(columns, (label) => estimateWidth(label)) ?? 0;
  const room = width - columns.length * (header + 16);
  const left = width < NARROW ? 0 : Math.min(width * 0.44, Math.max(width * 0.3, room));
  const values = panels.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.map(({ value }) => value ?? 0)),
  );
  const opacity = scaleLinear([0, Math.max(1, max(values) ?? 1)], [0.04, STRONGEST]);
  return { width, left, cellWidth: (width - left) / Math.max(1, columns.length), opacity };
}

function cellMarks({ cells }: HeatRow, grid: Grid, { y, height, polarity }: Box): string[] {
  return cells.flatMap(({ value, figure }, index) => {
    const x = grid.left + index * grid.cellWidth;
    const fill =
      value === null
        ? { fill: 'none', stroke: RULE }
        : { fill: POLARITY_COLORS[polarity], 'fill-opacity': grid.opacity(value) };
    const size = { width: grid.cellWidth - CELL_GAP, height: height - CELL_GAP };
    const middle = { x: x + grid.cellWidth / 2, y: y + (height - CELL_GAP) / 2 + 4.5 };
    const place = { ...middle, anchor: 'middle', fill: value === null ? MUTED : INK } as const;
    return [
      element('rect', { x: x + CELL_GAP / 2, y, ...size, ...fill }),
      textMark(figure, place, fitText(figure, grid.cellWidth - 4, 1)),
    ];
  });
}

/** Column heads on up to two lines, the last one on the `baseline`. */
function headerMarks(columns: readonly string[], grid: Grid, baseline: number): string[] {
  return columns.map((label, index) => {
    const fitted = fitHeader(label, grid);
    const x = grid.left + (index + 0.5) * grid.cellWidth;
    const y = baseline - (fitted.lines.length - 1) * LINE_HEIGHT;
    return textMark(label, { x, y, anchor: 'middle', fill: MUTED }, fitted);
  });
}

function fitHeader(label: string, { cellWidth }: Grid): FittedText {
  return fitText(label, cellWidth - 2, 2);
}

/** Height that heads of more than one line need beside {@link HEADER_HEIGHT}. */
function extraHeader(columns: readonly string[], grid: Grid): number {
  const lines = max(columns, (label) => fitHeader(label, grid).lines.length) ?? 1;
  return (lines - 1) * LINE_HEIGHT;
}

interface Drawn {
  readonly marks: readonly string[];
  readonly height: number;
}

/** Label left of its cells, vertically centred on them. */
function wideRow(row: HeatRow, label: FittedText, { grid, box }: { grid: Grid; box: Box }): Drawn {
  const height = Math.max(CELL_HEIGHT, label.lines.length * LINE_HEIGHT + 10);
  const extra = (label.lines.length - 1) * LINE_HEIGHT;
  const y = box.y + (height - CELL_GAP - extra) / 2 + 4.5;
  return {
    marks: [textMark(row.label, { x: 0, y, fill: INK }, label), ...cellMarks(row, grid, { ...box, height })],
    height,
  };
}

/** Label above its cells. */
function narrowRow(row: HeatRow, label: FittedText, { grid, box }: { grid: Grid; box: Box }): Drawn {
  const labelHeight = label.lines.length * LINE_HEIGHT + 8;
  const cells = cellMarks(row, grid, { ...box, y: box.y + labelHeight, height: CELL_HEIGHT - 4 });
  const text = textMark(row.label, { x: 0, y: box.y + 16, fill: INK }, label);
  return { marks: [text, ...cells], height: labelHeight + CELL_HEIGHT };
}

function drawPanel(
  { heading, polarity, rows }: HeatPanel,
  columns: readonly string[],
  at: [Grid, number],
): Drawn {
  const [grid, top] = at;
  const isNarrow = grid.left === 0;
  const labelWidth = isNarrow ? grid.width : grid.left - 10;
  const headingPlace = { x: 0, y: top + 14, fill: INK, weight: 'bold' } as const;
  const headingText = textMark(heading, headingPlace, fitText(heading, labelWidth / 1.1, 1));
  let y = top + HEADER_HEIGHT + extraHeader(columns, grid) + (isNarrow ? 18 : 0);
  const marks = [headingText, ...headerMarks(columns, grid, y - 10)];
  for (const row of rows) {
    const drawRow = isNarrow ? narrowRow : wideRow;
    const drawn = drawRow(row, fitText(row.label, labelWidth, 2), { grid, box: { y, height: 0, polarity } });
    marks.push(...drawn.marks);
    y += drawn.height;
  }
  return { marks, height: y - top };
}

/** Draws the panels one below the other; on a narrow drawing every label stands above its cells. */
export function drawHeatMap({ columns, panels }: HeatMap, frame: Frame): string {
  const filled = panels.filter(({ rows }) => rows.length > 0);
  const grid = gridOf({ columns, panels: filled }, frame.width);
  const marks: string[] = [];
  let y = 0;
  for (const panel of filled) {
    const drawn = drawPanel(panel, columns, [grid, y]);
    marks.push(...drawn.marks);
    y += drawn.height + PANEL_GAP;
  }
  return drawing(frame, Math.max(1, y - PANEL_GAP), marks);
}
