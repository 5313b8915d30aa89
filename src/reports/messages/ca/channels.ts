/** Catalan: the channels report. */
import type { ChannelWords } from '../channel-words.ts';
import { ofNumber } from './articles.ts';
import { format, span, thePercent } from './reasons.ts';

const { integer, decimal, signed, percent } = format;

export const channels: ChannelWords = {
  title: 'Canal per canal',
  headings: {
    channels: 'Per canal',
    stages: 'Per etapa del recorregut',
    crossing: 'Canal i etapa',
    customers: 'Els mateixos clients en diversos canals',
    both: 'Dues notes de costat',
    reasons: 'Què s’hi diu',
  },
  labels: {
    answers: 'Respostes',
    second: 'Segona nota',
    difference: 'Respecte dels altres',
    comments: 'Comentaris',
    elsewhere: 'A la resta',
    place: 'On',
    first: 'Primera nota',
    customers: 'Clients',
    all: 'Tots',
  },
  partLine: ({ surveyType, answers }) =>
    surveyType === null
      ? `Respostes: ${integer(answers)}.`
      : `Enquesta «${surveyType === '' ? '–' : surveyType}». Respostes: ${integer(answers)}.`,
  mixed: (column) =>
    `El fitxer barreja enquestes de diversos tipus (columna «${column}»): fan preguntes diferents i aquí es mostren per ` +
    'separat. Una nota de totes juntes no voldria dir res.',
  differenceLine: (value, { value: points, interval }) =>
    interval[0] <= 0 && interval[1] >= 0
      ? `${value}: sense diferència clara respecte dels altres (${span(interval, signed)} punts).`
      : `${value}: ${decimal(Math.abs(points))} punts per ${points < 0 ? 'sota' : 'sobre'} dels altres (${span(interval, signed)}).`,
  reasonLine: (mention, { count, share, elsewhere, difference, verdict }) =>
    `${mention}: ${integer(count)} ${ofNumber(integer(share.n))} comentaris` +
    (share.value === null ? '' : ` (${percent(share.value)})`) +
    (elsewhere.value === null ? '' : `; a la resta, ${thePercent(elsewhere.value)}`) +
    (verdict === 'solid' && difference !== null
      ? difference.value > 0
        ? '; clarament més sovint'
        : '; clarament menys sovint'
      : ''),
  omitted: ({ places, answers }) =>
    `No es mostren perquè tenen massa poques respostes: ${integer(places)} (respostes: ${integer(answers)}).`,
  customersLine: ({ known, returning, crossing }) =>
    `Clients amb número: ${integer(known)}; amb diverses respostes: ${integer(returning)}; en diversos canals: ` +
    `${integer(crossing)}.`,
  clusteredLine: ({ clustered }) =>
    clustered === null
      ? ''
      : `Si es prenen juntes les respostes de cada client, la nota se situa ${span(clustered, integer)}.`,
  pairLine: ({ first, second, customers, difference: { value, interval } }) =>
    `Els mateixos clients (${integer(customers)}) posen notes ${decimal(Math.abs(value))} punts més ` +
    `${value < 0 ? 'baixes' : 'altes'} a «${second}» que a «${first}» (${span(interval, signed)}).`,
  repeatedLine: (label, customers) =>
    `${label}: clients que se’n queixen en més d’un canal: ${integer(customers)}.`,
  bothLine: ({ first, pleasedDetractors, displeasedPromoters }) =>
    `Respostes amb les dues notes: ${integer(first.n)}.` +
    (pleasedDetractors.value === null || displeasedPromoters.value === null
      ? ''
      : ` Alta a la segona i baixa a la primera: ${percent(pleasedDetractors.value)}; al revés: ` +
        `${percent(displeasedPromoters.value)}.`),
  metricName: { nps: 'NPS', csat: 'Satisfets (CSAT)', ces: 'Ho han trobat fàcil (CES)' },
  chart: {
    caption:
      'Punt: nota; ratlla: interval del 95 %. Amb color on tot l’interval queda fora de la nota general.',
    description: (places) => `Notes de ${integer(places.length)} valors, cadascuna amb el seu interval.`,
  },
  noChannel: 'El fitxer no té cap columna de canals: indica-la amb --by.',
  noSecond:
    'El fitxer té una sola nota. Si n’hi ha una segona, es mostra de costat la columna amb NPS, CSAT o CES al títol (o --beside columna=csat).',
  notes: {
    choice:
      'Els clients trien el canal, i cada canal rep assumptes diferents: una diferència entre canals no vol dir que el canal ' +
      'en sigui la causa. La comparació dels mateixos clients té en compte qui són, no per què hi han anat.',
    metrics: 'NPS, CSAT i CES es mostren de costat i no es converteixen mai l’un en l’altre.',
    repeats:
      'Les respostes d’un mateix client s’assemblen: els intervals per canal prenen cada resposta com a independent.',
  },
};
