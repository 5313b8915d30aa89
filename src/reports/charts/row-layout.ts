/** The common grid of charts that have one labelled row per item: label, marks, figure. */
import { max, sum } from 'd3-array';
import type { Interval } from '../types.ts';
import { INK, MUTED } from './colors.ts';
import { estimateWidth, fitText, LINE_HEIGHT, textMark } from './fit-text.ts';
import type { FittedText } from './fit-text.ts';
import { NARROW } from './svg.ts';

/** A row as the grid sees it; `figure` is the value in words ("−5,9 (−6,5 a −5,3)"). */
export interface LabelledRow {
  readonly label: string;
  readonly figure: string;
}

/** Where the marks of each row may go. */
export interface RowGrid {
  /** Horizontal range of the marks. */
  readonly plot: readonly [left: number, right: number];
  /** Vertical middle of the marks, row by row. */
  readonly middles: readonly number[];
  /** Vertical stretches free of labels, where axis lines may run. */
  readonly bands: readonly Interval[];
  readonly bottom: number;
  /** Label and figure of every row, drawn. */
  readonly texts: readonly string[];
}

const GAP = 16;
const ROW_PADDING = 14;
const MARK_HEIGHT = 22;
const LABEL_SHARE = 0.4;
/** Room for whiskers and dots that end at the edge. */
const EDGE = 8;

interface Columns {
  readonly isNarrow: boolean;
  readonly labelWidth: number;
  readonly figureWidth: number;
}

function columnsOf(rows: readonly LabelledRow[], width: number): Columns {
  const isNarrow = width < NARROW;
  const figureWidth = Math.min(max(rows, ({ figure }) => estimateWidth(figure)) ?? 0, width / 2);
  const widest = max(rows, ({ label }) => estimateWidth(label) + 1) ?? 0;
  const labelWidth = isNarrow ? width - figureWidth - GAP : Math.min(widest, width * LABEL_SHARE);
  return { isNarrow, labelWidth, figureWidth };
}

interface PlacedRow {
  readonly row: LabelledRow;
  readonly label: FittedText;
  readonly top: number;
  readonly height: number;
}

function placeRows(
  rows: readonly LabelledRow[],
  { isNarrow, labelWidth }: Columns,
  top: number,
): PlacedRow[] {
  let next = top;
  return rows.map((row) => {
    const label = fitText(row.label, labelWidth, 2);
    const height = label.lines.length * LINE_HEIGHT + ROW_PADDING + (isNarrow ? MARK_HEIGHT : 0);
    const placed = { row, label, top: next, height };
    next += height;
    return placed;
  });
}

/** Lays out rows from `top` downwards; under {@link NARROW} the marks stand below their label. */
export function layOutRows(rows: readonly LabelledRow[], width: number, top: number): RowGrid {
  const columns = columnsOf(rows, width);
  const { isNarrow, labelWidth, figureWidth } = columns;
  const placed = placeRows(rows, columns, top);
  const bottom = top + sum(placed, ({ height }) => height);
  const middleOf = (row: PlacedRow): number =>
    isNarrow ? row.top + row.height - (ROW_PADDING + MARK_HEIGHT) / 2 : row.top + row.height / 2;
  const texts = placed.flatMap((item) => {
    const { label, figure } = item.row;
    const y = item.top + ROW_PADDING / 2 + 12;
    const figureY = isNarrow ? y : middleOf(item) + 4.5;
    const figureText = fitText(figure, figureWidth + 1, 1);
    return [
      textMark(label, { x: 0, y, fill: INK }, item.label),
      textMark(figure, { x: width, y: figureY, anchor: 'end', fill: MUTED }, figureText),
    ];
  });
  const middles = placed.map(middleOf);
  const ownBands = middles.map((y): Interval => [y - MARK_HEIGHT / 2, y + MARK_HEIGHT / 2]);
  const left = isNarrow ? EDGE : labelWidth + GAP + EDGE;
  const right = isNarrow ? width - EDGE : width - figureWidth - GAP - EDGE;
  return { plot: [left, right], middles, bands: isNarrow ? ownBands : [[top, bottom]], bottom, texts };
}
