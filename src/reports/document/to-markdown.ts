import { escapeMarkdown } from '../render/escape-markdown.ts';
import { paragraphs, quoteLine, table } from '../render/markdown-parts.ts';
import type { Cover } from './cover.ts';
import type { Block, Document, TableBlock } from './types.ts';

/** A caption that repeats the heading of its section is left out. */
function tableLines({ caption, columns, rows }: TableBlock, heading: string): string[] {
  const head = columns.map(({ label }) => label);
  return rows.length === 0 ? [] : [...paragraphs([caption === heading ? '' : caption]), ...table(head, rows)];
}

function blockLines(block: Block, heading: string, { messages }: Cover): string[] {
  switch (block.is) {
    case 'text':
      return paragraphs([block.text]);
    case 'list':
      return [...block.items.map((item) => `- ${escapeMarkdown(item)}`), ''];
    case 'facts': {
      const facts = block.facts.map(
        ({ label, value, detail }) =>
          `- ${escapeMarkdown(label)}: **${escapeMarkdown(value)}**${detail === '' ? '' : ` (${escapeMarkdown(detail)})`}`,
      );
      return [...facts, ''];
    }
    case 'table':
      return tableLines(block, heading);
    case 'figure':
      return tableLines(block.table, heading);
    case 'quotes':
      return [
        ...(block.heading === '' ? [] : [`### ${escapeMarkdown(block.heading)}`, '']),
        ...block.quotes.flatMap((quote) => [quoteLine(messages, quote), '']),
      ];
    default:
      return block;
  }
}

/** Pictures become their tables. */
export function toMarkdown({ title, lead, sections, notes }: Document, cover: Cover): string {
  const { messages, engine } = cover;
  const lines = [
    `# ${escapeMarkdown(title)}`,
    '',
    ...paragraphs([cover.title, ...lead, ...notes]),
    ...sections
      .filter(({ blocks }) => blocks.length > 0)
      .flatMap(({ heading, blocks }) => [
        `## ${escapeMarkdown(heading)}`,
        '',
        ...blocks.flatMap((block) => blockLines(block, heading, cover)),
      ]),
    ...paragraphs([`${messages.labels.madeBy} · ${engine}`]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
