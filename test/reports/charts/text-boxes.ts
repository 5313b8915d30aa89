/** Where the words of a drawing stand, as far as this can be known without a browser. */
import { estimateWidth, LINE_HEIGHT } from '../../../src/reports/charts/fit-text.ts';

/** One line of text; the estimate of its width errs on the wide side. */
export interface TextBox {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TEXT = /<text ([^>]*)>(?:<title>.*?<\/title>)?(.*?)<\/text>/gs;
const LINE_BOX = 13;

function attribute(attributes: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(` ${attributes}`)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Boxes of all lines of text of an SVG written by src/reports/charts. */
export function textBoxes(svg: string): TextBox[] {
  return Array.from(svg.matchAll(TEXT)).flatMap(([, attributes = '', content = '']) => {
    const [x, y] = [Number(attribute(attributes, 'x')), Number(attribute(attributes, 'y'))];
    const anchor = attribute(attributes, 'text-anchor');
    const lines = content.split('</tspan>').filter((line) => line !== '');
    return lines.map((line, index) => {
      const words = unescaped(line.replace(/<tspan[^>]*>/, ''));
      const width = estimateWidth(words);
      const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
      const baseline = y + index * LINE_HEIGHT;
      return { words, left, right: left + width, top: baseline - LINE_BOX + 3, bottom: baseline + 3 };
    });
  });
}

/** Pairs of lines that touch. */
export function overlaps(boxes: readonly TextBox[]): (readonly [string, string])[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => [a.words, b.words] as const),
  );
}
