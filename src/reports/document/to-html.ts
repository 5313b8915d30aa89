import type { Html } from '../render/escape.ts';
import { html } from '../render/escape.ts';
import { breakable, colophon, htmlFile } from '../render/html-shell.ts';
import type { Cover } from './cover.ts';
import { blockOf } from './html-blocks.ts';
import type { Document, Section } from './types.ts';

function masthead({ title: claim, lead }: Document, title: string): Html {
  const [first = '', ...rest] = lead;
  return html`<header class="masthead">
    <p class="kicker"><bdi>${breakable(title)}</bdi></p>
    <h1>${claim}</h1>
    ${first !== '' && html`<p class="standfirst">${first}</p>`}
    ${rest.map((sentence) => html`<p class="lead">${sentence}</p> `)}
  </header> `;
}

function sectionOf({ id, heading, blocks }: Section, { messages }: Cover): Html {
  return html`<section id="${id}">
    <h2>${heading}</h2>
    ${blocks.map((block, index) => html`${blockOf(block, { messages, id: `${id}-${index + 1}`, heading })} `)}
  </section> `;
}

/** One file that needs nothing else; the same document and cover give the same bytes. */
export function toHtml(document: Document, cover: Cover): string {
  const { title, notes } = document;
  const { messages } = cover;
  const sections = document.sections.filter(({ blocks }) => blocks.length > 0);
  const body = html`<body>
    ${masthead(document, cover.title)}
    <nav aria-label="${title}">
      <ul>
        ${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li> `)}
      </ul>
    </nav>
    <main>
      ${
        notes.length > 0 &&
        html`<aside class="notes" aria-label="${messages.headings.notes}">
          ${notes.map((note) => html`<p>${note}</p> `)}
        </aside>`
      }
      ${sections.map((section) => sectionOf(section, cover))}
    </main>
    ${colophon(messages, cover)}
  </body>`;
  return htmlFile(messages, `${cover.title} · ${title}`, body);
}
