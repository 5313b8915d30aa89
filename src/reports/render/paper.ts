/** The terminal as a sheet of paper: lines of a readable width, styles where they are allowed. */
import type { Quote } from '../types.ts';
import { visibleText } from './escape.ts';
import { wrapText } from './wrap-text.ts';

/** Narrower terminals are written as if they were this wide; wider ones keep a readable line. */
const LEAST_WIDTH = 32;
const MOST_WIDTH = 100;
/** Stand for the ends of the evidence while lines are broken; no shown text can contain them. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

const BOLD = '\u001b[1m';
const RESET = '\u001b[0m';

export interface Paper {
  readonly width: number;
  readonly paint: (text: string, style: string) => string;
  readonly useColor: boolean;
}

export function paperOf({ width, useColor }: { width: number; useColor: boolean }): Paper {
  const paint = (text: string, style: string): string =>
    useColor ? `\u001b[${style}m${text}${RESET}` : text;
  return { width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)), paint, useColor };
}

/** Broken into lines that all begin `indent` columns in. */
export function indented(text: string, { width }: Paper, indent: number): string[] {
  return wrapText(text, width - indent).map((line) => ' '.repeat(indent) + line);
}

function marked(
  { text, start, end, cutStart, cutEnd }: Quote,
  [open, close]: readonly [string, string],
): string {
  const parts = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(visibleText);
  const [before = '', evidence = '', after = ''] = parts;
  return `“${cutStart ? '… ' : ''}${before}${open}${evidence}${close}${after}${cutEnd ? ' …' : ''}”`;
}

/** Evidence in bold, also where it runs over several lines; in brackets where there is no colour. */
export function quoteLines(quote: Quote, paper: Paper, indent: number): string[] {
  if (!paper.useColor) return indented(marked(quote, ['[', ']']), paper, indent);
  let isOpen = false;
  return indented(marked(quote, [OPEN, CLOSE]), paper, indent).map((line) => {
    const opened = isOpen ? line.replace(/\S/u, `${BOLD}$&`) : line;
    isOpen = (isOpen || line.includes(OPEN)) && !line.includes(CLOSE);
    return `${opened.replace(OPEN, BOLD).replace(CLOSE, RESET)}${isOpen ? RESET : ''}`;
  });
}
