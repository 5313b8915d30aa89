import type { Block, Document, Section, TableBlock } from '../../document/types.ts';
import { channelWords } from '../../messages/channels.ts';
import type { RenderOptions } from '../../render/page.ts';
import { GROUPS } from '../../response-columns.ts';
import { scoreText, type ChannelReader } from './reader.ts';
import { placeSectionBlocks } from './tell-places.ts';
import type { BothScores, ChannelPart, ChannelsReport, Crossing, Customers } from './types.ts';

function crossingTable({ channels, rows }: Crossing, reader: ChannelReader): TableBlock {
  const { headings, labels } = reader.words;
  return {
    is: 'table',
    caption: headings.crossing,
    columns: [
      { label: labels.place, isNumber: false },
      ...channels.map((label) => ({ label, isNumber: true })),
    ],
    rows: rows.map(({ stage, scores }) => [stage, ...scores.map((score) => scoreText(score, reader))]),
  };
}

function customerBlocks(customers: Customers, { words, themeLabel }: ChannelReader): Block[] {
  const lines = [
    ...customers.pairs.map((pair) => words.pairLine(pair)),
    ...customers.repeated.map(({ theme, customers: count }) => words.repeatedLine(themeLabel(theme), count)),
  ];
  const clustered = words.clusteredLine(customers);
  return [
    { is: 'text', text: words.customersLine(customers) },
    ...(clustered === '' ? [] : [{ is: 'text' as const, text: clustered }]),
    ...(lines.length === 0 ? [] : [{ is: 'list' as const, items: lines }]),
  ];
}

function bothBlocks(both: BothScores, reader: ChannelReader): Block[] {
  const { messages, words } = reader;
  const { first, second, table } = both;
  const fact = (score: BothScores['first']) => ({
    label: words.metricName[score.metric],
    value: score.value === null ? '–' : scoreText(score, reader).replace(/ \(.*$/u, ''),
    detail: score.interval === null ? `n = ${score.n}` : messages.between(score.interval),
  });
  return [
    { is: 'facts', facts: [fact(first), fact(second)] },
    { is: 'text', text: words.bothLine(both) },
    {
      is: 'table',
      caption: words.headings.both,
      columns: [
        { label: `${words.metricName[first.metric]} / ${words.metricName[second.metric]}`, isNumber: false },
        ...GROUPS.map((group) => ({ label: messages.groupName(second.metric, group), isNumber: true })),
      ],
      rows: GROUPS.map((group, index) => [
        messages.groupName(first.metric, group),
        ...(table[index] ?? []).map((count) => messages.format.integer(count)),
      ]),
    },
  ];
}

/** Sections of one part; `place` keeps their anchors apart. */
function sectionsOf(part: ChannelPart, place: string, reader: ChannelReader): Section[] {
  const { headings } = reader.words;
  const { channels, stages, crossing, customers, both, score: all } = part;
  const suffix = part.surveyType === null ? '' : ` · ${part.surveyType}`;
  const section = (id: string, heading: string, blocks: readonly Block[]): Section => ({
    id: `${id}${place}`,
    heading: `${heading}${suffix}`,
    blocks,
  });
  const second = both?.second.metric ?? null;
  const tables = [
    { id: 'channels', heading: headings.channels, table: channels },
    { id: 'stages', heading: headings.stages, table: stages },
  ];
  return [
    ...tables.flatMap(({ id, heading, table }) =>
      table === null
        ? []
        : [section(id, heading, placeSectionBlocks(table, { heading, second, all }, reader))],
    ),
    ...(crossing === null ? [] : [section('crossing', headings.crossing, [crossingTable(crossing, reader)])]),
    ...(customers === null
      ? []
      : [section('customers', headings.customers, customerBlocks(customers, reader))]),
    ...(both === null ? [] : [section('both', headings.both, bothBlocks(both, reader))]),
  ];
}

/** The clearest differences of each part. */
function differenceLines({ channels }: ChannelPart, { words }: ChannelReader): string[] {
  return (channels?.places ?? []).flatMap(({ value, difference, verdict }) =>
    verdict === 'solid' && difference !== null ? [words.differenceLine(value, difference)] : [],
  );
}

function leadOf({ columns, parts }: ChannelsReport, reader: ChannelReader): string[] {
  const { messages, words } = reader;
  const { surveyType, channel } = columns;
  return [
    ...(surveyType === null ? [] : [words.mixed(surveyType)]),
    ...parts.flatMap((part) => [
      ...(part.surveyType === null ? [] : [words.partLine(part)]),
      ...(part.score === null ? [] : [messages.headline(part.score)]),
      ...differenceLines(part, reader),
    ]),
    ...(channel === null ? [words.noChannel] : []),
  ];
}

export function tellChannels(report: ChannelsReport, { messages, taxonomy }: RenderOptions): Document {
  const words = channelWords(messages.language);
  const labels = new Map(taxonomy.map(({ id, labels: names }) => [id, names[messages.language]]));
  const themeLabel = (id: string): string => labels.get(id) ?? id;
  const reader: ChannelReader = {
    messages,
    words,
    themeLabel,
    mentionOf: ({ theme, polarity }) => messages.mentionOf(polarity, themeLabel(theme)),
  };
  const { choice, metrics, repeats } = words.notes;
  const hasRepeats = report.parts.some(({ customers }) => (customers?.returning ?? 0) > 0);
  return {
    title: words.title,
    lead: leadOf(report, reader),
    sections: report.parts.flatMap((part, index) =>
      sectionsOf(part, index === 0 ? '' : `-${String.fromCodePoint(97 + index)}`, reader),
    ),
    notes: [
      choice,
      report.columns.secondScore === null ? words.noSecond : metrics,
      ...(hasRepeats ? [repeats] : []),
    ],
  };
}
