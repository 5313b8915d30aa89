/** Portuguese of Brazil and Portugal: the channels report. */
import type { ChannelWords } from '../channel-words.ts';
import { format, pointForm, span } from './reasons.ts';

const { integer, decimal, signed, percent } = format;
const POINTS = ['ponto', 'pontos'] as const;

export const channels: ChannelWords = {
  title: 'Canal a canal',
  headings: {
    channels: 'Por canal',
    stages: 'Por etapa da jornada',
    crossing: 'Canal e etapa',
    customers: 'Os mesmos clientes em vários canais',
    both: 'Duas notas lado a lado',
    reasons: 'O que se diz em cada um',
  },
  labels: {
    answers: 'Respostas',
    second: 'Segunda nota',
    difference: 'Face aos outros',
    comments: 'Comentários',
    elsewhere: 'No resto',
    place: 'Onde',
    first: 'Primeira nota',
    customers: 'Clientes',
    all: 'Todos',
  },
  partLine: ({ surveyType, answers }) =>
    surveyType === null
      ? `Respostas: ${integer(answers)}.`
      : `Pesquisa “${surveyType === '' ? '–' : surveyType}”. Respostas: ${integer(answers)}.`,
  mixed: (column) =>
    `Os dados juntam pesquisas de vários tipos (coluna “${column}”): fazem perguntas diferentes e aqui são mostradas em ` +
    'separado. Uma nota de todas juntas não teria significado.',
  differenceLine: (value, { value: points, interval }) =>
    interval[0] <= 0 && interval[1] >= 0
      ? `${value}: sem diferença clara face aos outros (${span(interval, signed)} pontos).`
      : `${value}: ${decimal(Math.abs(points))} ${pointForm(points, POINTS)} ${points < 0 ? 'abaixo' : 'acima'} dos outros ` +
        `(${span(interval, signed)}).`,
  reasonLine: (mention, { count, share, elsewhere, difference, verdict }) =>
    `${mention}: ${integer(count)} de ${integer(share.n)} comentários` +
    (share.value === null ? '' : ` (${percent(share.value)})`) +
    (elsewhere.value === null ? '' : `; no resto, ${percent(elsewhere.value)}`) +
    (verdict === 'solid' && difference !== null
      ? difference.value > 0
        ? '; claramente mais'
        : '; claramente menos'
      : ''),
  omitted: ({ places, answers }) =>
    `Não mostrados por falta de respostas: ${integer(places)} (respostas: ${integer(answers)}).`,
  customersLine: ({ known, returning, crossing }) =>
    `Clientes com número: ${integer(known)}; com várias respostas: ${integer(returning)}; em vários canais: ` +
    `${integer(crossing)}.`,
  clusteredLine: ({ clustered }) =>
    clustered === null
      ? ''
      : `Tomando em conjunto as respostas de cada cliente, a nota situa-se ${span(clustered, integer)}.`,
  pairLine: ({ first, second, customers, difference: { value, interval } }) =>
    `Os mesmos clientes (${integer(customers)}) dão notas ${decimal(Math.abs(value))} ${pointForm(value, POINTS)} mais ` +
    `${value < 0 ? 'baixas' : 'altas'} em “${second}” do que em “${first}” (${span(interval, signed)}).`,
  repeatedLine: (label, customers) =>
    `${label}: clientes que reclamam disso em mais de um canal: ${integer(customers)}.`,
  bothLine: ({ first, pleasedDetractors, displeasedPromoters }) =>
    `Respostas com as duas notas: ${integer(first.n)}.` +
    (pleasedDetractors.value === null || displeasedPromoters.value === null
      ? ''
      : ` Alta na segunda e baixa na primeira: ${percent(pleasedDetractors.value)}; o inverso: ` +
        `${percent(displeasedPromoters.value)}.`),
  metricName: { nps: 'NPS', csat: 'Satisfeitos (CSAT)', ces: 'Acharam fácil (CES)' },
  chart: {
    caption: 'Ponto: nota; traço: intervalo de 95%. Com cor onde todo o intervalo fica fora da nota geral.',
    description: (places) => `Notas de ${integer(places.length)} valores, cada uma com o seu intervalo.`,
  },
  noChannel: 'Os dados não têm uma coluna de canais: indique-a com --by.',
  noSecond:
    'Os dados têm uma só nota. Onde houver uma segunda, mostra-se ao lado a coluna com NPS, CSAT ou CES no título (ou --beside coluna=csat).',
  notes: {
    choice:
      'Os clientes escolhem o canal, e cada canal recebe outros assuntos: uma diferença entre canais não quer dizer que o ' +
      'canal seja a causa. A comparação dos mesmos clientes conta com quem são, não com o assunto que os trouxe.',
    metrics: 'NPS, CSAT e CES mostram-se lado a lado e nunca se convertem uns nos outros.',
    repeats:
      'As respostas de um mesmo cliente são parecidas: os intervalos por canal tomam cada resposta como independente.',
  },
};
