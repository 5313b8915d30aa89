import { drawHeatMap, type HeatMap } from '../../charts/heat-map.ts';
import type { Block, Document, FigureBlock, Section, TableBlock } from '../../document/types.ts';
import { segmentWords } from '../../messages/segments.ts';
import type { SegmentWords } from '../../messages/segment-words.ts';
import type { Messages } from '../../messages/types.ts';
import type { RenderOptions } from '../../render/page.ts';
import type { RaisedCell, SegmentHeatmap, SegmentSearch, SegmentsReport } from './types.ts';

interface Reader {
  readonly messages: Messages;
  readonly words: SegmentWords;
  readonly themeLabel: (id: string) => string;
}

/** Cells told in a sentence with quotes; the table holds all. */
const MOST_TOLD = 8;
const RAISED = '▲';
const HIDDEN = '–';

/** "Internet 5G (product) + North (region)" */
function segmentName({ segment }: RaisedCell): string {
  return segment.map(({ attribute, value }) => `${value} (${attribute})`).join(' + ');
}

function cellBlocks(cell: RaisedCell, { words, themeLabel }: Reader): Block[] {
  const sentences = [
    words.cellLine(themeLabel(cell.theme), segmentName(cell), cell),
    ...cell.caveats.map((caveat) => words.caveat[caveat]),
  ];
  return [
    { is: 'text', text: sentences.join(' ') },
    { is: 'quotes', heading: '', quotes: cell.quotes },
  ];
}

function tableOf(
  { cells }: SegmentSearch,
  heading: string,
  { messages, words, themeLabel }: Reader,
): TableBlock {
  const { decimal, integer, percent } = messages.format;
  const { labels } = words;
  const share = (value: number | null): string => (value === null ? '' : percent(value));
  return {
    is: 'table',
    caption: heading,
    columns: [
      { label: labels.theme, isNumber: false },
      { label: labels.segment, isNumber: false },
      ...[labels.comments, labels.share, labels.elsewhere, labels.ratio].map((label) => ({
        label,
        isNumber: true,
      })),
      { label: messages.labels.verdict, isNumber: false },
    ],
    rows: cells.map((cell) => [
      themeLabel(cell.theme),
      segmentName(cell),
      `${integer(cell.count)} / ${integer(cell.share.n)}`,
      share(cell.share.value),
      share(cell.elsewhere.value),
      `${decimal(cell.ratio)} (${cell.interval.map(decimal).join(' … ')})`,
      messages.verdict[cell.verdict],
    ]),
  };
}

function pictureOf(map: SegmentHeatmap, polarity: 'neg' | 'pos', { messages, themeLabel }: Reader): HeatMap {
  const write = ({ share, isRaised }: SegmentHeatmap['rows'][number]['cells'][number]): string =>
    share === null ? HIDDEN : `${messages.format.percent(share)}${isRaised ? RAISED : ''}`;
  return {
    columns: map.values.map(({ value }) => value),
    panels: [
      {
        heading: messages.polarity[polarity],
        polarity,
        rows: map.rows.map(({ theme, cells }) => ({
          label: themeLabel(theme),
          cells: cells.map((cell) => ({ value: cell.share, figure: write(cell) })),
        })),
      },
    ],
  };
}

function figureOf(map: SegmentHeatmap, polarity: 'neg' | 'pos', reader: Reader): FigureBlock {
  const { words, messages } = reader;
  const picture = pictureOf(map, polarity, reader);
  const title = words.heatmap.title(map.attribute);
  return {
    is: 'figure',
    title,
    description: words.heatmap.description(map),
    caption: words.heatmap.caption(map),
    draw: (frame) => drawHeatMap(picture, frame),
    table: {
      is: 'table',
      caption: title,
      columns: [
        { label: words.labels.theme, isNumber: false },
        ...map.values.map(({ value, n }) => ({
          label: `${value} (n = ${messages.format.integer(n)})`,
          isNumber: true,
        })),
      ],
      rows: picture.panels.flatMap(({ rows }) =>
        rows.map(({ label, cells }) => [label, ...cells.map(({ figure }) => figure)]),
      ),
    },
  };
}

function sectionOf(search: SegmentSearch, { score }: SegmentsReport, reader: Reader): Section {
  const { words } = reader;
  const heading = words.heading(score?.metric ?? null, search);
  return {
    id: search.polarity === 'neg' ? 'complaints' : 'praise',
    heading,
    blocks: [
      { is: 'text', text: words.searchLine(search) },
      ...search.cells.slice(0, MOST_TOLD).flatMap((cell) => cellBlocks(cell, reader)),
      tableOf(search, heading, reader),
      ...search.heatmaps.map((map) => figureOf(map, search.polarity, reader)),
    ],
  };
}

/** The surest cell of each search; that nothing stands out where nothing does. */
function leadOf({ score, searches }: SegmentsReport, { messages, words, themeLabel }: Reader): string[] {
  const searched = searches.filter((search) => search.searched > 0);
  const firsts = searched.flatMap(({ cells }) => cells.slice(0, 1));
  return [
    ...(score === null ? [] : [messages.headline(score)]),
    ...firsts.map((cell) => words.cellLine(themeLabel(cell.theme), segmentName(cell), cell)),
    ...(firsts.length === 0 ? searched.map((search) => words.searchLine(search)) : []),
  ];
}

export function tellSegments(report: SegmentsReport, { messages, taxonomy }: RenderOptions): Document {
  const words = segmentWords(messages.language);
  const labels = new Map(taxonomy.map(({ id, labels: names }) => [id, names[messages.language]]));
  const reader: Reader = { messages, words, themeLabel: (id) => labels.get(id) ?? id };
  const { winners, association, people, noColumns } = words.notes;
  const searched = report.searches.filter((search) => search.searched > 0);
  return {
    title: words.title,
    lead: leadOf(report, reader),
    sections: searched.map((search) => sectionOf(search, report, reader)),
    notes: searched.length === 0 ? [noColumns] : [winners, association, people],
  };
}
