/** The reasons of one group: ranked, with figures in words, quotes and the lines behind them. */
import { whyWords } from '../messages/why.ts';
import type { ReasonContext } from '../messages/types.ts';
import type { Group, GroupSummary, Reason } from '../types.ts';
import type { Html } from './escape.ts';
import { html } from './escape.ts';
import { quoteOf } from './html-quote.ts';
import { estimateCell, tableOf } from './html-table.ts';
import { caveatSentences, impactSentence, lowBaseSentence, reasonContext, tellingReasons } from './page.ts';
import type { GroupReason, Page } from './page.ts';
import { toldProfile } from './told-profile.ts';

/** Reasons told in full; the table after them holds the others. */
const IN_FULL = 5;
/** Rows of that table, and source lines named behind one figure; the JSON report holds them all. */
const MOST_OTHERS = 20;
const MOST_LINES = 100;

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

/** Impact and verdict are of the whole survey; neutrals, who count 0 in it, have neither. */
function reasonHeader({ messages }: Page, { reason, label, group }: ReasonContext): Html {
  const { polarity, owner, verdict, impact } = reason;
  const hasImpact = group !== 'neutral';
  const points =
    hasImpact &&
    impact.value !== null &&
    html`<p class="points ${impact.value < 0 ? 'loss' : 'gain'}">
      ${messages.labels.impact} <b>${messages.format.signed(impact.value)}</b>
    </p>`;
  return html`<header>
    <p class="kicker">
      ${messages.owner[owner]}${hasImpact && html` · <span class="${verdict}">${messages.verdict[verdict]}</span>`}
    </p>
    <h3>${messages.mentionOf(polarity, label)}</h3>
    ${points}
  </header>`;
}

function reasonOf(page: Page, found: GroupReason): Html {
  const { messages } = page;
  const { reason } = found;
  const context = reasonContext(page, found);
  return html`<li class="reason ${reason.polarity}">
    <article>
      ${reasonHeader(page, context)} ${paragraph(messages.shareLine(context), 'share')}
      ${paragraph(impactSentence(page, context), 'impact')}
      ${paragraph(caveatSentences(page, context).join(' '), 'caveat')}
      ${reason.quotes.map((quote) => quoteOf(page.messages, quote))}
      ${context.group === 'neutral' ? null : profileOf(page, reason)} ${evidenceOf(page, reason)}
    </article>
  </li>`;
}

/** What is known of the theme over the whole survey, folded away. */
function profileOf(page: Page, reason: Reason): Html | null {
  const { sentences, quotes } = toldProfile(page, reason);
  if (sentences.length === 0) return null;
  return html`<details class="profile">
    <summary>${whyWords(page.messages.language).more}</summary>
    ${sentences.map((sentence) => html`<p>${sentence}</p> `)}
    ${quotes.map(
      ({ label, quote }) =>
        html`<p><b>${label}</b></p>
          ${quoteOf(page.messages, quote)}`,
    )}
  </details>`;
}

/** Only the columns in which something stands. */
function othersTable(
  page: Page,
  group: Group | null,
  { caption, reasons }: { caption: string; reasons: readonly Reason[] },
): Html | null {
  if (reasons.length === 0) return null;
  const { messages, themeLabel } = page;
  const { labels, format } = messages;
  const estimates = [
    { head: labels.share, pick: (reason: Reason) => reason.share, write: format.percent },
    { head: labels.impact, pick: (reason: Reason) => reason.impact, write: format.signed },
    { head: labels.rawGap, pick: (reason: Reason) => reason.rawGap, write: format.signed },
  ]
    .slice(0, group === 'neutral' ? 1 : undefined)
    .filter(({ pick }) => reasons.some((reason) => pick(reason).value !== null));
  return tableOf({
    caption,
    head: [labels.theme, labels.mentions, ...estimates.map(({ head }) => head)],
    rows: reasons
      .slice(0, MOST_OTHERS)
      .map((reason) => [
        messages.mentionOf(reason.polarity, themeLabel(reason.theme)),
        format.integer(reason.mentions),
        ...estimates.map(({ pick, write }) => estimateCell(page, pick(reason), write)),
      ]),
  });
}

/** Reasons in full, then the others as a table; where nothing can be told, that is what it says. */
export function reasonsOf(page: Page, group: Group | null, reasons: readonly Reason[]): Html {
  const full = tellingReasons(reasons, group).slice(0, IN_FULL);
  const others = reasons.filter((reason) => !full.includes(reason));
  const list = full.map((reason) => reasonOf(page, { group, reason }));
  const { verdictMeaning, headings } = page.messages;
  const caption = full.length === 0 ? headings.themes : headings.otherThemes;
  return html`${
    full.length === 0
      ? paragraph(verdictMeaning['too-few'], 'too-few')
      : html`${paragraph(lowBaseSentence(page, group, full), 'caveat')}
          <ol class="reasons">
            ${list}
          </ol>`
  }
  ${othersTable(page, group, { caption, reasons: others })}`;
}

/** How many they are, and why. */
export function groupContent(page: Page, summary: GroupSummary): Html | null {
  const { messages, metric } = page;
  if (metric === null) return null;
  return html`<p class="lead">${messages.groupLine(metric, summary)}</p>
    ${reasonsOf(page, summary.group, summary.reasons)}`;
}
