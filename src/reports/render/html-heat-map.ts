/** Themes by group as a picture and as a table. */
import { max } from 'd3-array';
import type { Polarity } from '../../analysis/types.ts';
import { drawHeatMap } from '../charts/heat-map.ts';
import type { HeatPanel } from '../charts/heat-map.ts';
import type { Group, HeatmapRow } from '../types.ts';
import type { Html } from './escape.ts';
import { figureOf } from './html-figure.ts';
import { foldedTable, estimateCell } from './html-table.ts';
import type { Page } from './page.ts';

const GROUPS: readonly Group[] = ['detractor', 'neutral', 'promoter'];
const POLARITIES: readonly Polarity[] = ['neg', 'pos'];

/** Most rows of one polarity in the picture. */
const MOST_ROWS = 12;

function strength({ shares }: HeatmapRow): number {
  return max(GROUPS, (group) => shares[group].value ?? 0) ?? 0;
}

function rowsOf(rows: readonly HeatmapRow[], polarity: Polarity): HeatmapRow[] {
  const strongest = rows
    .filter((row) => row.polarity === polarity)
    .toSorted((a, b) => strength(b) - strength(a));
  return strongest.slice(0, MOST_ROWS).filter((row) => strength(row) > 0);
}

function panelOf({ report, messages, themeLabel }: Page, polarity: Polarity): HeatPanel {
  const rows = rowsOf(report.heatmap, polarity).map(({ theme, shares }) => ({
    label: themeLabel(theme),
    cells: GROUPS.map((group) => {
      const { value } = shares[group];
      return { value, figure: value === null ? '–' : messages.format.percent(value) };
    }),
  }));
  return { heading: messages.polarity[polarity], polarity, rows };
}

/** The heat map; nothing where no group has enough comments. */
export function heatMapFigure(page: Page): Html | null {
  const { report, messages, themeLabel, metric } = page;
  const panels = POLARITIES.map((polarity) => panelOf(page, polarity));
  if (panels.every(({ rows }) => rows.length === 0)) return null;
  const columns = GROUPS.map((group) => messages.groupName(metric, group));
  const table = {
    caption: messages.headings.heatmap,
    head: [messages.labels.theme, ...columns],
    rows: POLARITIES.flatMap((polarity) => rowsOf(report.heatmap, polarity)).map(
      ({ theme, polarity, shares }) => [
        messages.mentionOf(polarity, themeLabel(theme)),
        ...GROUPS.map((group) => estimateCell(page, shares[group], messages.format.percent)),
      ],
    ),
  };
  return figureOf({
    id: 'heatmap',
    title: messages.headings.heatmap,
    description: messages.charts.heatmap(report, themeLabel),
    heading: null,
    caption: messages.labels.share,
    table: foldedTable(page, table),
    draw: (frame) => drawHeatMap({ columns, panels }, frame),
  });
}
