/** Catalan: the sentences of the whole report. */
import type { Estimate, Report, ScoreSummary } from '../types.ts';
import { fromNumber, ofNumber, toNumber } from './ca/articles.ts';
import { change } from './ca/change.ts';
import { charts } from './ca/charts.ts';
import { groups, names } from './ca/names.ts';
import { format, reasons, span, thePercent } from './ca/reasons.ts';
import { upperFirst } from './cases.ts';
import { coveredPeriod, otherLanguages, rejectedByReason } from './highlights.ts';
import { createLanguageName } from './language-name.ts';
import type { Forms, Messages } from './types.ts';

const { integer, decimal, signed, percent } = format;

function count(n: number, [one, many]: Forms): string {
  return `${integer(n)} ${n === 1 ? one : many}`;
}
const answers = (n: number): string => count(n, ['resposta', 'respostes']);
const comments = (n: number): string => count(n, ['comentari', 'comentaris']);

const languageName = createLanguageName('ca', {
  mixed: 'més d’una al mateix comentari',
  und: 'no identificada',
});

function estimateText({ value, interval, reason }: Estimate): string {
  return value === null || interval === null
    ? names.noEstimate[reason ?? 'few-responses']
    : `${percent(value)} (${span(interval, thePercent)})`;
}

function headline({ metric, n, value, interval, ...counts }: ScoreSummary): string {
  const { promoter, neutral, detractor } = groups[metric];
  if (value === null || interval === null) {
    const all = [
      count(counts.promoters, promoter),
      count(counts.neutrals, neutral),
      count(counts.detractors, detractor),
    ];
    return `Massa poques respostes per calcular la nota: ${format.list(all)}.`;
  }
  const share = `${upperFirst(thePercent(value))} dels clients`;
  return {
    nps: `L’NPS és de ${integer(value)} (${span(interval, integer)}), amb ${answers(n)}.`,
    csat: `${share} estan satisfets (${span(interval, thePercent)}), amb ${answers(n)}.`,
    ces: `${share} ho han trobat fàcil (${span(interval, thePercent)}), amb ${answers(n)}.`,
  }[metric];
}

function unexplainedPointsLine({ unexplainedPoints: parts, score }: Report): string {
  return parts === null || score === null || score.value === null
    ? ''
    : `D’on surt la nota: ${decimal(parts.baseline)} és el que donarien els comentaris sense cap tema; els clients ` +
        `que no han comentat hi sumen ${signed(parts.noComment)}, els temes mostrats ${signed(parts.themes)} i la ` +
        `resta ${signed(parts.other)}; en total, ${decimal(score.value)}.`;
}

function rejectedLine(report: Report): string {
  const { rowsRead, rowsRejected } = report.input;
  const why = rejectedByReason(report).map(([reason, n]) => `${names.rejectReason[reason]}, ${integer(n)}`);
  return rowsRejected === 0
    ? `${count(rowsRead, ['fila llegida', 'files llegides'])}, cap d’exclosa.`
    : `Files excloses: ${integer(rowsRejected)} de ${integer(rowsRead)} (${why.join('; ')}).`;
}

const note: Messages['note'] = {
  'no-score': () => 'El fitxer no té cap nota: els temes es compten, però no es pesen.',
  'few-responses': () => 'Menys de 10 respostes: només es mostren recomptes.',
  'low-base': (report) =>
    `Només ${answers(report.comments.responses)}: cal llegir cada xifra amb el seu interval.`,
  'impact-needs-more': () => 'L’impacte en punts requereix almenys 100 respostes.',
  'no-comments': () => 'Ningú no ha deixat cap comentari i, per tant, no hi ha motius per mostrar.',
  'themes-describe-commenters': () =>
    'Els temes només reflecteixen els clients que han comentat; la resta pot pensar diferent.',
  'not-proof-of-cause': () =>
    'Els impactes són estimacions fetes a partir del que han escrit els clients, a igualtat dels altres temes, del ' +
    'canal, del producte i del mes. No demostren cap causa: resoldre un tema pot aportar menys. Val la pena ' +
    'provar-ho abans a petita escala.',
  'many-unclassified': (report) =>
    `No s’ha trobat cap tema en ${comments(report.comments.unclassified)}: la llista de motius té buits.`,
  'other-languages': (report) => {
    const { codes, share } = otherLanguages(report);
    const list = format.list(codes.map((code) => languageName(code)));
    return `Comentaris en llengües que Porque llegeix pitjor: ${percent(share)} (${list}).`;
  },
  'comments-without-score': (report) =>
    `${comments(report.comments.commentsWithoutScore)} sense nota: només compten per a les llengües.`,
  'rows-rejected': rejectedLine,
  'dates-ambiguous': () =>
    'Les dates no permeten distingir el dia i el mes; convé comprovar el període indicat.',
  'mixed-surveys': () =>
    'El fitxer barreja enquestes relacionals i transaccionals: la nota barreja respostes a preguntes diferents. Vegeu l’informe per canals.',
  'undated-excluded': () => 'Les respostes sense data queden fora, perquè s’ha demanat un període.',
};

export const ca: Messages = {
  ...names,
  ...reasons,
  language: 'ca',
  locale: 'ca',
  format,
  charts,
  change,
  note,
  groupName: (metric, group) => upperFirst(groups[metric ?? 'nps'][group][1]),
  groupCount: (metric, group, n) => count(n, groups[metric ?? 'nps'][group]),
  groupTitle: (metric, group) => {
    const people = groups[metric ?? 'nps'][group][1];
    const titles = {
      detractor: 'Què desagrada als',
      neutral: 'Què els falta als',
      promoter: 'Què agrada als',
    };
    return `${titles[group]} ${people}`;
  },
  languageName,
  between: (interval) => span(interval, decimal),
  headline,
  answered: ({ comments: { responses, commented, rate } }) => {
    const share = rate.value === null ? '' : ` (${percent(rate.value)})`;
    return `${integer(commented)} ${ofNumber(answers(responses))}${share} amb comentari.`;
  },
  groupLine: (metric, { group, n, share }) => {
    const people = count(n, groups[metric][group]);
    return share.value === null ? `${people}.` : `${people}: ${estimateText(share)} de les respostes.`;
  },
  unexplainedLine: (metric, { group, commenters, unexplained, generalOnly }) => {
    const general =
      generalOnly === 0
        ? ''
        : `; ${integer(generalOnly)} més només ${generalOnly === 1 ? 'fa' : 'fan'} una valoració general`;
    return `Comentaris de ${groups[metric][group][1]} sense cap tema: ${integer(unexplained)} ${ofNumber(integer(commenters))}${general}.`;
  },
  unexplainedPointsLine,
  estimateText,
  quoteSource: ({ score, date, line }) => {
    const parts = [
      score === null ? '' : `nota ${score}`,
      date === null ? '' : format.date(date),
      `línia ${line}`,
    ];
    return parts.filter((part) => part !== '').join(' · ');
  },
  rejectedLine,
  periodLine: (report) => {
    const { from, to } = coveredPeriod(report);
    if (from === null || to === null) return '';
    return from === to
      ? `Respostes ${fromNumber(format.date(from))}.`
      : `Respostes ${fromNumber(format.date(from))} ${toNumber(format.date(to))}.`;
  },
};
