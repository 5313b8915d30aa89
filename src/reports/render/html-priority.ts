/** The picture of priorities: how many complain of a theme against what each mention goes with. */
import { drawPriorityScatter, type PriorityScatter } from '../charts/priority-scatter.ts';
import { improvementWords } from '../messages/improvements.ts';
import { whyWords } from '../messages/why.ts';
import type { Interval } from '../types.ts';
import type { ThemeProfile } from '../why-types.ts';
import type { Html } from './escape.ts';
import { figureOf } from './html-figure.ts';
import { estimateCell, foldedTable } from './html-table.ts';
import { impactRanking } from './page.ts';
import type { Page, RankedReason } from './page.ts';

/** More would not be told apart. */
const PICTURED = 12;

interface Shown extends RankedReason {
  readonly perMention: ThemeProfile['perMention'];
}

/** Complaints with points, the costliest first. */
function shownReasons({ report }: Page): Shown[] {
  return impactRanking(report)
    .filter(({ reason, points }) => reason.polarity === 'neg' && points < 0)
    .flatMap((ranked) => {
      const { theme } = ranked.reason;
      const profile = report.profiles.find((one) => one.theme === theme && one.polarity === 'neg');
      const value = profile?.perMention.value ?? null;
      return profile === undefined || value === null ? [] : [{ ...ranked, perMention: profile.perMention }];
    })
    .slice(0, PICTURED);
}

function turned(interval: Interval | null): Interval | null {
  return interval === null ? null : [-interval[1], -interval[0]];
}

function scatterOf({ messages, themeLabel }: Page, shown: readonly Shown[]): PriorityScatter {
  const { format } = messages;
  const { share, loss, cost: formatCost } = improvementWords(messages.language).chart;
  const points = shown.map(({ points: cost, reason: { theme, reach, verdict }, perMention }) => ({
    label: themeLabel(theme),
    figure: format.signed(cost),
    share: reach.value ?? 0,
    shareInterval: reach.interval,
    loss: -(perMention.value ?? 0),
    lossInterval: turned(perMention.interval),
    isTentative: verdict !== 'solid',
  }));
  return {
    points,
    shareTitle: share,
    lossTitle: loss,
    formatShare: format.percent,
    formatLoss: format.integer,
    formatCost,
  };
}

/** Nothing where no complaint has points. */
export function priorityFigure(page: Page): Html | null {
  const { messages, themeLabel } = page;
  const { format, labels } = messages;
  const shown = shownReasons(page);
  if (shown.length === 0) return null;
  const { chart } = improvementWords(messages.language);
  const table = {
    caption: chart.title,
    head: [labels.theme, chart.share, chart.loss, labels.impact],
    rows: shown.map(({ reason, perMention }) => [
      themeLabel(reason.theme),
      estimateCell(page, reason.reach, format.percent),
      estimateCell(page, perMention, format.signed),
      estimateCell(page, reason.impact, format.signed),
    ]),
  };
  const scatter = scatterOf(page, shown);
  return figureOf({
    id: 'priorities',
    title: chart.title,
    description: whyWords(messages.language).priorities(scatter.points.map(({ label }) => label)),
    heading: chart.title,
    caption: chart.caption,
    table: foldedTable(page, table),
    draw: (frame) => drawPriorityScatter(scatter, frame),
  });
}
