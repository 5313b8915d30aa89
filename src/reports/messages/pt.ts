/** Portuguese of Brazil and Portugal: the sentences of the whole report. */
import type { Estimate, Report, ScoreSummary } from '../types.ts';
import { upperFirst } from './cases.ts';
import { coveredPeriod, otherLanguages, rejectedByReason } from './highlights.ts';
import { change } from './pt/change.ts';
import { charts } from './pt/charts.ts';
import { groups, names } from './pt/names.ts';
import { format, reasons, span } from './pt/reasons.ts';
import { createLanguageName } from './language-name.ts';
import type { Forms, Messages } from './types.ts';

const { integer, decimal, signed, percent } = format;

function count(n: number, [one, many]: Forms): string {
  return `${integer(n)} ${n === 1 ? one : many}`;
}
const answers = (n: number): string => count(n, ['resposta', 'respostas']);
const comments = (n: number): string => count(n, ['comentário', 'comentários']);

const languageName = createLanguageName('pt', {
  mixed: 'vários no mesmo comentário',
  und: 'não identificado',
});

function estimateText({ value, interval, reason }: Estimate): string {
  return value === null || interval === null
    ? names.noEstimate[reason ?? 'few-responses']
    : `${percent(value)} (${span(interval, percent)})`;
}

function headline({ metric, n, value, interval, ...counts }: ScoreSummary): string {
  const { promoter, neutral, detractor } = groups[metric];
  if (value === null || interval === null) {
    const all = [
      count(counts.promoters, promoter),
      count(counts.neutrals, neutral),
      count(counts.detractors, detractor),
    ];
    return `Respostas insuficientes para calcular a nota: ${format.list(all)}.`;
  }
  const base = `com base em ${answers(n)}`;
  return {
    nps: `O NPS é ${integer(value)} (${span(interval, integer)}), ${base}.`,
    csat: `Clientes satisfeitos: ${percent(value)} (${span(interval, percent)}), ${base}.`,
    ces: `Clientes que acharam fácil: ${percent(value)} (${span(interval, percent)}), ${base}.`,
  }[metric];
}

function unexplainedPointsLine({ unexplainedPoints: parts, score }: Report): string {
  return parts === null || score === null || score.value === null
    ? ''
    : `De onde vem a nota: ${decimal(parts.baseline)} é o que dariam os comentários sem nenhum tema; quem não ` +
        `comentou soma ${signed(parts.noComment)}, os temas mostrados ${signed(parts.themes)} e o resto ` +
        `${signed(parts.other)}; no total, ${decimal(score.value)}.`;
}

function rejectedLine(report: Report): string {
  const { rowsRead, rowsRejected } = report.input;
  const why = rejectedByReason(report).map(([reason, n]) => `${names.rejectReason[reason]}, ${integer(n)}`);
  return rowsRejected === 0
    ? `${count(rowsRead, ['linha lida', 'linhas lidas'])}, nenhuma excluída.`
    : `Linhas excluídas: ${integer(rowsRejected)} de ${integer(rowsRead)} (${why.join('; ')}).`;
}

const note: Messages['note'] = {
  'no-score': () => 'Os dados não têm nota: os temas são contados, mas não pesados.',
  'few-responses': () => 'Menos de 10 respostas: mostram-se apenas contagens.',
  'low-base': (report) =>
    `Apenas ${answers(report.comments.responses)}: convém ler cada número junto com o seu intervalo.`,
  'impact-needs-more': () => 'O impacto em pontos exige pelo menos 100 respostas.',
  'no-comments': () => 'Ninguém deixou comentários; por isso, não há motivos para mostrar.',
  'themes-describe-commenters': () =>
    'Os temas refletem apenas quem comentou; os outros clientes podem pensar de outra forma.',
  'not-proof-of-cause': () =>
    'Os impactos são estimativas feitas a partir do que os clientes escreveram, mantendo iguais os outros temas, o ' +
    'canal, o produto e o mês. Não provam uma relação de causa: resolver um tema pode render menos. Vale a ' +
    'pena testar primeiro em pequena escala.',
  'many-unclassified': (report) =>
    `Não foi encontrado nenhum tema em ${comments(report.comments.unclassified)}: a lista de motivos tem lacunas.`,
  'other-languages': (report) => {
    const { codes, share } = otherLanguages(report);
    const list = format.list(codes.map((code) => languageName(code)));
    return `Comentários em idiomas que o Porque lê com menos precisão: ${percent(share)} (${list}).`;
  },
  'comments-without-score': (report) =>
    `${comments(report.comments.commentsWithoutScore)} sem nota: contam apenas para os idiomas.`,
  'rows-rejected': rejectedLine,
  'dates-ambiguous': () => 'As datas não permitem distinguir dia e mês; convém conferir o período indicado.',
  'mixed-surveys': () =>
    'Os dados juntam pesquisas relacionais e transacionais: a nota mistura respostas a perguntas diferentes. Ver o relatório por canal.',
  'undated-excluded': () => 'As respostas sem data ficam de fora, porque foi pedido um período.',
};

export const pt: Messages = {
  ...names,
  ...reasons,
  language: 'pt',
  locale: 'pt',
  format,
  charts,
  change,
  note,
  groupName: (metric, group) => upperFirst(groups[metric ?? 'nps'][group][1]),
  groupCount: (metric, group, n) => count(n, groups[metric ?? 'nps'][group]),
  groupTitle: (metric, group) => {
    const people = groups[metric ?? 'nps'][group][1];
    const titles = {
      detractor: 'O que desagrada aos',
      neutral: 'O que falta aos',
      promoter: 'O que agrada aos',
    };
    return `${titles[group]} ${people}`;
  },
  languageName,
  between: (interval) => span(interval, decimal),
  headline,
  answered: ({ comments: { responses, commented, rate } }) => {
    const share = rate.value === null ? '' : ` (${percent(rate.value)})`;
    return `${integer(commented)} de ${answers(responses)}${share} com comentário.`;
  },
  groupLine: (metric, { group, n, share }) => {
    const people = count(n, groups[metric][group]);
    return share.value === null ? `${people}.` : `${people}: ${estimateText(share)} das respostas.`;
  },
  unexplainedLine: (metric, { group, commenters, unexplained, generalOnly }) => {
    const general =
      generalOnly === 0
        ? ''
        : `; mais ${integer(generalOnly)} só ${generalOnly === 1 ? 'traz' : 'trazem'} uma opinião geral`;
    return `Comentários de ${groups[metric][group][1]} sem nenhum tema: ${integer(unexplained)} de ${integer(commenters)}${general}.`;
  },
  unexplainedPointsLine,
  estimateText,
  quoteSource: ({ score, date, line }) => {
    const parts = [
      score === null ? '' : `nota ${score}`,
      date === null ? '' : format.date(date),
      `linha ${line}`,
    ];
    return parts.filter((part) => part !== '').join(' · ');
  },
  rejectedLine,
  periodLine: (report) => {
    const { from, to } = coveredPeriod(report);
    if (from === null || to === null) return '';
    return from === to
      ? `Respostas de ${format.date(from)}.`
      : `Respostas de ${format.date(from)} a ${format.date(to)}.`;
  },
};
