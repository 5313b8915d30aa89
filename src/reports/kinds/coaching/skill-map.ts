/** Skills x peers in one picture, where the peers are few enough for their names. */
import { drawHeatMap, type HeatMap, type HeatPanel } from '../../charts/heat-map.ts';
import type { FigureBlock } from '../../document/types.ts';
import type { SkillRate } from '../../findings/coaching/skills.ts';
import type { Reader } from './reader.ts';
import type { CoachingReport, SkillBrief } from './types.ts';

const MAX_PEERS = 6;
const RAISED = '▲';

interface Column {
  readonly name: string;
  readonly skills: readonly SkillBrief[];
}

function panelOf(
  columns: readonly Column[],
  side: 'complaints' | 'praise',
  { messages, themeLabel }: Reader,
): HeatPanel {
  const { percent } = messages.format;
  const polarity = side === 'complaints' ? 'neg' : 'pos';
  const themes = new Set(
    columns.flatMap(({ skills }) => skills.filter((skill) => skill[side] !== null).map(({ theme }) => theme)),
  );
  const cellOf = (rate: SkillRate | null) =>
    rate === null
      ? { value: null, figure: '' }
      : { value: rate.rate, figure: `${percent(rate.rate)}${rate.isRaised ? RAISED : ''}` };
  const rows = [...themes].map((theme) => ({
    label: themeLabel(theme),
    cells: columns.map(({ skills }) => cellOf(skills.find((skill) => skill.theme === theme)?.[side] ?? null)),
  }));
  return { heading: messages.polarity[polarity], polarity, rows };
}

/** None for fewer than two peers with enough comments, or more than six. */
export function skillMap({ peers }: CoachingReport, reader: Reader): FigureBlock[] {
  const { words } = reader;
  const columns = peers.flatMap(({ name, skills }) => (skills === null ? [] : [{ name, skills }]));
  const panels = [panelOf(columns, 'complaints', reader), panelOf(columns, 'praise', reader)];
  if (columns.length < 2 || columns.length > MAX_PEERS || panels.every(({ rows }) => rows.length === 0)) {
    return [];
  }
  const map: HeatMap = { columns: columns.map(({ name }) => name), panels };
  return [
    {
      is: 'figure',
      title: words.skillTable,
      description: words.skillMap.description(map.columns),
      caption: words.skillMap.caption,
      draw: (frame) => drawHeatMap(map, frame),
      table: {
        is: 'table',
        caption: words.skillTable,
        columns: [
          { label: words.labels.skill, isNumber: false },
          { label: words.labels.voice, isNumber: false },
          ...map.columns.map((label) => ({ label, isNumber: true })),
        ],
        rows: panels.flatMap(({ heading, rows }) =>
          rows.map(({ label, cells }) => [label, heading, ...cells.map(({ figure }) => figure)]),
        ),
      },
    },
  ];
}
