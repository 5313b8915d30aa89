/** The picture of what weighs most: how many say it against what each mention goes with. */
import { drawPriorityScatter, type PriorityPoint } from '../../charts/priority-scatter.ts';
import type { FigureBlock, TableBlock } from '../../document/types.ts';
import type { Estimate, Interval } from '../../types.ts';
import { intervalText, type Telling } from './telling.ts';
import type { Improvement } from './types.ts';

/** More would not be told apart. */
const PICTURED = 12;

function lossOf({ interval }: Estimate): Interval | null {
  return interval === null ? null : [-interval[1], -interval[0]];
}

function pointOf({ messages: { format }, nameOf }: Telling, one: Improvement): PriorityPoint {
  const { share, perMention, points, verdict } = one;
  return {
    label: nameOf(one),
    figure: format.signed(points.value ?? 0),
    share: share.value ?? 0,
    shareInterval: share.interval,
    loss: -(perMention.value ?? 0),
    lossInterval: lossOf(perMention),
    isTentative: verdict !== 'solid',
  };
}

function tableOf(telling: Telling, shown: readonly Improvement[]): TableBlock {
  const { words, messages, nameOf } = telling;
  const { format, labels } = messages;
  const { improvement, customerShare, perMention, points } = words.labels;
  const figures = [customerShare, perMention, labels.interval, points];
  return {
    is: 'table',
    caption: words.chart.title,
    columns: [
      { label: improvement, isNumber: false },
      ...figures.map((label) => ({ label, isNumber: true })),
    ],
    rows: shown.map((one) => [
      nameOf(one),
      messages.estimateText(one.share),
      format.signed(one.perMention.value ?? 0),
      intervalText(telling, one.perMention.interval),
      format.signed(one.points.value ?? 0),
    ]),
  };
}

/** No picture where nothing has points. */
export function prioritiesFigure(telling: Telling, changes: readonly Improvement[]): FigureBlock[] {
  const { words, messages, nameOf } = telling;
  const shown = changes.filter(({ perMention }) => perMention.value !== null).slice(0, PICTURED);
  const { title, caption, share, loss, cost, description } = words.chart;
  const { percent, integer } = messages.format;
  const scatter = {
    points: shown.map((one) => pointOf(telling, one)),
    shareTitle: share,
    lossTitle: loss,
    formatShare: percent,
    formatLoss: integer,
    formatCost: cost,
  };
  const figure: FigureBlock = {
    is: 'figure',
    title,
    caption,
    description: description(shown.map(nameOf)),
    draw: (frame) => drawPriorityScatter(scatter, frame),
    table: tableOf(telling, shown),
  };
  return shown.length === 0 ? [] : [figure];
}
