/** A picture with its caption, its text alternative and its figures as a table. */
import type { Frame } from '../charts/svg.ts';
import type { Html } from './escape.ts';
import { html, trusted } from './escape.ts';

/** Natural widths of the two drawings of each picture: a text column and a phone. */
const WIDTHS = { wide: 700, narrow: 340 } as const;

/** What a figure is made of; `draw` is called once per width. */
export interface Picture {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Printed above the picture; null where the heading of the section says it. */
  readonly heading: string | null;
  /** Units, and what the marks mean; '' for nothing. */
  readonly caption: string;
  /** Folded under the picture; null where the text beside says it all. */
  readonly table: Html | null;
  readonly draw: (frame: Frame) => string;
}

/** Style sheets show the drawing that fits and hide the other one from everybody. */
export function figureOf(picture: Picture): Html {
  const { id, title, description, heading, caption, table, draw } = picture;
  const drawing = (size: keyof typeof WIDTHS): Html => {
    const svg = draw({ id: `${id}-${size}`, width: WIDTHS[size], title, description });
    return html`<div class="${size}">${trusted(svg)}</div>`;
  };
  const hasWords = heading !== null || caption !== '';
  const words = html`<figcaption>${heading !== null && html`<b>${heading}</b>`} ${caption}</figcaption>`;
  return html`<figure>${hasWords && words}${drawing('wide')}${drawing('narrow')}${table}</figure>`;
}
