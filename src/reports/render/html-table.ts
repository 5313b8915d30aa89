/** Tables with caption, column heads and row heads; a wide one scrolls by itself, not the page. */
import type { Estimate, Interval } from '../types.ts';
import type { Html, HtmlValue } from './escape.ts';
import { html } from './escape.ts';
import type { Page } from './page.ts';

/** The first cell of a row is its head; all other cells are set as figures unless `isText`. */
export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly HtmlValue[])[];
  readonly isText?: boolean;
}

function row([first = '', ...rest]: readonly HtmlValue[]): Html {
  return html`<tr>
    <th scope="row">${first}</th>
    ${rest.map((cell) => html`<td>${cell}</td>`)}
  </tr> `;
}

/** The table itself. */
export function tableOf({ caption, head, rows, isText = false }: Table): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
    <table class="${isText ? 'text' : 'figures'}">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((label) => html`<th scope="col">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>
  </div>`;
}

/** The figures of a picture, folded away under "Data table". */
export function foldedTable({ messages }: Page, table: Table): Html {
  return html`<details>
    <summary>${messages.labels.dataTable}</summary>
    ${tableOf(table)}
  </details>`;
}

/** "−6.7 … −5.1", set small beside its figure; nothing without an interval. */
export function intervalCell(interval: Interval | null, format: (value: number) => string): Html {
  if (interval === null) return html``;
  const [low, high] = interval;
  return html` <span class="interval">${format(low)} … ${format(high)}</span>`;
}

/** A figure with its interval; where there is none, a word that says so and the reason as a tooltip. */
export function estimateCell(
  { messages }: Page,
  { value, interval, reason }: Estimate,
  format: (value: number) => string,
): Html {
  if (value !== null) return html`${format(value)}${intervalCell(interval, format)}`;
  const why = reason === null ? '' : messages.noEstimate[reason];
  return html`<span class="withheld" title="${why}">${messages.labels.noEstimate}</span>`;
}
