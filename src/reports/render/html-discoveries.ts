/** The section about phrases that no theme explains. */
import type { Html } from './escape.ts';
import { html } from './escape.ts';
import { quoteOf } from './html-quote.ts';
import type { Page } from './page.ts';
import { toldDiscoveries, type ToldDiscovery } from './told-discoveries.ts';

function discoveryOf({ messages }: Page, { phrase, sentences, quotes }: ToldDiscovery): Html {
  return html`<p><b>${phrase}</b>. ${sentences.join(' ')}</p>
    ${quotes.map((quote) => quoteOf(messages, quote))} `;
}

/** Null where there is nothing to tell. */
export function discoveriesContent(page: Page): Html | null {
  const told = toldDiscoveries(page);
  return told === null
    ? null
    : html`<p>${told.meaning}</p>
        ${told.sides.map(
          ({ heading, discoveries }) =>
            html`<h3>${heading}</h3>
              ${discoveries.map((one) => discoveryOf(page, one))} `,
        )}`;
}
