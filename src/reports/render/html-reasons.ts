/** The reasons of one group: ranked, with figures in words, quotes and the lines behind them. */
import type { Group, GroupSummary, Quote, Reason } from '../types.ts';
import type { Html } from './escape.ts';
import { html } from './escape.ts';
import { pointsCell, shareCell, tableOf } from './html-table.ts';
import { reasonContext, tellingReasons } from './page.ts';
import type { Page } from './page.ts';

/** Reasons told in full; the table after them holds the others. */
const IN_FULL = 5;
/** Rows of that table, and source lines named behind one figure; the JSON report holds them all. */
const MOST_OTHERS = 20;
const MOST_LINES = 100;

const LANGUAGE_TAG = /^[a-z]{2}$/;

/** A comment word for word with its evidence marked. */
export function quoteOf({ messages }: Page, quote: Quote): Html {
  const { text, start, end, language, cutStart, cutEnd } = quote;
  const tag = LANGUAGE_TAG.test(language) && language !== messages.language ? language : null;
  const marked = html`${text.slice(0, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end)}`;
  return html`<blockquote>
    <p dir="auto" ${tag === null ? null : html` lang="${tag}"`}>
      ${cutStart ? '… ' : ''}${marked}${cutEnd ? ' …' : ''}
    </p>
    <footer>${messages.quoteSource(quote)}</footer>
  </blockquote> `;
}

function evidenceOf({ messages }: Page, { evidence }: Reason): Html | null {
  if (evidence.length === 0) return null;
  const { labels, format } = messages;
  const rest = evidence.length - MOST_LINES;
  const lines = evidence.slice(0, MOST_LINES).join(', ');
  return html`<details class="evidence">
    <summary>${labels.comments}: ${format.integer(evidence.length)}</summary>
    <p>${labels.line} ${lines}${rest > 0 ? ` … (+${format.integer(rest)})` : ''}</p>
  </details>`;
}

function paragraph(sentence: string, className: string): Html | null {
  return sentence === '' ? null : html`<p class="${className}">${sentence}</p> `;
}

function reasonOf(page: Page, group: Group | null, reason: Reason): Html {
  const { messages } = page;
  const context = reasonContext(page, { group, reason });
  const { value } = reason.impact;
  const points =
    value === null
      ? null
      : html`<p class="points"><b>${messages.format.signed(value)}</b> ${messages.labels.impact}</p>`;
  return html`<li class="reason ${reason.polarity}">
    <article>
      <header>
        <p class="kicker">
          ${messages.owner[reason.owner]} ·
          <span class="verdict ${reason.verdict}">${messages.verdict[reason.verdict]}</span>
        </p>
        <h3>${messages.mentionOf(reason.polarity, context.label)}</h3>
        ${points}
      </header>
      ${paragraph(messages.shareLine(context), 'share')} ${paragraph(messages.impactLine(context), 'impact')}
      ${paragraph(messages.thresholdLine(context), 'impact')}
      ${reason.caveats.map((caveat) => paragraph(messages.caveat[caveat](context), 'caveat'))}
      ${reason.quotes.map((quote) => quoteOf(page, quote))} ${evidenceOf(page, reason)}
    </article>
  </li> `;
}

function othersTable(page: Page, reasons: readonly Reason[]): Html | null {
  if (reasons.length === 0) return null;
  const { messages, themeLabel } = page;
  const { labels, format } = messages;
  return tableOf({
    caption: messages.headings.themes,
    head: [labels.theme, labels.mentions, labels.share, labels.impact, labels.rawGap],
    rows: reasons
      .slice(0, MOST_OTHERS)
      .map((reason) => [
        messages.mentionOf(reason.polarity, themeLabel(reason.theme)),
        format.integer(reason.mentions),
        shareCell(page, reason.share),
        pointsCell(page, reason.impact),
        pointsCell(page, reason.rawGap),
      ]),
  });
}

/** Reasons in full, then the others as a table; where nothing can be told, that is what it says. */
export function reasonsOf(page: Page, group: Group | null, reasons: readonly Reason[]): Html {
  const full = tellingReasons(reasons).slice(0, IN_FULL);
  const others = reasons.filter((reason) => !full.includes(reason));
  const list = full.map((reason) => reasonOf(page, group, reason));
  return html`${
    full.length === 0
      ? paragraph(page.messages.verdictMeaning['too-few'], 'too-few')
      : html`<ol class="reasons">
          ${list}
        </ol>`
  }
  ${othersTable(page, others)}`;
}

/** The section of one group. */
export function groupSection(page: Page, summary: GroupSummary): Html {
  const { messages, metric } = page;
  if (metric === null) return html``;
  const { group, reasons } = summary;
  return html`<section id="${group}" class="group ${group}">
    <h2>${messages.groupTitle(metric, group)}</h2>
    <p class="lead">${messages.groupLine(metric, summary)}</p>
    ${reasonsOf(page, group, reasons)}
  </section> `;
}
