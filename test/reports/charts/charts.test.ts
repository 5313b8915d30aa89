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
import { drawSmallMultiples } from '../../../src/reports/charts/small-multiples.ts';
import type { TrendChart } from '../../../src/reports/charts/trend.ts';
import { drawTrend } from '../../../src/reports/charts/trend.ts';
import type { Waterfall } from '../../../src/reports/charts/waterfall.ts';
import { drawWaterfall } from '../../../src/reports/charts/waterfall.ts';
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

const WATERFALL: Waterfall = {
  start: { label: '1 de janeiro – 30 de abril de 2026', figure: '6,2', value: 6.2 },
  steps: (
    [
      ['Quem respondeu: canal, produto e segmento', -0.3, 1.3],
      ['Quantos deixaram comentário', 0.4, null],
      ['Reclamações sobre valores cobrados e faturas: quantas vezes se diz', -3.8, 1.9],
      ['Tots els altres temes: notes de qui els esmenta', 2.2, 3.5],
      ['O que os comentários não explicam', -14.8, 9],
    ] as const
  ).map(([label, value, half]) => ({
    label,
    figure: written(value),
    value,
    interval: half === null ? null : ([value - half, value + half] as const),
    isTentative: half === null || Math.abs(value) < half,
  })),
  end: { label: '1–31 de maio de 2026', figure: '−10,1', value: -10.1 },
  formatTick: written,
};

const TREND: TrendChart = {
  marks: Array.from({ length: 26 }, (_, week) => {
    const value = week === 7 ? null : 6 + ((week * 7) % 11) - (week > 20 ? 24 : 0);
    return {
      label: `${1 + ((week * 7) % 30)} de fev.`,
      value,
      interval: value === null ? null : ([value - 12, value + 12] as const),
      limits: week < 22 ? ([-12 - (week % 3), 28 + (week % 3)] as const) : null,
      isOutside: week > 23,
    };
  }),
  centre: 8,
  divide: { at: 17, before: '1 de janeiro – 30 de abril de 2026', after: '1–31 de maio de 2026' },
  formatTick: written,
};

const PANELS = [
  'Reclamações sobre valores cobrados e faturas',
  'Queixes sobre la claredat de les explicacions a Internet 5G Casa (producte)',
  'Elogis a l’amabilitat',
].map((name, index) => ({ name, chart: { ...TREND, divide: index === 1 ? TREND.divide : null } }));

const CHARTS: readonly (readonly [name: string, draw: (frame: Frame) => string])[] = [
  ['score-band', (frame) => drawScoreBand(BAND, frame)],
  ['score-columns', (frame) => drawScoreColumns(COLUMNS, frame)],
  ['impact-bars', (frame) => drawImpactBars(IMPACTS, frame, written)],
  ['heat-map', (frame) => drawHeatMap(HEAT_MAP, frame)],
  ['score-dots', (frame) => drawScoreDots(DOTS, frame)],
  ['waterfall', (frame) => drawWaterfall(WATERFALL, frame)],
  ['trend', (frame) => drawTrend(TREND, frame)],
  ['small-multiples', (frame) => drawSmallMultiples(PANELS, frame)],
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

test.for(WIDTHS)('heads of two words take two lines in a heat map of %i pixels', (width) => {
  const columns = ['Assessoria Horizonte', 'Assessoria Araucária', 'Internet 5G Casa', 'Fibra'];
  const cells = columns.map((_, index) => ({ value: index, figure: `${index} %▲` }));
  const panel = {
    heading: 'Queixes',
    polarity: 'neg' as const,
    rows: [{ label: 'Amabilitat i tracte', cells }],
  };
  const boxes = textBoxes(drawHeatMap({ columns, panels: [panel] }, frameOf('heads', width)));
  expect(overlaps(boxes)).toEqual([]);
  expect(boxes.map(({ words }) => words)).toEqual(
    expect.arrayContaining(['Assessoria', 'Horizonte', 'Araucária']),
  );
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
    [
      'a waterfall without steps',
      () => drawWaterfall({ ...WATERFALL, steps: [], end: { ...WATERFALL.start, label: 'Meta' } }, frame),
    ],
    ['a trend of nothing', () => drawTrend({ ...TREND, marks: [], centre: null, divide: null }, frame)],
    [
      'a trend of one flat week',
      () =>
        drawTrend(
          {
            ...TREND,
            marks: [{ label: 'a', value: 3, interval: null, limits: null, isOutside: false }],
            centre: 3,
            divide: null,
          },
          frame,
        ),
    ],
    ['the end of the scale', () => drawScoreBand({ ...BAND, value: 100, interval: null }, frame)],
  ] as const)('%s still draws', ([, draw]) => {
    expect(draw()).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('the bars of a waterfall follow each other from the start to the end', () => {
    const svg = drawWaterfall(WATERFALL, frame);
    const bars = Array.from(
      svg.matchAll(/<rect x="([\d.]+)"[^>]* width="([\d.]+)"[^>]* fill="var\(--porque-(\w+)/g),
    );
    const ends = bars.map(([, x, width, name]) => {
      const [left, right] = [Number(x), Number(x) + Number(width)];
      return name === 'bad' ? ([right, left] as const) : ([left, right] as const);
    });
    expect(ends).toHaveLength(WATERFALL.steps.length);
    const gaps = ends.slice(1).map(([begin], index) => Math.abs(begin - (ends[index]?.[1] ?? NaN)));
    expect(gaps.every((gap) => gap < 1)).toBe(true);
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
