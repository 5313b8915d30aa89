/** Fitting words into a width without a browser: an estimate that errs on the wide side. */
import { element, FONT_SIZE } from './svg.ts';
import { escapeText } from '../render/escape.ts';

/** Advance widths in em, rounded up over Arial, Segoe UI, Roboto and DejaVu-like fallbacks. */
const WIDTHS: readonly (readonly [pattern: RegExp, em: number])[] = [
  [/\p{Mark}|\u200d|\ufe0f/u, 0],
  [/[iljtfrI.,:;'’|!()[\]\s·]/u, 0.36],
  [/[mwMW@%—…]/u, 0.96],
  [
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u,
    1.3,
  ],
  [/\p{Uppercase_Letter}/u, 0.72],
];
const OTHER_WIDTH = 0.6;

/** A width in pixels that the text will not exceed in a common sans-serif font. */
export function estimateWidth(text: string, fontSize: number = FONT_SIZE): number {
  let em = 0;
  for (const character of text) em += WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER_WIDTH;
  return em * fontSize;
}

/** The longest beginning of the text that fits with an ellipsis. */
function cut(text: string, width: number): string {
  const characters = Array.from(text);
  while (characters.length > 1 && estimateWidth(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Lines of at most `width` pixels; `isCut` when not everything fitted into `maxLines`. */
export interface FittedText {
  readonly lines: readonly string[];
  readonly isCut: boolean;
}

/** Breaks the text at spaces into at most `maxLines`; the last line, or a word too long, ends in an ellipsis. */
export function fitText(text: string, width: number, maxLines: number): FittedText {
  const lines: string[] = [];
  for (const word of text.trim().split(/(?:(?![\u00a0\u2007\u202f])\s)+/u)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && estimateWidth(joined) < width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const kept = lines.slice(0, maxLines);
  if (lines.length > maxLines) kept[maxLines - 1] = lines.slice(maxLines - 1).join(' ');
  const fitted = kept.map((line) => (estimateWidth(line) < width ? line : cut(line, width)));
  return { lines: fitted, isCut: fitted.some((line, index) => line !== kept[index]) };
}

/** Where a text stands: `y` is the baseline of its first line. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill: string;
  readonly weight?: 'bold';
}

/** Height of a line of chart text in pixels. */
export const LINE_HEIGHT = 16;

/** A text of one or more lines; a cut text carries its full wording as a tooltip. */
export function textMark(text: string, place: TextPlace, fitted?: FittedText): string {
  const { lines, isCut } = fitted ?? { lines: [text], isCut: false };
  const attributes = {
    x: place.x,
    y: place.y,
    'text-anchor': place.anchor === undefined || place.anchor === 'start' ? null : place.anchor,
    fill: place.fill,
    'font-weight': place.weight ?? null,
  };
  const spans =
    lines.length === 1
      ? escapeText(lines[0] ?? '')
      : lines
          .map((line, index) =>
            element('tspan', { x: place.x, dy: index === 0 ? null : LINE_HEIGHT }, escapeText(line)),
          )
          .join('');
  const tooltip = isCut ? element('title', {}, escapeText(text)) : '';
  return element('text', attributes, tooltip + spans);
}
