/** The score on its scale: a line, the interval as a band, the value as a mark. No gauge. */
import { scaleLinear } from 'd3-scale';
import { symbol, symbolDiamond } from 'd3-shape';
import type { Interval } from '../types.ts';
import { keepInside } from './axis.ts';
import { INK, MUTED, PAPER, RULE } from './colors.ts';
import { textMark } from './fit-text.ts';
import type { Frame } from './svg.ts';
import { coordinate, drawing, element } from './svg.ts';

/** A score, its interval and the ends of its scale (−100…100 or 0…100), with the score in words. */
export interface ScoreBand {
  readonly value: number;
  readonly interval: Interval | null;
  readonly domain: Interval;
  readonly label: string;
  readonly formatTick: (value: number) => string;
}

const LINE_Y = 34;
const BAND_HEIGHT = 12;
const HEIGHT = 66;
const EDGE = 14;

/** Draws the band; five ticks divide the scale into quarters. */
export function drawScoreBand(band: ScoreBand, frame: Frame): string {
  const { value, interval, domain, label, formatTick } = band;
  const scale = scaleLinear(domain, [EDGE, frame.width - EDGE]).clamp(true);
  const [low, high] = domain;
  const ticks = [0, 1, 2, 3, 4].flatMap((quarter) => {
    const tick = low + ((high - low) * quarter) / 4;
    const x = scale(tick);
    const words = formatTick(tick);
    return [
      element('line', { x1: x, x2: x, y1: LINE_Y - 5, y2: LINE_Y + 5, stroke: MUTED }),
      textMark(words, {
        x: keepInside(x, words, frame.width),
        y: LINE_Y + 24,
        anchor: 'middle',
        fill: MUTED,
      }),
    ];
  });
  const line = { x1: EDGE, x2: frame.width - EDGE, y1: LINE_Y, y2: LINE_Y, stroke: RULE, 'stroke-width': 3 };
  const x = scale(value);
  return drawing(frame, HEIGHT, [
    element('line', line),
    ...ticks,
    ...(interval === null ? [] : [intervalMark(scale(interval[0]), scale(interval[1]))]),
    element('path', {
      d: symbol(symbolDiamond, 110).digits(2)() ?? '',
      transform: `translate(${coordinate(x)},${LINE_Y})`,
      fill: INK,
      stroke: PAPER,
      'stroke-width': 1.5,
    }),
    textMark(label, {
      x: keepInside(x, label, frame.width),
      y: 16,
      anchor: 'middle',
      fill: INK,
      weight: 'bold',
    }),
  ]);
}

function intervalMark(from: number, to: number): string {
  const shape = { x: from, y: LINE_Y - BAND_HEIGHT / 2, width: to - from, height: BAND_HEIGHT };
  return element('rect', { ...shape, rx: 2, fill: INK, 'fill-opacity': 0.28 });
}
