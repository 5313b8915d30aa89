import { drawFunnelPlot, type FunnelPlot } from '../../charts/funnel-plot.ts';
import type { Block, FigureBlock, Section } from '../../document/types.ts';
import { scaled } from '../../findings/estimates.ts';
import type { Band, Comparison, Standing } from '../../findings/coaching/standings.ts';
import { funnelLimits } from '../../stats/peers/funnel.ts';
import { pointsText, scoreText, type Reader } from './reader.ts';
import type { CoachingReport } from './types.ts';

interface Stood {
  readonly name: string;
  readonly n: number;
  readonly standing: Standing;
}

/** 95% and 99.8% of a normal distribution (Spiegelhalter 2005). */
const INNER = 1.96;
const OUTER = 3.09;
const TONES = { above: 'good', level: 'level', below: 'bad' } as const;

function plotOf(stood: readonly Stood[], { funnel }: Comparison, { messages, words }: Reader): FunnelPlot {
  const { integer, signed } = messages.format;
  return {
    dots: stood.map(({ name, n, standing }) => ({
      label: name,
      n,
      value: standing.difference,
      tone: TONES[standing.band],
    })),
    limitsAt: (n) => [scaled(funnelLimits(funnel, n, INNER)), scaled(funnelLimits(funnel, n, OUTER))],
    axes: { n: words.labels.answers, value: words.labels.points },
    formatCount: integer,
    formatValue: (value) => signed(value).replace(/[.,]0$/u, ''),
  };
}

function figure(stood: readonly Stood[], comparison: Comparison, reader: Reader): FigureBlock {
  const { messages, words } = reader;
  const { labels } = words;
  const count = (band: Band): number => stood.filter(({ standing }) => standing.band === band).length;
  const plot = plotOf(stood, comparison, reader);
  return {
    is: 'figure',
    title: words.funnel.title,
    description: words.funnel.description({
      above: count('above'),
      level: count('level'),
      below: count('below'),
    }),
    caption: words.funnel.caption,
    draw: (frame) => drawFunnelPlot(plot, frame),
    table: {
      is: 'table',
      caption: words.funnel.title,
      columns: [
        { label: '', isNumber: false },
        ...[labels.answers, labels.score, labels.difference, labels.estimate].map((label) => ({
          label,
          isNumber: true,
        })),
        { label: labels.band, isNumber: false },
      ],
      rows: stood.map(({ name, n, standing }) => [
        name,
        messages.format.integer(n),
        scoreText(reader, standing.score),
        messages.format.signed(standing.difference),
        pointsText(reader, standing.estimate),
        words.band[standing.band],
      ]),
    },
  };
}

/** How far everybody stands from what the tasks let expect. */
export function tellStandings({ comparison, peers }: CoachingReport, reader: Reader): Section {
  const { words } = reader;
  const stood = peers.flatMap(({ name, n, standing }) => (standing === null ? [] : [{ name, n, standing }]));
  const blocks: Block[] =
    comparison === null || stood.length === 0
      ? []
      : [{ is: 'text', text: words.spreadLine(comparison) }, figure(stood, comparison, reader)];
  return { id: 'standings', heading: words.headings.standings, blocks };
}
