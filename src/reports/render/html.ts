/** The "why" report as one HTML file. */
import { discoverWords } from '../messages/discover.ts';
import type { Report, ScoreSummary } from '../types.ts';
import type { Html } from './escape.ts';
import { html } from './escape.ts';
import { breakdownFigure } from './html-breakdown.ts';
import { distributionFigure, impactFigure, scoreFigure } from './html-charts.ts';
import { heatMapFigure } from './html-heat-map.ts';
import { discoveriesContent } from './html-discoveries.ts';
import { groupContent, reasonsOf } from './html-reasons.ts';
import {
  answersContent,
  inputContent,
  methodContent,
  topNotes,
  unexplainedContent,
} from './html-sections.ts';
import { breakable, colophon, htmlFile } from './html-shell.ts';
import { priorityFigure } from './html-priority.ts';
import { keyReasons, keySentence, openPage } from './page.ts';
import type { Page, RenderOptions } from './page.ts';

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

function scoreContent(page: Page, score: ScoreSummary): Html {
  const { messages } = page;
  const { value, metric } = score;
  const big =
    value !== null &&
    html`<p class="score" aria-hidden="true">
      <b>${messages.format.integer(value)}</b> ${metric.toUpperCase()}
    </p>`;
  return html`<div class="headline">
      ${big}
      <p class="lead">${messages.headline(score)}</p>
    </div>
    ${scoreFigure(page, score)} ${distributionFigure(page, score)}`;
}

function whyContent(page: Page): Html | null {
  const { report, messages } = page;
  const reasons = keyReasons(report);
  if (reasons.length === 0) return null;
  return html`<ol class="key">
      ${reasons.map((found) => html`<li>${keySentence(page, found)}</li>`)}
    </ol>
    ${
      report.notes.includes('not-proof-of-cause') &&
      html`<p class="caution">${messages.note['not-proof-of-cause'](report)}</p>`
    }
    ${impactFigure(page)} ${priorityFigure(page)}`;
}

/** A part of the page; one without content is left out, `isListed` puts it into the table of contents. */
interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: Html | null;
  readonly isListed?: boolean;
}

function groupSections(page: Page): Section[] {
  const { report, messages, metric } = page;
  return report.groups.map((summary) => ({
    id: summary.group,
    heading: messages.groupTitle(metric, summary.group),
    content: groupContent(page, summary),
    isListed: true,
  }));
}

function sectionsOf(page: Page): Section[] {
  const { report, messages } = page;
  const { headings } = messages;
  const { score, themes, breakdown } = report;
  const by = `${headings.breakdown} ${breakdown?.attribute ?? ''}`;
  const sections: Section[] = [
    { id: 'score', heading: headings.score, content: score === null ? null : scoreContent(page, score) },
    { id: 'why', heading: headings.reasons, content: whyContent(page), isListed: true },
    ...groupSections(page),
    {
      id: 'themes',
      heading: headings.themes,
      content: themes.length === 0 ? null : reasonsOf(page, null, themes),
      isListed: true,
    },
    { id: 'heatmap', heading: headings.heatmap, content: heatMapFigure(page), isListed: true },
    {
      id: 'breakdown',
      heading: by,
      content: breakdown === null ? null : breakdownFigure(page, breakdown),
      isListed: true,
    },
    { id: 'answers', heading: headings.whoAnswered, content: answersContent(page) },
    { id: 'unexplained', heading: headings.unexplained, content: unexplainedContent(page) },
    {
      id: 'discoveries',
      heading: discoverWords(messages.language).title,
      content: discoveriesContent(page),
    },
    { id: 'input', heading: headings.input, content: inputContent(page) },
    { id: 'method', heading: headings.method, content: methodContent(page), isListed: true },
  ];
  return sections.filter(({ content }) => content !== null);
}

function sectionMarkup({ id, heading, content }: Section): Html {
  return html`<section id="${id}">
    <h2>${heading}</h2>
    ${content}
  </section> `;
}

function body(page: Page): Html {
  const { report, messages } = page;
  const sections = sectionsOf(page);
  const links = sections.filter(({ isListed }) => isListed === true);
  return html`<body>
    ${masthead(page)}
    <nav aria-label="${messages.headings.report}">
      <ul>
        ${links.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li> `)}
      </ul>
    </nav>
    <main>${topNotes(page)} ${sections.map(sectionMarkup)}</main>
    ${colophon(messages, report)}
  </body>`;
}

/** Renders the whole report; the same report and options give the same bytes. */
export function renderHtml(report: Report, options: RenderOptions): string {
  const page = openPage(report, options);
  const { messages, title } = page;
  return htmlFile(messages, `${title} · ${messages.headings.report}`, body(page));
}
