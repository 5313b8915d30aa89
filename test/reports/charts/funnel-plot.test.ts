import { describe, expect, test } from 'vitest';
import { drawFunnelPlot, type FunnelPlot } from '../../../src/reports/charts/funnel-plot.ts';
import type { Interval } from '../../../src/reports/types.ts';
import { overlaps, textBoxes } from './text-boxes.ts';

const frameOf = (width: number) => ({ id: 'funnel', width, title: 'Funil <n>', description: 'Descrição' });
const around = (half: number): Interval => [-half, half];

const PLOT: FunnelPlot = {
  dots: [
    { label: 'Recuperação de Crédito Tejo e Atlântico', n: 220, value: 24.2, tone: 'good' },
    { label: 'Assessoria de Cobrança Horizonte', n: 254, value: -23.4, tone: 'bad' },
    { label: 'Montserrat Puigdomènech', n: 258, value: -25, tone: 'bad' },
    { label: 'Wesley Prado', n: 252, value: -4.3, tone: 'level' },
    { label: 'Mandacaru', n: 274, value: 6.2, tone: 'level' },
    { label: 'Gregal', n: 31, value: -38, tone: 'level' },
  ],
  limitsAt: (n) => [around(166 / Math.sqrt(n)), around(262 / Math.sqrt(n))],
  axes: { n: 'Respostas', value: 'Pontos em relação ao esperado' },
  formatCount: String,
  formatValue: (value) => String(value).replace('-', '−'),
};

describe.for([700, 340])('funnel plot at %i pixels', (width) => {
  const svg = drawFunnelPlot(PLOT, frameOf(width));

  test('looks as reviewed', async () => {
    await expect(svg).toMatchFileSnapshot(`../../golden/funnel-plot-${width}.svg`);
  });

  test('keeps its words apart and inside', () => {
    const boxes = textBoxes(svg);
    expect(overlaps(boxes)).toEqual([]);
    expect(boxes.filter(({ left, right }) => left < -1 || right > width + 1)).toEqual([]);
  });

  test('names nobody whom chance explains', () => {
    expect(svg).not.toContain('Wesley Prado');
  });
});

test('a name stands beside its dot where there is room', () => {
  const svg = drawFunnelPlot(PLOT, frameOf(700));
  expect(svg).toContain('Recuperação de Crédito Tejo e Atlântico');
  expect(svg).toContain('Funil &lt;n&gt;');
});

test.for([
  { title: 'nobody', dots: [] },
  { title: 'one alone', dots: [{ label: 'Ana', n: 30, value: 0, tone: 'level' as const }] },
])('$title still draws', ({ dots }) => {
  expect(drawFunnelPlot({ ...PLOT, dots }, frameOf(700))).not.toMatch(/NaN|Infinity|undefined/);
});
