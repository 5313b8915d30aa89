/** The report as JSON: the data itself, `input` and `score` first. */
import type { Report } from '../types.ts';

/** Two spaces, keys in the order of the type, a final line end; the same report gives the same bytes. */
export function renderJson({ input, score, ...rest }: Pick<Report, 'input' | 'score'>): string {
  return `${JSON.stringify({ input, score, ...rest }, null, 2)}\n`;
}
