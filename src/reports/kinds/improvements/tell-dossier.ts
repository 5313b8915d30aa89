/** One improvement in full: who, how many, points, what if, trend, segments, examples. */
import type { Block, Fact, Section } from '../../document/types.ts';
import { GROUPS } from '../../response-columns.ts';
import type { Caveat } from '../../types.ts';
import type { Telling } from './telling.ts';
import type { Improvement } from './types.ts';

/** Said by the sentence about the impact, or by the verdict. */
const SAID_ELSEWHERE: ReadonlySet<Caveat> = new Set(['interval-contains-zero', 'signs-differ', 'low-base']);

/** Below, it is as good as sure that something else costs more. */
const WORTH_SAYING = 0.01;

function pointFacts({ words, messages }: Telling, { points, whatIf }: Improvement): Fact[] {
  const { format, between } = messages;
  const { value, interval } = points;
  const most = whatIf?.any.value ?? null;
  return [
    ...(value === null || interval === null
      ? []
      : [{ label: words.labels.points, value: format.signed(value), detail: between(interval) }]),
    ...(most === null ? [] : [{ label: words.labels.atMost, value: format.decimal(most), detail: '' }]),
  ];
}

function factsOf(telling: Telling, one: Improvement): Fact[] {
  const { words, messages } = telling;
  const { format } = messages;
  const { share, first, mentions } = one;
  const chance = first?.probability ?? 0;
  return [
    ...pointFacts(telling, one),
    {
      label: words.labels.customers,
      value: format.integer(mentions),
      detail: share.value === null ? '' : format.percent(share.value),
    },
    ...(chance < WORTH_SAYING
      ? []
      : [{ label: words.labels.first, value: format.percent(100 * chance), detail: '' }]),
  ];
}

function whoSentence({ words, messages, report }: Telling, { groups, requests }: Improvement): string {
  const metric = report.score?.metric ?? null;
  const people =
    groups === null
      ? []
      : GROUPS.filter((group) => groups[group] > 0).map((group) =>
          messages.groupCount(metric, group, groups[group]),
        );
  const who = people.length === 0 ? '' : `${messages.format.list(people)}.`;
  return [who, requests > 0 ? words.asking(requests) : ''].filter((part) => part !== '').join(' ');
}

/** Who says it and what goes with it; then what it could be at most, how it moves, and what to doubt. */
function paragraphsOf(telling: Telling, one: Improvement): string[] {
  const { words, messages, contextOf, report } = telling;
  const context = contextOf(one);
  const { direction } = one.trend;
  const doubts = one.caveats.filter((caveat) => !SAID_ELSEWHERE.has(caveat));
  const paragraphs = [
    [messages.impactLine(context), whoSentence(telling, one)],
    [
      one.whatIf === null ? '' : words.whatIf(one.whatIf),
      direction === null || report.periods === null ? '' : words.trend(direction, report.periods),
      messages.rawGapLine(context),
      ...doubts.map((caveat) => messages.caveat[caveat](context)),
    ],
  ];
  return paragraphs
    .map((sentences) => sentences.filter((sentence) => sentence !== '').join(' '))
    .filter((paragraph) => paragraph !== '');
}

/** Its anchor is its id, so that a backlog can link to the page too. */
export function dossierSection(telling: Telling, one: Improvement): Section {
  const { words, nameOf } = telling;
  const { requests, opinions } = one.examples;
  const { headings } = words;
  const segments: Block[] =
    one.segments.length === 0
      ? []
      : [
          { is: 'text', text: `${headings.segments}:` },
          { is: 'list', items: one.segments.map(words.segment) },
        ];
  const quotes = [
    { heading: headings.requests, quotes: requests },
    { heading: one.change === 'keep' ? headings.praise : headings.complaints, quotes: opinions },
  ].filter((block) => block.quotes.length > 0);
  return {
    id: one.id.replaceAll(/[:.]/gu, '-'),
    heading: nameOf(one),
    blocks: [
      { is: 'facts', facts: factsOf(telling, one) },
      ...paragraphsOf(telling, one).map((text): Block => ({ is: 'text', text })),
      ...segments,
      ...quotes.map((block): Block => ({ is: 'quotes', ...block })),
    ],
  };
}
