import { describe, expect, test } from 'vitest';
import type { HeatMap } from '../../../src/reports/charts/heat-map.ts';
import { drawHeatMap } from '../../../src/reports/charts/heat-map.ts';
import type { ImpactRow } from '../../../src/reports/charts/impact-bars.ts';
import { drawImpactBars } from '../../../src/reports/charts/impact-bars.ts';
import { drawScoreBand } from '../../../src/reports/charts/score-band.ts';
import type { ScoreColumns } from '../../../src/reports/charts/score-columns.ts';
import { drawScoreColumns } from '../../../src/reports/charts/score-columns.ts';
import type { ScoreDots } from '../../../src/reports/charts/score-dots.ts';
import { drawScoreDots } from '../../../src/reports/charts/score-dots.ts';
import type { Frame } from '../../../src/reports/charts/svg.ts';
import type { Group } from '../../../src/reports/types.ts';
import { REPORT } from '../fixture-report.ts';
import { PLANTED, TAXONOMY } from '../fixture-themes.ts';
import { overlaps, textBoxes } from './text-boxes.ts';

const WIDTHS = [700, 340] as const;
const GROUPS: readonly Group[] = ['detractor', 'neutral', 'promoter'];

const frameOf = (id: string, width: number): Frame => ({
  id,
  width,
  title: 'Título <do> gráfico',
  description: 'Descrição & alternativa',
});
const written = (value: number): string => String(Math.round(value * 10) / 10).replace('-', '−');
const labelOf = (id: string, language: 'pt' | 'ca'): string =>
  TAXONOMY.find((theme) => theme.id === id)?.labels[language] ?? id;

const IMPACTS: ImpactRow[] = PLANTED.flatMap(({ theme, impact }) => {
  if (impact === null) return [];
  const [value, half] = impact;
  const isTentative = Math.abs(value) < half;
  const row = { label: labelOf(theme, 'pt'), figure: written(value), value, isTentative };
  return [{ ...row, interval: [value - half, value + half] as const }];
});

const HEAT_MAP: HeatMap = {
  columns: ['Detractors', 'Neutres', 'Promotors'],
  panels: (['neg', 'pos'] as const).map((polarity) => ({
    heading: polarity === 'neg' ? 'Queixes' : 'Elogis',
    polarity,
    rows: REPORT.heatmap
      .filter((row) => row.polarity === polarity)
      .map(({ theme, shares }, index) => ({
        label: labelOf(theme, 'ca'),
        cells: GROUPS.map((group) => {
          const value = index === 3 ? null : shares[group].value;
          return { value, figure: value === null ? '–' : `${Math.round(value)}%` };
        }),
      })),
  })),
};

const DOTS: ScoreDots = {
  rows: (REPORT.breakdown?.values ?? []).map(({ value, score }) => ({
    label: value,
    figure: score.value === null ? `n = ${score.n}` : written(score.value),
    value: score.value,
    interval: score.interval,
  })),
  reference: { value: 19.5, label: 'Todos 20' },
  formatTick: written,
};

const COLUMNS: ScoreColumns = {
  columns: REPORT.distribution.map((count, score) => ({
    score,
    count,
    group: score < 7 ? 'detractor' : score < 9 ? 'neutral' : 'promoter',
  })),
  legend: GROUPS.map((group, index) => ({
    group,
    label: ['Detratores 27%', 'Neutros 28%', 'Promotores 46%'][index] ?? '',
  })),
  formatShare: (share: number): string => `${Math.round(share)}%`,
};

const BAND = {
  value: 19.5,
  interval: [14.8, 24.1],
  domain: [-100, 100],
  label: '20 (15 … 24)',
  formatTick: written,
} as const;

const CHARTS: readonly (readonly [name: string, draw: (frame: Frame) => string])[] = [
  ['score-band', (frame) => drawScoreBand(BAND, frame)],
  ['score-columns', (frame) => drawScoreColumns(COLUMNS, frame)],
  ['impact-bars', (frame) => drawImpactBars(IMPACTS, frame, written)],
  ['heat-map', (frame) => drawHeatMap(HEAT_MAP, frame)],
  ['score-dots', (frame) => drawScoreDots(DOTS, frame)],
];

describe.for(CHARTS)('%s', ([name, draw]) => {
  test.for(WIDTHS)('looks as reviewed at %i pixels', async (width) => {
    const svg = draw(frameOf(name, width));
    await expect(svg).toMatchFileSnapshot(`../../golden/${name}-${width}.svg`);
  });

  test.for(WIDTHS)('keeps its words apart and inside at %i pixels', (width) => {
    const boxes = textBoxes(draw(frameOf(name, width)));
    expect(overlaps(boxes)).toEqual([]);
    expect(boxes.filter(({ left, right }) => left < -1 || right > width + 1)).toEqual([]);
  });

  test('says in words what it shows, writes two decimals and no raw markup', () => {
    const svg = draw(frameOf(name, 700));
    expect(svg).toContain(`aria-labelledby="${name}-title ${name}-desc"`);
    expect(svg).toContain('Título &lt;do&gt; gráfico');
    expect(svg).not.toMatch(/\d\.\d{3,}|NaN|Infinity|undefined|<b>/);
  });
});

describe('at the edges', () => {
  const frame = frameOf('edge', 700);

  test.for([
    ['no impact at all', () => drawImpactBars([], frame, written)],
    [
      'an impact of zero',
      () =>
        drawImpactBars(
          [{ label: 'a', figure: '0', value: 0, interval: null, isTentative: true }],
          frame,
          written,
        ),
    ],
    ['no heat', () => drawHeatMap({ columns: [], panels: [] }, frame)],
    ['nobody answered', () => drawScoreColumns({ ...COLUMNS, columns: [], legend: [] }, frame)],
    [
      'one score without interval',
      () =>
        drawScoreDots(
          {
            rows: [{ label: 'a', figure: '5', value: 5, interval: null }],
            reference: null,
            formatTick: written,
          },
          frame,
        ),
    ],
    ['the end of the scale', () => drawScoreBand({ ...BAND, value: 100, interval: null }, frame)],
  ] as const)('%s still draws', ([, draw]) => {
    expect(draw()).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('a dot is coloured only when its whole interval is off the reference', () => {
    const rows = [
      [0, 10],
      [15, 25],
      [30, 40],
    ].map(([low = 0, high = 0], index) => ({
      label: String(index),
      figure: '',
      value: (low + high) / 2,
      interval: [low, high] as const,
    }));
    const svg = drawScoreDots({ rows, reference: { value: 20, label: '' }, formatTick: written }, frame);
    const fills = Array.from(
      svg.matchAll(/transform="[^"]*" fill="var\(--porque-(\w+)/g),
      ([, name]) => name,
    );
    expect(fills).toEqual(['bad', 'middle', 'good']);
  });
});
