/** Portuguese: text alternatives of the pictures. */
import { lowerFirst } from '../cases.ts';
import { commonestScore, impactsWorstFirst, strongestCell } from '../highlights.ts';
import type { ChartTexts } from '../types.ts';
import { about, groups } from './names.ts';
import { format } from './reasons.ts';

const { integer, signed, percent } = format;

export const charts: ChartTexts = {
  distribution: (report) => {
    const top = commonestScore(report);
    const most = top === null ? '' : ` A nota mais frequente é ${top.score} (${integer(top.count)}).`;
    return `Gráfico de barras das respostas por nota.${most}`;
  },
  impact: (report, themeLabel) => {
    const items = impactsWorstFirst(report).map(
      ({ polarity, theme, impact }) =>
        `${lowerFirst(about[polarity])} ${lowerFirst(themeLabel(theme))} (${signed(impact.value ?? 0)})`,
    );
    const ends = items.length < 2 ? items.join('') : `de ${items[0]} a ${items.at(-1)}`;
    return `Gráfico de barras do impacto em pontos, com intervalos de 95%${ends === '' ? '' : `, ${ends}`}.`;
  },
  heatmap: (report, themeLabel) => {
    const cell = strongestCell(report);
    const text = 'Tabela de cores: percentagem de cada grupo que menciona cada tema.';
    if (cell === null) {
      return text;
    }
    const group = groups[report.score?.metric ?? 'nps'][cell.group][1];
    const subject = `${lowerFirst(about[cell.row.polarity])} ${lowerFirst(themeLabel(cell.row.theme))}`;
    return `${text} Valor mais alto: ${subject} entre ${group} (${percent(cell.share)}).`;
  },
  breakdown: ({ attribute, values }) => {
    const items = values.map(
      ({ value, score }) =>
        `${value === '' ? '–' : value} ${score.value === null ? '–' : integer(score.value)}`,
    );
    return `Gráfico de barras da nota por ${attribute}: ${items.join(', ')}.`;
  },
};
