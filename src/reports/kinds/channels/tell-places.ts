/** Channels or stages: scores as dots and a table, then what is said at each. */
import { drawScoreDots } from '../../charts/score-dots.ts';
import type { Block, FigureBlock, TableBlock } from '../../document/types.ts';
import type { Metric } from '../../../ingest/types.ts';
import type { ScoreSummary } from '../../types.ts';
import { scoreText, type ChannelReader } from './reader.ts';
import type { Place, PlaceTable } from './types.ts';

const DASH = '–';

interface TableNames {
  readonly heading: string;
  readonly second: Metric | null;
}

function tableOf({ places }: PlaceTable, { heading, second }: TableNames, reader: ChannelReader): TableBlock {
  const { messages, words } = reader;
  const { integer, signed } = messages.format;
  const { labels } = words;
  const scored = [
    messages.labels.score,
    ...(second === null ? [] : [words.metricName[second]]),
    labels.difference,
  ];
  return {
    is: 'table',
    caption: heading,
    columns: [
      { label: labels.place, isNumber: false },
      ...[labels.answers, labels.comments, ...scored].map((label) => ({ label, isNumber: true })),
      { label: messages.labels.verdict, isNumber: false },
    ],
    rows: places.map(({ value, score, second: other, difference, comments, verdict }) => [
      value,
      integer(score?.n ?? 0),
      integer(comments),
      scoreText(score, reader),
      ...(second === null ? [] : [scoreText(other, reader)]),
      difference === null
        ? DASH
        : `${signed(difference.value)} (${difference.interval.map(signed).join(' … ')})`,
      messages.verdict[verdict],
    ]),
  };
}

function figureOf(
  table: PlaceTable,
  { heading, second, all }: TableNames & { readonly all: ScoreSummary | null },
  reader: ChannelReader,
): FigureBlock {
  const { messages, words } = reader;
  const { integer, percent } = messages.format;
  const write = all?.metric === 'nps' ? integer : percent;
  const rows = table.places.flatMap(({ value, score }) =>
    score === null
      ? []
      : [
          {
            label: value,
            figure: score.value === null ? `n = ${integer(score.n)}` : write(score.value),
            value: score.value,
            interval: score.interval,
          },
        ],
  );
  const reference =
    all === null || all.value === null
      ? null
      : { value: all.value, label: `${words.labels.all} ${write(all.value)}` };
  return {
    is: 'figure',
    title: heading,
    description: words.chart.description(table.places),
    caption: words.chart.caption,
    draw: (frame) => drawScoreDots({ rows, reference, formatTick: write }, frame),
    table: tableOf(table, { heading, second }, reader),
  };
}

function placeBlocks(place: Place, { words, mentionOf }: ChannelReader): Block[] {
  const { value, complaints, praise, difference } = place;
  const said = [...complaints, ...praise];
  const title = difference === null ? `${value}.` : words.differenceLine(value, difference);
  return said.length === 0
    ? []
    : [
        { is: 'text', text: title },
        { is: 'list', items: said.map((reason) => words.reasonLine(mentionOf(reason), reason)) },
        {
          is: 'quotes',
          heading: '',
          quotes: [...complaints.slice(0, 1), ...praise.slice(0, 1)].flatMap(({ quotes }) => quotes),
        },
      ];
}

/** `all` is the score of everybody in the part. */
export function placeSectionBlocks(
  table: PlaceTable,
  names: TableNames & { readonly all: ScoreSummary | null },
  reader: ChannelReader,
): Block[] {
  const { omitted } = table;
  const picture: Block[] =
    names.all === null ? [tableOf(table, names, reader)] : [figureOf(table, names, reader)];
  return [
    ...picture,
    ...(omitted.places === 0 ? [] : [{ is: 'text' as const, text: reader.words.omitted(omitted) }]),
    ...table.places.flatMap((place) => placeBlocks(place, reader)),
  ];
}
