/** The pictures of the HTML report: from findings to chart data. */
import { drawImpactBars } from '../charts/impact-bars.ts';
import { drawScoreBand } from '../charts/score-band.ts';
import { drawScoreColumns } from '../charts/score-columns.ts';
import { SCALES } from '../response-columns.ts';
import type { Group, Interval, ScoreSummary } from '../types.ts';
import type { Html } from './escape.ts';
import { figureOf } from './html-figure.ts';
import { estimateCell, foldedTable } from './html-table.ts';
import { impactRanking } from './page.ts';
import type { Page } from './page.ts';

/** Most bars on either side of zero. */
const MOST_BARS = 8;

/** The score with its interval on the whole scale; nothing where the score is withheld. */
export function scoreFigure({ messages }: Page, score: ScoreSummary): Html | null {
  const { value, interval, metric } = score;
  if (value === null) return null;
  const domain: Interval = metric === 'nps' ? [-100, 100] : [0, 100];
  const { integer } = messages.format;
  const range = interval === null ? '' : ` (${integer(interval[0])} … ${integer(interval[1])})`;
  const band = { value, interval, domain, label: `${integer(value)}${range}`, formatTick: integer };
  return figureOf({
    id: 'score',
    title: messages.metric[metric],
    description: messages.headline(score),
    heading: null,
    caption: '',
    table: null,
    draw: (frame) => drawScoreBand(band, frame),
  });
}

/** How many gave which score; nothing where the score is withheld. */
export function distributionFigure(page: Page, score: ScoreSummary): Html | null {
  const { messages, report } = page;
  if (score.value === null) return null;
  const { min, neutral, promoter } = SCALES[score.metric];
  const groupOf = (value: number): Group =>
    value < neutral ? 'detractor' : value < promoter ? 'neutral' : 'promoter';
  const columns = report.distribution
    .map((count, value) => ({ score: value, count, group: groupOf(value) }))
    .slice(min);
  const { percent, integer } = messages.format;
  const legend = report.groups.map(({ group, share }) => ({
    group,
    label:
      `${messages.groupName(score.metric, group)} ${share.value === null ? '' : percent(share.value)}`.trim(),
  }));
  const { headings, labels } = messages;
  const table = {
    caption: headings.distribution,
    head: [labels.score, labels.group, labels.responses],
    rows: columns.map(({ score: value, count, group }) => [
      value,
      messages.groupName(score.metric, group),
      integer(count),
    ]),
  };
  return figureOf({
    id: 'distribution',
    title: headings.distribution,
    description: messages.charts.distribution(report),
    heading: headings.distribution,
    caption: '',
    table: foldedTable(page, table),
    draw: (frame) =>
      drawScoreColumns({ columns, legend, formatShare: (share) => `${integer(share)}%` }, frame),
  });
}

/** Worst and best themes in points; nothing where no impact could be estimated. */
export function impactFigure(page: Page): Html | null {
  const { messages, report, themeLabel } = page;
  const { headings, labels, format } = messages;
  const ranking = impactRanking(report);
  if (ranking.length === 0) return null;
  const shown =
    ranking.length > 2 * MOST_BARS ? [...ranking.slice(0, MOST_BARS), ...ranking.slice(-MOST_BARS)] : ranking;
  const bars = shown.map(({ points, reason: { theme, polarity, impact, verdict } }) => ({
    label: messages.mentionOf(polarity, themeLabel(theme)),
    figure: format.signed(points),
    value: points,
    interval: impact.interval,
    isTentative: verdict !== 'solid',
  }));
  const table = {
    caption: headings.impact,
    head: [labels.theme, labels.impact, labels.rawGap, labels.verdict],
    rows: ranking.map(({ reason }) => [
      messages.mentionOf(reason.polarity, themeLabel(reason.theme)),
      estimateCell(page, reason.impact, format.signed),
      estimateCell(page, reason.rawGap, format.signed),
      messages.verdict[reason.verdict],
    ]),
  };
  return figureOf({
    id: 'impact',
    title: headings.impact,
    description: messages.charts.impact(report, themeLabel),
    heading: headings.impact,
    caption: `${labels.impact} · ${labels.legendInterval}`,
    table: foldedTable(page, table),
    draw: (frame) => drawImpactBars(bars, frame, format.integer),
  });
}
