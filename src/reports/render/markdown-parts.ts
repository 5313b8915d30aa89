/** The pieces of a Markdown report, line by line. */
import type { Messages } from '../messages/types.ts';
import type { Quote } from '../types.ts';
import { escapeInline, escapeMarkdown } from './escape-markdown.ts';

/** Sentences that are not empty, each a paragraph. */
export const paragraphs = (sentences: readonly string[]): string[] =>
  sentences.flatMap((sentence) => (sentence === '' ? [] : [escapeMarkdown(sentence), '']));

/** A table whose first column is text; nothing without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const rule = `|${head.map((_, index) => (index === 0 ? ' --- ' : ' ---: ')).join('|')}|`;
  return rows.length === 0 ? [] : [line(head), rule, ...rows.map(line), ''];
}

/** A comment word for word, its evidence in bold. */
export function quoteLine(messages: Messages, quote: Quote): string {
  const { text, start, end, cutStart, cutEnd } = quote;
  const parts = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(escapeInline);
  const [before = '', evidence = '', after = ''] = parts;
  const words = `${cutStart ? '… ' : ''}${before}**${evidence}**${after}${cutEnd ? ' …' : ''}`;
  return `> “${words}” (${escapeMarkdown(messages.quoteSource(quote))})`;
}
