/** The first page: what Porque is, a place to drop a file, the stored surveys. No script, no request. */
import type { StartView } from '../api/dependencies.ts';
import { html, trusted, type Html } from '../reports/render/escape.ts';
import type { ReportLanguage } from '../reports/types.ts';
import { ca } from './messages/ca.ts';
import { en } from './messages/en.ts';
import { pt } from './messages/pt.ts';
import type { ExplorerMessages } from './messages/types.ts';
import { START_STYLE } from './start-style.ts';

const MESSAGES: Readonly<Record<ReportLanguage, ExplorerMessages>> = { pt, ca, en };

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl';

function languageLinks({ language, languages }: ExplorerMessages): Html {
  const links = Object.values(MESSAGES).map((one) => {
    const current = one.language === language && trusted(' aria-current="true"');
    return html`<li>
      <a href="/?lang=${one.language}" lang="${one.locale}" hreflang="${one.locale}" ${current}
        >${one.ownName}</a
      >
    </li>`;
  });
  return html`<nav aria-label="${languages}">
    <ul class="languages">
      ${links}
    </ul>
  </nav>`;
}

function masthead(messages: ExplorerMessages): Html {
  return html`<header>
    <div class="top">
      <h1>Porque</h1>
      ${languageLinks(messages)}
    </div>
    <p class="tagline">${messages.tagline}</p>
    <p>${messages.about}</p>
    <p class="small">${messages.privacy}</p>
  </header>`;
}

function problemBox({ problem }: StartView, messages: ExplorerMessages): Html | null {
  if (problem === null) return null;
  return html`<div class="problem" role="alert">
    <p><b>${messages.problem}</b> <bdi>${problem}</bdi></p>
  </div>`;
}

function uploadSection({ upload, language }: ExplorerMessages): Html {
  const action = `/surveys?lang=${language}`;
  return html`<section>
    <h2>${upload.heading}</h2>
    <form method="post" action="${action}" enctype="multipart/form-data">
      <label class="drop">
        <strong>${upload.invitation}</strong>
        <span class="small">${upload.formats}</span>
        <input type="file" name="file" required accept="${ACCEPTED}" />
      </label>
      <div class="row">
        <p class="small">${upload.expected}</p>
        <button>${upload.button}</button>
      </div>
    </form>
  </section>`;
}

function sampleSection({ hasSample }: StartView, { sample, language }: ExplorerMessages): Html | null {
  if (!hasSample) return null;
  return html`<section>
    <form class="row" method="post" action="/surveys/sample?lang=${language}">
      <p>${sample.explanation}</p>
      <button class="quiet">${sample.button}</button>
    </form>
  </section>`;
}

function surveyItem(
  survey: StartView['surveys'][number],
  { surveys, language, locale }: ExplorerMessages,
): Html {
  const { id, name, createdAt, responses, metric, file } = survey;
  const address = new URLSearchParams({ survey: id, lang: language, format: 'html' }).toString();
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(createdAt));
  const facts = [file, metric?.toUpperCase() ?? '', surveys.responses(responses), surveys.storedOn(date)];
  return html`<li>
    <a href="/v1/reports/why?${address}"><bdi>${name}</bdi></a>
    <details>
      <summary aria-label="${surveys.remove}: ${name}">${surveys.remove}</summary>
      <form method="post" action="/surveys/${encodeURIComponent(id)}/delete?lang=${language}">
        <button>${surveys.removeForGood}</button>
      </form>
    </details>
    <p class="small"><bdi>${facts.filter((fact) => fact !== '').join(' · ')}</bdi></p>
  </li>`;
}

function surveysSection({ surveys }: StartView, messages: ExplorerMessages): Html {
  const list = html`<ul class="surveys">
    ${surveys.map((survey) => surveyItem(survey, messages))}
  </ul>`;
  return html`<section>
    <h2>${messages.surveys.heading}</h2>
    ${surveys.length === 0 ? html`<p class="small">${messages.surveys.none}</p>` : list}
  </section>`;
}

function colophon({ forPrograms, docs, openApi }: ExplorerMessages): Html {
  return html`<footer>
    ${forPrograms}: <a href="/docs">${docs}</a> <a href="/v1/openapi.json">${openApi}</a>
  </footer>`;
}

/** Renders the page for one reader; names of surveys and files are escaped. */
export function renderStartPage(view: StartView): string {
  const messages = MESSAGES[view.language];
  const page = html`<!doctype html>
    <html lang="${messages.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>Porque</title>
        <style>
          ${trusted(START_STYLE)}
        </style>
      </head>
      <body>
        ${masthead(messages)}
        <main>
          ${problemBox(view, messages)} ${uploadSection(messages)} ${sampleSection(view, messages)}
          ${surveysSection(view, messages)}
        </main>
        ${colophon(messages)}
      </body>
    </html> `;
  return page.markup;
}
