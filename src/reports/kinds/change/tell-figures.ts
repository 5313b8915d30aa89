/** The pictures of the change report: from the ledger and the trend to chart data. */
import { drawTrend } from '../../charts/trend.ts';
import { drawWaterfall } from '../../charts/waterfall.ts';
import type { FigureBlock } from '../../document/types.ts';
import type { ChangeContext } from '../../messages/change-types.ts';
import type { Messages } from '../../messages/types.ts';
import type { Interval } from '../../types.ts';
import type { ChangeReport, ChangeStep, Trend } from './types.ts';

/** The report with all that its words are made of. */
export interface Telling {
  readonly report: ChangeReport;
  readonly messages: Messages;
  readonly context: ChangeContext;
  /** "Complaints about charges" */
  readonly mention: (about: Pick<ChangeStep, 'theme' | 'polarity'>) => string;
}

/** "−3.8 … −1.9"; nothing without an interval. */
export function rangeText(interval: Interval | null, format: (value: number) => string): string {
  return interval === null ? '' : `${format(interval[0])} … ${format(interval[1])}`;
}

function stepLabel({ report, messages, context, mention }: Telling, step: ChangeStep): string {
  const { change } = messages;
  return step.kind === 'who-answered'
    ? change.whoAnswered(report.controls)
    : change.step(step, mention(step), context);
}

/** Where the waterfall begins and ends; null where a score is withheld. */
function endsOf({ report, messages }: Telling) {
  const { first, second, difference } = report;
  const end = second.score?.value ?? null;
  if (end === null || difference.value === null) {
    return null;
  }
  const { change, format } = messages;
  const row = (label: string, value: number) => ({ label, value, figure: format.decimal(value) });
  return {
    start: row(change.sideName(first.name), end - difference.value),
    end: row(change.sideName(second.name), end),
  };
}

/** Null without a ledger. */
export function ledgerFigure(telling: Telling): FigureBlock | null {
  const { report, messages } = telling;
  const { change, format } = messages;
  const ends = endsOf(telling);
  if (ends === null || report.ledger.length === 0) {
    return null;
  }
  const steps = report.ledger.map((step) => ({
    label: stepLabel(telling, step),
    figure: format.signed(step.value),
    value: step.value,
    interval: step.interval,
    isTentative: step.interval === null || step.interval[0] * step.interval[1] <= 0,
  }));
  const lines = [
    [ends.start.label, ends.start.figure, ''],
    ...steps.map(({ label, figure, interval }) => [label, figure, rangeText(interval, format.signed)]),
    [ends.end.label, ends.end.figure, ''],
  ];
  return {
    is: 'figure',
    title: change.headings.ledger,
    description: change.waterfall(report),
    caption: change.waterfallCaption,
    draw: (frame) => drawWaterfall({ ...ends, steps, formatTick: format.integer }, frame),
    table: {
      is: 'table',
      caption: change.headings.ledger,
      columns: [
        { label: change.labels.step, isNumber: false },
        { label: change.labels.points, isNumber: true },
        { label: change.labels.interval, isNumber: true },
      ],
      rows: lines,
    },
  };
}

/** "5/1" is no date in three languages: day and month as the locale shortens them. */
function shortDate(locale: string, step: Trend['step']): (iso: string) => string {
  const shown = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    ...(step === 'week' ? { day: 'numeric' } : { year: '2-digit' }),
  });
  return (iso) => shown.format(new Date(`${iso}T00:00:00Z`));
}

/** Null unless periods are compared. */
export function trendFigure({ report, messages }: Telling): FigureBlock | null {
  const { trend, first, second } = report;
  if (trend === null || second.name.is !== 'period') {
    return null;
  }
  const { change, format, labels } = messages;
  const { from } = second.name;
  const label = shortDate(messages.locale, trend.step);
  const marks = trend.points.map((point) => ({ ...point, label: label(point.from) }));
  const at = trend.points.findIndex((point) => point.from >= from);
  const divide =
    at <= 0 ? null : { at, before: change.sideName(first.name), after: change.sideName(second.name) };
  const column = (text: string, isNumber = true) => ({ label: text, isNumber });
  return {
    is: 'figure',
    title: change.headings.trend,
    description: change.trend(trend),
    caption: change.trendCaption(trend),
    draw: (frame) => drawTrend({ marks, centre: trend.centre, divide, formatTick: format.integer }, frame),
    table: {
      is: 'table',
      caption: change.headings.trend,
      columns: [
        column(change.labels.begin[trend.step], false),
        column(labels.responses),
        column(labels.score),
        column(change.labels.interval),
        column(change.labels.limits),
      ],
      rows: trend.points.map(({ from: day, n, value, interval, limits }) => [
        format.date(day),
        format.integer(n),
        value === null ? '–' : format.decimal(value),
        rangeText(interval, format.integer),
        rangeText(limits, format.integer),
      ]),
    },
  };
}
