import type { Document, Fact, Section, TableBlock } from '../../document/types.ts';
import type { Measured } from '../../stats/mover.ts';
import { valueWords } from '../../messages/value.ts';
import type { RenderOptions } from '../../render/page.ts';
import type { Metric } from '../../../ingest/types.ts';
import type { ValueReader } from './reader.ts';
import { tellReasons } from './tell-value-reasons.ts';
import type { ValuableDetractor, ValueBase, ValueFigures, ValueReport } from './types.ts';

function factsOf(
  metric: Metric,
  { base, figures: { byValue, byCustomer, shift } }: { base: ValueBase; figures: ValueFigures },
  { messages, words }: ValueReader,
): Fact[] {
  const { labels } = words;
  const { integer, signed, percent } = messages.format;
  const write = metric === 'nps' ? integer : percent;
  const score = (label: string, { value, interval }: Measured): Fact => ({
    label,
    value: write(value),
    detail: `${write(interval[0])} … ${write(interval[1])}`,
  });
  return [
    score(labels.byValue, byValue),
    score(labels.byCustomer, byCustomer),
    { label: labels.difference, value: signed(shift.value), detail: messages.between(shift.interval) },
    { label: labels.effective, value: integer(base.effectiveN), detail: `n = ${integer(base.n)}` },
  ];
}

function groupTable(metric: Metric, { groups }: ValueFigures, { messages, words }: ValueReader): TableBlock {
  const { labels } = words;
  const { integer, percent } = messages.format;
  const figures = [messages.labels.responses, labels.value, labels.shareOfValue, messages.labels.interval];
  return {
    is: 'table',
    caption: labels.shareOfValue,
    columns: [
      { label: messages.labels.group, isNumber: false },
      ...figures.map((label) => ({ label, isNumber: true })),
    ],
    rows: groups.map(({ group, n, value, share }) => [
      messages.groupName(metric, group),
      integer(n),
      integer(value),
      percent(share.value),
      `${percent(share.interval[0])} … ${percent(share.interval[1])}`,
    ]),
  };
}

function scoreSection({ base, score }: ValueReport, figures: ValueFigures, reader: ValueReader): Section {
  const metric: Metric = score?.metric ?? 'nps';
  return {
    id: 'score',
    heading: reader.words.headings.score,
    blocks: [
      { is: 'facts', facts: factsOf(metric, { base, figures }, reader) },
      { is: 'text', text: reader.words.baseLine(base) },
      groupTable(metric, figures, reader),
    ],
  };
}

function detractorRow(one: ValuableDetractor, { messages, themeLabel }: ValueReader): string[] {
  const { integer, percent, list } = messages.format;
  return [
    one.id ?? integer(one.line),
    integer(one.line),
    integer(one.value),
    percent(one.share),
    list(one.themes.map((theme) => themeLabel(theme))),
  ];
}

function detractorsSection({ detractors }: ValueReport, reader: ValueReader): Section {
  const { messages, words } = reader;
  const { labels } = words;
  return {
    id: 'detractors',
    heading: words.headings.detractors,
    blocks:
      detractors.length === 0
        ? []
        : [
            {
              is: 'table',
              caption: words.headings.detractors,
              columns: [
                { label: 'Id', isNumber: false },
                ...[messages.labels.line, labels.value, labels.shareOfValue].map((label) => ({
                  label,
                  isNumber: true,
                })),
                { label: labels.complaints, isNumber: false },
              ],
              rows: detractors.map((one) => detractorRow(one, reader)),
            },
            {
              is: 'quotes',
              heading: messages.headings.quotes,
              quotes: detractors.flatMap(({ quote }) => (quote === null ? [] : [quote])),
            },
          ],
  };
}

function leadOf({ score, figures, noFigures }: ValueReport, { messages, words }: ValueReader): string[] {
  const detractors = figures?.groups.find(({ group }) => group === 'detractor');
  return [
    ...(score === null ? [] : [messages.headline(score)]),
    ...(noFigures === null ? [] : [words.noFigures[noFigures]]),
    ...(figures === null ? [] : [words.shiftLine(figures.shift)]),
    ...(score === null || detractors === undefined ? [] : [words.groupLine(score.metric, detractors)]),
  ];
}

export function tellValue(report: ValueReport, { messages, taxonomy }: RenderOptions): Document {
  const words = valueWords(messages.language);
  const labels = new Map(taxonomy.map(({ id, labels: names }) => [id, names[messages.language]]));
  const reader = { messages, words, themeLabel: (id: string) => labels.get(id) ?? id };
  const { figures } = report;
  return {
    title: words.title,
    lead: leadOf(report, reader),
    sections: [
      ...(figures === null ? [] : [scoreSection(report, figures, reader)]),
      tellReasons(report, reader),
      detractorsSection(report, reader),
    ],
    notes: figures === null ? [] : [words.notes.estimand, words.notes.association],
  };
}
