import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawPriorityScatter,
  type PriorityPoint,
  type PriorityScatter,
} from '../../../src/reports/charts/priority-scatter.ts';
import type { Frame } from '../../../src/reports/charts/svg.ts';
import { TAXONOMY } from '../fixture-themes.ts';
import { overlaps, textBoxes } from './text-boxes.ts';

const WIDTHS = [700, 340] as const;
const written = (value: number): string => String(Math.round(value * 10) / 10).replace('-', '−');
const frameOf = (id: string, width: number): Frame => ({
  id,
  width,
  title: 'Què pesa <més>',
  description: 'Descripció & alternativa',
});

/** The longest labels of the taxonomy; some points nearly in one place, one of them uncertain, one that gains. */
const LABELS = TAXONOMY.map(({ labels }) => labels.ca).toSorted((a, b) => b.length - a.length);
const PLACES: readonly (readonly [share: number, loss: number])[] = [
  [4.9, 79],
  [3.5, 69],
  [3.9, 49],
  [2.3, 55],
  [1.1, 82],
  [1.12, 82.5],
  [1.13, 83],
  [1.7, 43],
  [0.9, 73],
  [1.9, 35],
  [0.6, 100],
  [1.4, -6],
];
const POINTS: PriorityPoint[] = PLACES.map(([share, loss], index) => ({
  label: `Normes i conducta: ${LABELS[index] ?? ''}`,
  figure: written((-share * loss) / 100),
  share,
  shareInterval: [share * 0.8, share * 1.2],
  loss,
  lossInterval: index === 0 ? null : [loss - 15, loss + 15],
  isTentative: index > 8,
}));

const scatter = (points: readonly PriorityPoint[]): PriorityScatter => ({
  points,
  shareTitle: '% dels clients que ho diuen',
  lossTitle: 'Punts perduts per menció',
  formatShare: (value) => `${written(value)} %`,
  formatLoss: written,
  formatCost: (points_) => `${written(points_)} punts`,
});

describe('the priority scatter', () => {
  test.for(WIDTHS)('looks as reviewed at %i pixels', async (width) => {
    const svg = drawPriorityScatter(scatter(POINTS), frameOf('priority-scatter', width));
    await expect(svg).toMatchFileSnapshot(`../../golden/priority-scatter-${width}.svg`);
  });

  test.for(WIDTHS)('keeps its words apart and inside at %i pixels, wherever the points lie', (width) => {
    const point = fc.record({
      share: fc.double({ min: 0.1, max: 60, noNaN: true }),
      loss: fc.double({ min: -20, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (places) => {
        const points = places.map(({ share, loss }, index): PriorityPoint => {
          const lossInterval = [loss - 12, loss + 12] as const;
          const label = `Millorar: ${LABELS[index] ?? ''}`;
          const figure = written((-share * loss) / 100);
          return {
            label,
            figure,
            share,
            loss,
            shareInterval: [share * 0.7, share * 1.3],
            lossInterval,
            isTentative: false,
          };
        });
        const boxes = textBoxes(drawPriorityScatter(scatter(points), frameOf('any', width)));
        expect(overlaps(boxes)).toEqual([]);
        expect(boxes.filter(({ left, right }) => left < -1 || right > width + 1)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('every item is in the list with its number, in the order given', () => {
    const svg = drawPriorityScatter(scatter(POINTS), frameOf('list', 700));
    const listed = POINTS.map(({ label }) => svg.indexOf(label.slice(0, 30)));
    expect(listed.every((at) => at > 0)).toBe(true);
    expect(svg.match(/<circle/gu)).toHaveLength(POINTS.length);
    expect(svg).not.toMatch(/\d\.\d{3,}|NaN|Infinity|undefined/u);
  });

  test('nothing to show still draws', () => {
    expect(drawPriorityScatter(scatter([]), frameOf('none', 340))).not.toMatch(/NaN|Infinity|undefined/u);
  });
});
