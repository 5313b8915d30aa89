/** The report as one HTML file that needs nothing else: no script, no request, styles inside. */
import type { GroupSummary, Report, ScoreSummary } from '../types.ts';
import type { Html } from './escape.ts';
import { html, trusted, visibleText } from './escape.ts';
import { breakdownFigure } from './html-breakdown.ts';
import { distributionFigure, impactFigure, scoreFigure } from './html-charts.ts';
import { heatMapFigure } from './html-heat-map.ts';
import { groupSection, reasonsOf } from './html-reasons.ts';
import {
  answersSection,
  inputSection,
  methodSection,
  topNotes,
  unexplainedSection,
} from './html-sections.ts';
import { STYLE } from './html-style.ts';
import { keyReasons, openPage, reasonContext } from './page.ts';
import type { Page, RenderOptions } from './page.ts';

/** Should anything hostile ever pass the escaping, the browser still runs and loads nothing. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A file name that may break after its underscores, hyphens and dots. */
function breakable(name: string): Html {
  const parts = name.split(/(?<=[_.-])/u);
  return html`${parts.map((part, index) => html`${index > 0 && html`<wbr />`}${part}`)}`;
}

function masthead(page: Page): Html {
  const { report, messages, title } = page;
  const { file } = report.input;
  const period = messages.periodLine(report);
  return html`<header class="masthead">
    <p class="kicker">${messages.headings.report}</p>
    <h1><bdi>${breakable(title)}</bdi></h1>
    <p class="standfirst">${messages.answered(report)}</p>
    <p class="meta">${title !== file && html`<bdi>${file}</bdi>. `}${period}</p>
  </header> `;
}

function scoreSection(page: Page, score: ScoreSummary): Html {
  const { messages } = page;
  const { value, metric } = score;
  const figure =
    value === null
      ? null
      : html`<p class="score" aria-hidden="true">
          <b>${messages.format.integer(value)}</b> ${metric.toUpperCase()}
        </p> `;
  return html`<section id="score">
    <h2>${messages.headings.score}</h2>
    <div class="headline">
      ${figure}
      <p class="lead">${messages.headline(score)}</p>
    </div>
    ${scoreFigure(page, score)} ${distributionFigure(page, score)}
  </section> `;
}

function whySection(page: Page): Html | null {
  const { report, messages } = page;
  const reasons = keyReasons(report);
  if (reasons.length === 0) return null;
  const sentences = reasons.map((found) => {
    const context = reasonContext(page, found);
    const hasImpact = found.reason.impact.value !== null;
    return html`<li>${hasImpact ? messages.impactLine(context) : messages.shareLine(context)}</li> `;
  });
  return html`<section id="why">
    <h2>${messages.headings.reasons}</h2>
    <ol class="key">
      ${sentences}
    </ol>
    <p class="caution">${messages.note['not-proof-of-cause'](report)}</p>
    ${impactFigure(page)}
  </section> `;
}

function themesSection(page: Page): Html | null {
  const { report, messages } = page;
  if (report.themes.length === 0) return null;
  return html`<section id="themes">
    <h2>${messages.headings.themes}</h2>
    ${reasonsOf(page, null, report.themes)}
  </section> `;
}

function titled(id: string, heading: string, content: Html | null): Html | null {
  if (content === null) return null;
  return html`<section id="${id}">
    <h2>${heading}</h2>
    ${content}
  </section> `;
}

function contents({ report, messages, metric }: Page): Html {
  const { headings } = messages;
  const groups =
    metric === null
      ? []
      : report.groups.map(({ group }: GroupSummary) => [group, messages.groupName(metric, group)]);
  const links = [
    ['why', headings.reasons],
    ...groups,
    ['input', headings.input],
    ['method', headings.method],
  ];
  return html`<nav aria-label="${headings.report}">
    <ul>
      ${links.map(([id = '', label = '']) => html`<li><a href="#${id}">${label}</a></li> `)}
    </ul>
  </nav> `;
}

function body(page: Page): Html {
  const { report, messages } = page;
  const { headings, labels } = messages;
  const breakdown = report.breakdown === null ? null : breakdownFigure(page, report.breakdown);
  return html`<body>
    ${masthead(page)}${contents(page)}
    <main>
      ${topNotes(page)}
      ${report.score !== null && scoreSection(page, report.score)}${whySection(page)}${report.groups.map((group) => groupSection(page, group))}${themesSection(page)}${titled('heatmap', headings.heatmap, heatMapFigure(page))}${titled('breakdown', headings.breakdown, breakdown)}${answersSection(page)}${unexplainedSection(page)}${inputSection(page)}${methodSection(page)}
    </main>
    <footer class="colophon"><p>${labels.madeBy} · ${report.engine} · ${report.lexiconDigest}</p></footer>
  </body>`;
}

/** Renders the whole report; the same report and options give the same bytes. */
export function renderHtml(report: Report, options: RenderOptions): string {
  const page = openPage(report, options);
  const { messages, title } = page;
  const document = html`<!doctype html>
    <html lang="${messages.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${visibleText(title)} · ${messages.headings.report}</title>
        <style>
          ${trusted(STYLE)}
        </style>
      </head>
      ${body(page)}
    </html> `;
  return document.markup;
}
