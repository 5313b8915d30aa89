import type { Response } from './draw-responses.ts';
import type { Layout } from './survey.ts';

function quote(cell: string, delimiter: string): string {
  const mustQuote = cell.includes(delimiter) || cell.includes('"') || cell.includes('\n');
  return mustQuote ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function formatDate(date: string, style: Layout['dates']): string {
  return style === 'yyyy-mm-dd' ? date : date.split('-').toReversed().join('/');
}

/** The survey file as text, byte-order mark included where its market's spreadsheets write one. */
export function formatCsv(responses: readonly Response[], layout: Layout): string {
  const rows = responses.map((response, index) => [
    String(layout.firstId + index),
    String(response.score),
    response.comment,
    formatDate(response.date, layout.dates),
    response.channel,
    response.agent,
    response.team,
    response.product,
    response.value.toFixed(2).replace('.', ','),
  ]);
  const lines = [layout.headers, ...rows].map((cells) =>
    cells.map((cell) => quote(cell, layout.delimiter)).join(layout.delimiter),
  );
  return `${layout.byteOrderMark ? '\u{FEFF}' : ''}${lines.join('\n')}\n`;
}
