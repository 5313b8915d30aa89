/** The score of each value of one attribute as a picture and as a table. */
import { drawScoreDots } from '../charts/score-dots.ts';
import type { ScoreDots } from '../charts/score-dots.ts';
import type { Breakdown, ScoreSummary } from '../types.ts';
import type { Html, HtmlValue } from './escape.ts';
import { html } from './escape.ts';
import { figureOf } from './html-figure.ts';
import type { Table } from './html-table.ts';
import { foldedTable, intervalCell, tableOf } from './html-table.ts';
import type { Page } from './page.ts';

function scoreCell({ messages }: Page, { value, interval }: ScoreSummary): Html {
  if (value === null) return html`<span class="withheld">${messages.noEstimate['few-responses']}</span>`;
  const { integer } = messages.format;
  return html`${integer(value)}${intervalCell(interval, integer)}`;
}

function tableOfScores(page: Page, { attribute, values, omitted }: Breakdown): Table {
  const { labels, format } = page.messages;
  const rows = values.map(({ value, score }): HtmlValue[] => [
    html`<bdi>${value}</bdi>`,
    scoreCell(page, score),
    format.integer(score.n),
  ]);
  const more = [`… (+${format.integer(omitted.values)})`, '', format.integer(omitted.responses)];
  return {
    caption: attribute,
    head: [attribute, labels.score, labels.responses],
    rows: omitted.values > 0 ? [...rows, more] : rows,
  };
}

function dotsOf({ messages, report }: Page, { values }: Breakdown): ScoreDots {
  const { integer } = messages.format;
  const total = report.score?.value ?? null;
  const label = (value: number): string => `${messages.labels.score} ${integer(value)}`;
  return {
    rows: values.map(({ value: name, score: { value, interval, n } }) => ({
      label: name,
      figure: value === null ? `n = ${integer(n)}` : integer(value),
      value,
      interval,
    })),
    reference: total === null ? null : { value: total, label: label(total) },
    formatTick: integer,
  };
}

/** The scores side by side, against everybody's; only the table where every score is withheld. */
export function breakdownFigure(page: Page, breakdown: Breakdown): Html {
  const { labels, charts } = page.messages;
  const table = tableOfScores(page, breakdown);
  const dots = dotsOf(page, breakdown);
  if (dots.rows.every(({ value }) => value === null)) return tableOf(table);
  return figureOf({
    id: 'breakdown',
    title: breakdown.attribute,
    description: charts.breakdown(breakdown),
    heading: null,
    caption: labels.legendInterval,
    table: foldedTable(page, table),
    draw: (frame) => drawScoreDots(dots, frame),
  });
}
