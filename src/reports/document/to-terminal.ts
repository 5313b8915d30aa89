import { visibleText } from '../render/escape.ts';
import { indented, paperOf, quoteLines, type Paper } from '../render/paper.ts';
import { columnCount } from '../render/wrap-text.ts';
import type { Cover } from './cover.ts';
import type { Block, Document, Section, TableBlock } from './types.ts';

/** Rows of a table that are printed; the other formats hold them all. */
const MOST_ROWS = 12;
const MOST_QUOTES = 3;
const GAP = 2;

function padded(cell: string, width: number, isNumber: boolean): string {
  const space = ' '.repeat(Math.max(0, width - columnCount(cell)));
  return isNumber ? space + cell : cell + space;
}

/** Columns under each other where they fit, else the rows as lists. */
function tableLines({ caption, columns, rows }: TableBlock, heading: string, paper: Paper): string[] {
  const shown = rows.slice(0, MOST_ROWS).map((row) => row.map(visibleText));
  const head = columns.map(({ label }) => label);
  const widths = head.map((label, index) =>
    Math.max(columnCount(label), ...shown.map((row) => columnCount(row[index] ?? ''))),
  );
  const total = widths.reduce((sum, width) => sum + width + GAP, 0);
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => padded(cell, widths[index] ?? 0, columns[index]?.isNumber ?? false))
      .join(' '.repeat(GAP))
      .trimEnd();
  const rest = rows.length > MOST_ROWS ? [`  … +${rows.length - MOST_ROWS}`] : [];
  const title = caption === heading ? [] : indented(visibleText(caption), paper, 0);
  return total > paper.width
    ? [...title, ...shown.flatMap((row) => indented(`- ${row.join(' · ')}`, paper, 2)), ...rest]
    : [...title, `  ${line(head)}`, ...shown.map((row) => `  ${line(row)}`), ...rest];
}

function blockLines(block: Block, heading: string, paper: Paper): string[] {
  switch (block.is) {
    case 'text':
      return indented(visibleText(block.text), paper, 0);
    case 'list':
      return block.items.flatMap((item) => indented(`- ${visibleText(item)}`, paper, 2));
    case 'facts':
      return block.facts.flatMap(({ label, value, detail }) =>
        indented(visibleText(`${label}: ${value}${detail === '' ? '' : ` (${detail})`}`), paper, 0),
      );
    case 'table':
      return block.rows.length === 0 ? [] : tableLines(block, heading, paper);
    case 'figure':
      return tableLines(block.table, heading, paper);
    case 'quotes':
      return [
        ...indented(visibleText(block.heading), paper, 0),
        ...block.quotes.slice(0, MOST_QUOTES).flatMap((quote) => quoteLines(quote, paper, 2)),
      ];
    default:
      return block;
  }
}

function sectionLines({ heading, blocks }: Section, { messages }: Cover, paper: Paper): string[] {
  const lines = blocks.flatMap((block) => blockLines(block, heading, paper));
  const title = visibleText(heading).toLocaleUpperCase(messages.locale);
  return lines.length === 0 ? [] : ['', paper.paint(title, '1'), ...lines];
}

/** `width` in columns; without a line end after the last line. */
export function toTerminal(
  { title, lead, sections, notes }: Document,
  cover: Cover,
  terminal: { readonly width: number; readonly useColor: boolean },
): string {
  const paper = paperOf(terminal);
  return [
    ...indented(visibleText(title), paper, 0).map((line) => paper.paint(line, '1')),
    ...[...lead, ...notes].flatMap((sentence) => indented(visibleText(sentence), paper, 0)),
    ...sections.flatMap((section) => sectionLines(section, cover, paper)),
  ].join('\n');
}
