/** A very small way to write SVG: strings in, one string out, every coordinate with two decimals. */
import { escapeText } from '../render/escape.ts';

type Attributes = Readonly<Record<string, string | number | null>>;

/** What every drawing needs besides its data. */
export interface Frame {
  /** Unique in the page; ids inside the drawing begin with it. */
  readonly id: string;
  /** Width in CSS pixels; a drawing below {@link NARROW} puts its labels above the marks. */
  readonly width: number;
  /** Short name and full text alternative, in the reader's language. */
  readonly title: string;
  readonly description: string;
}

/** Under this width there is no room for a column of labels. */
export const NARROW = 480;

/** Font size of all chart text, in pixels. */
export const FONT_SIZE = 13;

/** A number with at most two decimals and no negative zero, so that golden files are stable. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

function attribute([name, value]: readonly [string, string | number | null]): string {
  if (value === null) return '';
  return ` ${name}="${typeof value === 'number' ? coordinate(value) : escapeText(value)}"`;
}

/** One element; `children` are finished markup (see {@link escapeText} for text). */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const opening = `<${name}${Object.entries(attributes).map(attribute).join('')}`;
  return children.length === 0 ? `${opening}/>` : `${opening}>${children.join('')}</${name}>`;
}

/** The outer element, with its text alternative. It scales down but never above its natural width. */
export function drawing(frame: Frame, height: number, marks: readonly string[]): string {
  const { id, width, title, description } = frame;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
      'font-size': FONT_SIZE,
    },
    '\n' + element('title', { id: `${id}-title` }, escapeText(title)),
    '\n' + element('desc', { id: `${id}-desc` }, escapeText(description)),
    ...marks.map((mark) => `\n${mark}`),
    '\n',
  );
}
