import type { Interval } from './bootstrap.ts';

/** A Markdown table. */
export function toTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Two decimals; a dash where there is nothing. */
export function toFigure(value: number | null): string {
  return value === null ? '-' : value.toFixed(2);
}

/** `0.74 (0.70-0.78)` */
export function withInterval(value: number | null, interval: Interval | null): string {
  if (value === null || interval === null) return toFigure(value);
  return `${toFigure(value)} (${interval.map(toFigure).join('-')})`;
}
