/** The only door through which text becomes markup. */

/** Markup that is safe to insert as it is. Made by {@link html} and {@link trusted} alone. */
export interface Html {
  readonly markup: string;
}

/** What a template may hold: text is escaped, markup is kept, a list is joined, nothing is left out. */
export type HtmlValue = string | number | Html | null | false | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** What neither HTML nor XML 1.0 may carry: controls but tab and line ends, lone surrogates, non-characters. */
const FORBIDDEN = /(?![\t\n\r])\p{Control}|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/** Embeddings, overrides and isolates: they can make a file name or a quote read backwards, so they go. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** The text as it may be shown anywhere: forbidden characters become U+FFFD, direction controls vanish. */
export function visibleText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(BIDI_CONTROLS, '');
}

/** The text without what XML forbids: for data that is handed back, not shown. */
export function legalText(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Replaces the characters that mean something in markup, and nothing else. */
export function escapeEntities(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? character);
}

/** Escapes text for element content and for quoted attributes, in HTML as in XML. */
export function escapeText(text: string): string {
  return escapeEntities(visibleText(text));
}

/** Declares markup of our own (a chart, a style sheet) as safe. Never call it with anything from a file. */
export function trusted(markup: string): Html {
  return { markup };
}

function toMarkup(value: HtmlValue): string {
  if (value === null || value === false) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(toMarkup).join('');
}

/**
 * Tagged template: everything interpolated is escaped unless it is {@link Html} itself.
 * Attributes must be quoted in the template.
 *
 * @example html`<p title="${'"'}">${'<script>'}</p>`.markup // '<p title="&quot;">&lt;script&gt;</p>'
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const parts = strings.map((part, index) => part + toMarkup(values[index] ?? null));
  return { markup: parts.join('') };
}
