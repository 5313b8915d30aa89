import { drawSmallMultiples, type Panel } from '../../charts/small-multiples.ts';
import type { Block, Document, FigureBlock, Section, TableBlock } from '../../document/types.ts';
import { alertWords } from '../../messages/alerts.ts';
import type { AlertWords } from '../../messages/alert-words.ts';
import type { Messages } from '../../messages/types.ts';
import type { RenderOptions } from '../../render/page.ts';
import type { SegmentPart } from '../segments/types.ts';
import type { Alert, AlertsReport, Rising } from './types.ts';

interface Reader {
  readonly messages: Messages;
  readonly words: AlertWords;
  /** "Complaints about charges" */
  readonly mentionOf: (about: Pick<Alert, 'theme' | 'polarity'>) => string;
}

/** Alerts in the picture; the table holds all. */
const MOST_DRAWN = 6;

function segmentName({ attribute, value }: SegmentPart): string {
  return `${value} (${attribute})`;
}

function nameOf(alert: Alert, { mentionOf }: Reader): string {
  return alert.segment === null ? mentionOf(alert) : `${mentionOf(alert)}: ${segmentName(alert.segment)}`;
}

function alertLine(alert: Alert, { words, mentionOf }: Reader): string {
  return words.alertLine(mentionOf(alert), alert.segment === null ? null : segmentName(alert.segment), alert);
}

function alertBlocks(alert: Alert, reader: Reader): Block[] {
  const { words } = reader;
  const also = alert.also.map((figures) => ({ name: segmentName(figures.segment), figures }));
  const sentences = [
    alertLine(alert, reader),
    words.howLine(alert),
    ...(also.length === 0 ? [] : [words.alsoLine(also)]),
    ...alert.caveats.map((caveat) => words.caveat[caveat]),
  ];
  return [
    { is: 'text', text: sentences.join(' ') },
    { is: 'quotes', heading: '', quotes: alert.quotes },
  ];
}

function tableOf({ alerts }: AlertsReport, reader: Reader): TableBlock {
  const { messages, words, mentionOf } = reader;
  const { decimal, integer, percent, date } = messages.format;
  const { labels } = words;
  const share = (value: number | null): string => (value === null ? '' : percent(value));
  const texts = [messages.labels.theme, labels.where, labels.first, labels.last, labels.state];
  const numbers = [labels.comments, labels.expected, labels.share, labels.before];
  return {
    is: 'table',
    caption: words.headings.alerts,
    columns: [
      ...texts.map((label) => ({ label, isNumber: false })),
      ...numbers.map((label) => ({ label, isNumber: true })),
      { label: messages.labels.verdict, isNumber: false },
    ],
    rows: alerts.map((alert) => [
      mentionOf(alert),
      alert.segment === null ? labels.everywhere : segmentName(alert.segment),
      date(alert.firstWeek),
      date(alert.lastWeek),
      words.state[alert.isOpen ? 'open' : 'over'],
      `${integer(alert.count)} / ${integer(alert.n)}`,
      decimal(alert.expected),
      share(alert.share.value),
      share(alert.before.value),
      messages.verdict[alert.verdict],
    ]),
  };
}

function panelOf(alert: Alert, reader: Reader): Panel {
  const { locale, format } = reader.messages;
  const shown = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', day: 'numeric' });
  return {
    name: nameOf(alert, reader),
    chart: {
      marks: alert.weeks.map(({ from, share, limits, isOutside }) => ({
        label: shown.format(new Date(`${from}T00:00:00Z`)),
        value: share,
        interval: null,
        limits,
        isOutside,
      })),
      centre: alert.before.value,
      divide: null,
      formatTick: format.percent,
    },
  };
}

function weekRows(alert: Alert, reader: Reader): string[][] {
  const { percent, date, integer } = reader.messages.format;
  return alert.weeks.map(({ from, count, n, share, limits }) => [
    nameOf(alert, reader),
    date(from),
    `${integer(count)} / ${integer(n)}`,
    share === null ? '–' : percent(share),
    limits === null ? '' : limits.map(percent).join(' … '),
  ]);
}

/** The picture of the first alerts, all weeks in its table. */
function weeksFigure({ alerts }: AlertsReport, reader: Reader): FigureBlock[] {
  const { messages, words } = reader;
  const drawn = alerts.slice(0, MOST_DRAWN);
  const { labels, chart } = words;
  const panels = drawn.map((alert) => panelOf(alert, reader));
  return drawn.length === 0
    ? []
    : [
        {
          is: 'figure',
          title: chart.title,
          description: chart.description(panels.map(({ name }) => name)),
          caption: chart.caption,
          draw: (frame) => drawSmallMultiples(panels, frame),
          table: {
            is: 'table',
            caption: chart.title,
            columns: [
              { label: messages.labels.theme, isNumber: false },
              { label: labels.week, isNumber: false },
              ...[labels.comments, labels.share, labels.limits].map((label) => ({ label, isNumber: true })),
            ],
            rows: drawn.flatMap((alert) => weekRows(alert, reader)),
          },
        },
      ];
}

function risingSection({ rising }: AlertsReport, { words, mentionOf }: Reader): Section {
  const line = (one: Rising): string => words.risingLine(mentionOf(one), one);
  return {
    id: 'rising',
    heading: words.headings.rising,
    blocks:
      rising.length === 0
        ? [{ is: 'text', text: words.noRising }]
        : [{ is: 'list', items: rising.map((one) => line(one)) }],
  };
}

function sectionsOf(report: AlertsReport, reader: Reader): Section[] {
  const { words } = reader;
  const blocks = report.alerts.flatMap((alert) => alertBlocks(alert, reader));
  const alerts: Block[] =
    blocks.length === 0
      ? [{ is: 'text', text: words.none }]
      : [...weeksFigure(report, reader), ...blocks, tableOf(report, reader)];
  return [{ id: 'alerts', heading: words.headings.alerts, blocks: alerts }, risingSection(report, reader)];
}

export function tellAlerts(report: AlertsReport, { messages, taxonomy }: RenderOptions): Document {
  const words = alertWords(messages.language);
  const labels = new Map(taxonomy.map(({ id, labels: names }) => [id, names[messages.language]]));
  const reader: Reader = {
    messages,
    words,
    mentionOf: ({ theme, polarity }) => messages.mentionOf(polarity, labels.get(theme) ?? theme),
  };
  const { noAlerts, score, alerts } = report;
  const { rule, season, chance } = words.notes;
  const headline = score === null ? [] : [messages.headline(score)];
  if (noAlerts !== null) {
    const { [noAlerts]: reason } = words.reason;
    return { title: words.title, lead: [...headline, reason(report)], sections: [], notes: [] };
  }
  const first = alerts[0];
  return {
    title: words.title,
    lead: [
      ...headline,
      words.summary(report),
      ...(first === undefined ? [words.none] : [alertLine(first, reader)]),
    ],
    sections: sectionsOf(report, reader),
    notes: [rule, chance, season],
  };
}
