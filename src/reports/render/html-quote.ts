import type { Messages } from '../messages/types.ts';
import type { Quote } from '../types.ts';
import type { Html } from './escape.ts';
import { html } from './escape.ts';

/** Anything else (`mixed`, `und`) is lang="": unknown. */
const LANGUAGE_TAG = /^[a-z]{2}$/;

/** A comment word for word with its evidence marked. */
export function quoteOf(messages: Messages, quote: Quote): Html {
  const { text, start, end, language, cutStart, cutEnd } = quote;
  const tag = LANGUAGE_TAG.test(language) ? language : '';
  const marked = html`${text.slice(0, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end)}`;
  return html`<blockquote>
    <p dir="auto" lang="${tag}">${cutStart ? '… ' : ''}${marked}${cutEnd ? ' …' : ''}</p>
    <footer>${messages.quoteSource(quote)}</footer>
  </blockquote> `;
}
