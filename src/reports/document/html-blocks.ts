/** The blocks of a document as HTML. */
import type { Messages } from '../messages/types.ts';
import type { Html } from '../render/escape.ts';
import { html } from '../render/escape.ts';
import { figureOf } from '../render/html-figure.ts';
import { quoteOf } from '../render/html-quote.ts';
import type { Block, Fact, FigureBlock, QuotesBlock, TableBlock } from './types.ts';

/** Where a block stands, for ids that no other block has. */
export interface Place {
  readonly messages: Messages;
  readonly id: string;
  /** Heading of the section: what repeats it is left out. */
  readonly heading: string;
}

function factsOf(facts: readonly Fact[]): Html {
  return html`<ul class="facts">
    ${facts.map(
      ({ label, value, detail }) =>
        html`<li>
          <span>${label}</span> <b>${value}</b>${detail !== '' && html` <small>${detail}</small>`}
        </li> `,
    )}
  </ul>`;
}

function tableOf({ caption, columns, rows }: TableBlock, heading: string): Html {
  const classOf = (index: number): string => (columns[index]?.isNumber === true ? 'number' : 'words');
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
    <table>
      ${
        caption !== heading &&
        html`<caption>
          ${caption}
        </caption>`
      }
      <thead>
        <tr>
          ${columns.map(({ label }, index) => html`<th scope="col" class="${classOf(index)}">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = '', ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((cell, index) => html`<td class="${classOf(index + 1)}">${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

function pictureOf(figure: FigureBlock, { messages, id, heading: above }: Place): Html {
  const table = html`<details>
    <summary>${messages.labels.dataTable}</summary>
    ${tableOf(figure.table, above)}
  </details>`;
  const { title, description, caption = '', draw } = figure;
  const heading = title === above ? null : title;
  return figureOf({ id, title, description, heading, caption, table, draw });
}

function quotesOf({ heading, quotes }: QuotesBlock, { messages }: Place): Html {
  return html`${heading !== '' && html`<h3>${heading}</h3>`}${quotes.map((quote) => quoteOf(messages, quote))}`;
}

/** One block; `place` tells it apart from all others. */
export function blockOf(block: Block, place: Place): Html {
  switch (block.is) {
    case 'text':
      return html`<p>${block.text}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li> `)}
      </ul>`;
    case 'facts':
      return factsOf(block.facts);
    case 'table':
      return block.rows.length === 0 ? html`` : tableOf(block, place.heading);
    case 'figure':
      return pictureOf(block, place);
    case 'quotes':
      return quotesOf(block, place);
    default:
      return block;
  }
}
