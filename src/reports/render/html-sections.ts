/** The other sections of the HTML report: who answered, what stays open, how the file was read, the method. */
import type { Estimate, Method, Note, Report } from '../types.ts';
import type { Html } from './escape.ts';
import { html } from './escape.ts';
import { tableOf } from './html-table.ts';
import { quoteOf } from './html-quote.ts';
import type { Page } from './page.ts';
import { toldWriting } from './told-profile.ts';

/** Rejected rows that are listed; the JSON report holds them all. */
const MOST_REJECTED = 50;

/** Notes that have their own place further down; all others stand at the top. */
const PLACED_NOTES: ReadonlySet<Note> = new Set([
  'themes-describe-commenters',
  'not-proof-of-cause',
  'rows-rejected',
  'comments-without-score',
  'dates-ambiguous',
] as const);

/** What must be known before anything is read. */
export function topNotes({ report, messages }: Page): Html | null {
  const notes = report.notes.filter((note) => !PLACED_NOTES.has(note));
  if (notes.length === 0) return null;
  return html`<aside class="notes" aria-label="${messages.headings.notes}">
    ${notes.map((note) => html`<p>${messages.note[note](report)}</p> `)}
  </aside>`;
}

/** Languages and comment rate. */
export function answersContent(page: Page): Html {
  const { report, messages } = page;
  const { headings, labels, format } = messages;
  const describes = report.notes.includes('themes-describe-commenters')
    ? html`<p>${messages.note['themes-describe-commenters'](report)}</p>`
    : null;
  const table = tableOf({
    caption: headings.languages,
    head: [labels.language, labels.comments, labels.share],
    rows: report.languages.map(({ code, comments, share }) => [
      messages.languageName(code),
      format.integer(comments),
      format.percent(share),
    ]),
  });
  return html`<p>${messages.answered(report)}</p>
    ${describes} ${toldWriting(page).map((line) => html`<p>${line}</p> `)}
    ${(report.writing?.contradictions.quotes ?? []).map((quote) => quoteOf(messages, quote))}
    ${report.languages.length === 0 ? null : table}`;
}

/** What the comments leave open, group by group and in points. */
export function unexplainedContent({ report, messages, metric }: Page): Html | null {
  const groups = report.groups.filter(({ commenters }) => commenters > 0);
  const lines = metric === null ? [] : groups.map((group) => messages.unexplainedLine(metric, group));
  const sentences = [...lines, messages.unexplainedPointsLine(report)].filter((line) => line !== '');
  return sentences.length === 0 ? null : html`${sentences.map((line) => html`<p>${line}</p> `)}`;
}

function rejectedTable({ report, messages }: Page): Html | null {
  const { rejected, rowsRejected } = report.input;
  if (rejected.length === 0) return null;
  const { labels, headings, format, rejectReason } = messages;
  const rest = rowsRejected - MOST_REJECTED;
  const more = rest > 0 ? [['…', `+${format.integer(rest)}`, '']] : [];
  return tableOf({
    caption: headings.rejected,
    head: [labels.line, labels.reason, labels.value],
    rows: [
      ...rejected
        .slice(0, MOST_REJECTED)
        .map(({ line, reason, detail }) => [
          line,
          rejectReason[reason],
          html`<span lang="en">${detail}</span>`,
        ]),
      ...more,
    ],
    isText: true,
  });
}

/** How the file was read, and which rows were left out. */
export function inputContent(page: Page): Html {
  const { report, messages } = page;
  const { labels } = messages;
  const { file, format, encoding, delimiter, columns, rowsRejected } = report.input;
  const separator = delimiter === '\t' ? 'TAB' : delimiter;
  const facts: readonly (readonly [string, string | null])[] = [
    [labels.file, [file, format, encoding, separator].filter((fact) => fact !== null).join(' · ')],
    [labels.score, columns.score],
    [labels.comment, columns.comment],
    [labels.date, columns.date],
  ];
  const notes = report.notes.filter(
    (note) => note === 'comments-without-score' || note === 'dates-ambiguous',
  );
  return html`<dl>
      ${facts.map(
        ([term, fact]) =>
          fact !== null &&
          html`<div>
            <dt>${term}</dt>
            <dd><bdi>${fact}</bdi></dd>
          </div> `,
      )}
    </dl>
    ${notes.map(
      (note) => html`<p>${messages.note[note](report)}</p> `,
    )}${rowsRejected > 0 && html`<p>${messages.rejectedLine(report)}</p>`}
    ${rejectedTable(page)}`;
}

function methodsOf(report: Report): Method[] {
  const reasons = [...report.groups.flatMap((group) => group.reasons), ...report.themes];
  const estimates: Estimate[] = reasons.flatMap(({ share, impact, rawGap, thresholds }) => [
    share,
    impact,
    rawGap,
    ...(thresholds === null ? [] : [thresholds.up, thresholds.down]),
  ]);
  const score: Method[] = (report.score?.interval ?? null) === null ? [] : ['adjusted-wald'];
  return [
    ...new Set([...score, ...estimates.filter(({ value }) => value !== null).map(({ method }) => method)]),
  ];
}

/** The methods in use, and wherever there are impacts: association is no proof of cause. */
export function methodContent({ report, messages }: Page): Html {
  const methods = methodsOf(report).map((method) => html`<li>${messages.method[method]}</li> `);
  const caution =
    report.notes.includes('not-proof-of-cause') &&
    html`<p class="caution">${messages.note['not-proof-of-cause'](report)}</p>`;
  return html`${caution}
  ${
    methods.length > 0 &&
    html`<ul>
      ${methods}
    </ul>`
  }`;
}
