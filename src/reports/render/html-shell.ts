/** What every HTML report stands in: one file that needs nothing else, no script, no request, styles inside. */
import type { Messages } from '../messages/types.ts';
import type { Html } from './escape.ts';
import { html, trusted, visibleText } from './escape.ts';
import { STYLE } from './html-style.ts';

/** Should anything hostile ever pass the escaping, the browser still runs and loads nothing. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A file name that may break after its underscores, hyphens and dots. */
export function breakable(name: string): Html {
  const parts = name.split(/(?<=[_.-])/u);
  return html`${parts.map((part, index) => html`${index > 0 && html`<wbr />`}${part}`)}`;
}

/** What made it, at the end of every report. */
export function colophon(
  { labels }: Messages,
  { engine, lexiconDigest }: { engine: string; lexiconDigest: string },
): Html {
  return html`<footer class="colophon">
    <p>${labels.madeBy} · ${engine} · ${lexiconDigest}</p>
  </footer>`;
}

/** The whole file; `title` is that of the browser's tab, `body` holds `<body>` itself. */
export function htmlFile(messages: Messages, title: string, body: Html): string {
  const document = html`<!doctype html>
    <html lang="${messages.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${visibleText(title)}</title>
        <style>
          ${trusted(STYLE)}
        </style>
      </head>
      ${body}
    </html> `;
  return document.markup;
}
