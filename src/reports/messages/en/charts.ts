/** English: text alternatives of the pictures. */
import { lowerFirst } from '../cases.ts';
import { commonestScore, impactsWorstFirst, strongestCell } from '../highlights.ts';
import type { ChartTexts } from '../types.ts';
import { about, groups } from './names.ts';
import { format } from './reasons.ts';

const { integer, signed, percent } = format;

export const charts: ChartTexts = {
  distribution: (report) => {
    const top = commonestScore(report);
    const most = top === null ? '' : ` The commonest is ${top.score} (${integer(top.count)}).`;
    return `Bar chart of answers by score.${most}`;
  },
  impact: (report, themeLabel) => {
    const items = impactsWorstFirst(report).map(
      ({ polarity, theme, impact }) =>
        `${lowerFirst(about[polarity])} ${lowerFirst(themeLabel(theme))} (${signed(impact.value ?? 0)})`,
    );
    const ends = items.length < 2 ? items.join('') : `from ${items[0]} to ${items.at(-1)}`;
    return `Bar chart of impact in points with 95% intervals${ends === '' ? '' : `, ${ends}`}.`;
  },
  heatmap: (report, themeLabel) => {
    const cell = strongestCell(report);
    const text = 'Coloured table: share of each group that mentions each theme.';
    if (cell === null) {
      return text;
    }
    const group = groups[report.score?.metric ?? 'nps'][cell.group][1];
    const subject = `${lowerFirst(about[cell.row.polarity])} ${lowerFirst(themeLabel(cell.row.theme))}`;
    return `${text} Strongest: ${subject} among ${group} (${percent(cell.share)}).`;
  },
  breakdown: ({ attribute, values }) => {
    const items = values.map(
      ({ value, score }) =>
        `${value === '' ? '–' : value} ${score.value === null ? '–' : integer(score.value)}`,
    );
    return `Bar chart of the score by ${attribute}: ${items.join(', ')}.`;
  },
};
