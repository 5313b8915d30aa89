import { drawImpactBars } from '../../charts/impact-bars.ts';
import type { Block, FigureBlock, Section } from '../../document/types.ts';
import type { ValueReader } from './reader.ts';
import type { ValueReason, ValueReport } from './types.ts';

const MOST_DRAWN = 12;
const MOST_TOLD = 4;

function subjectOf({ polarity, theme }: ValueReason, { messages, themeLabel }: ValueReader): string {
  return messages.mentionOf(polarity, themeLabel(theme));
}

/** The largest impacts, in the order of the report. */
function drawn(reasons: readonly ValueReason[]): ValueReason[] {
  const sizes = reasons.map(({ impact }) => Math.abs(impact.value)).toSorted((a, b) => b - a);
  const least = sizes[MOST_DRAWN - 1] ?? 0;
  return reasons.filter(({ impact }) => Math.abs(impact.value) >= least).slice(0, MOST_DRAWN);
}

function figure(reasons: readonly ValueReason[], reader: ValueReader): FigureBlock {
  const { messages, words } = reader;
  const { integer, signed } = messages.format;
  const { labels, chart } = words;
  const shown = drawn(reasons);
  const rows = shown.map((reason) => ({
    label: subjectOf(reason, reader),
    figure: signed(reason.impact.value),
    value: reason.impact.value,
    interval: reason.impact.interval,
    isTentative: reason.verdict !== 'solid',
  }));
  return {
    is: 'figure',
    title: chart.title,
    description: chart.description(shown.length),
    caption: chart.caption,
    draw: (frame) => drawImpactBars(rows, frame, messages.format.integer),
    table: {
      is: 'table',
      caption: chart.title,
      columns: [
        { label: messages.labels.reason, isNumber: false },
        ...[labels.mentions, labels.impactByValue, messages.labels.interval, labels.impactByCustomer].map(
          (label) => ({ label, isNumber: true }),
        ),
      ],
      rows: reasons.map((reason) => [
        subjectOf(reason, reader),
        integer(reason.mentions),
        signed(reason.impact.value),
        reason.impact.interval.map(signed).join(' … '),
        reason.plainImpact === null ? '' : signed(reason.plainImpact.value),
      ]),
    },
  };
}

/** Complaints that go with fewer points, praise that goes with more: what a heading of either promises. */
function told(reasons: readonly ValueReason[], polarity: 'neg' | 'pos'): ValueReason[] {
  return reasons
    .filter((reason) => reason.polarity === polarity && reason.verdict === 'solid')
    .filter(({ impact }) => (polarity === 'neg' ? impact.value < 0 : impact.value > 0))
    .slice(0, MOST_TOLD);
}

/** The same reasons as in the why report, weighted. */
export function tellReasons({ reasons, noReasons, noFigures }: ValueReport, reader: ValueReader): Section {
  const { messages, words } = reader;
  const why: Block[] =
    noReasons === null || noFigures !== null
      ? []
      : [{ is: 'text', text: words.noReasons(messages.noEstimate[noReasons]) }];
  const paragraphs = [...told(reasons, 'neg'), ...told(reasons, 'pos')].flatMap((reason): Block[] => [
    { is: 'text', text: words.reasonLine(subjectOf(reason, reader), reason) },
    { is: 'quotes', heading: '', quotes: reason.quotes },
  ]);
  return {
    id: 'reasons',
    heading: words.headings.reasons,
    blocks: reasons.length === 0 ? why : [figure(reasons, reader), ...paragraphs],
  };
}
