/** Portuguese: the improvements report. */
import type { ImprovementWords } from '../improvement-words.ts';
import { format, span } from './reasons.ts';

const { integer, decimal, percent, list } = format;

const BECOME = { neutral: 'o grupo do meio', promoter: 'o grupo mais alto' } as const;
const DIRECTION = {
  rising: 'Cada vez mais frequente',
  falling: 'Cada vez menos frequente',
  steady: 'Sem tendência clara',
} as const;
const UNITS = { week: ['semana', 'semanas'], month: ['mês', 'meses'] } as const;

export const improvements: ImprovementWords = {
  title: 'O que melhorar e o que manter',
  headings: {
    priorities: 'O que pesa mais',
    backlog: 'A lista completa',
    keep: 'O que manter',
    requests: 'O que pedem',
    complaints: 'Do que reclamam',
    praise: 'O que elogiam',
    segments: 'Mais frequente aqui do que no resto',
  },
  labels: {
    improvement: 'Melhoria',
    customers: 'Clientes',
    customerShare: '% dos clientes',
    requests: 'Dos quais, pedidos',
    points: 'Pontos em jogo',
    perMention: 'Pontos por menção',
    atMost: 'No máximo',
    first: 'Probabilidade de custar mais',
    trend: 'Tendência',
    id: 'Código',
    status: 'Situação',
  },
  change: {
    fix: 'Corrigir',
    add: 'Acrescentar',
    speed: 'Acelerar',
    simplify: 'Simplificar',
    inform: 'Informar',
    price: 'Preço',
    policy: 'Regras e conduta',
    keep: 'Manter',
  },
  direction: { rising: 'a subir', falling: 'a descer', steady: 'sem tendência clara' },
  counts: ({ commenters, changes, kept }) =>
    `Comentários: ${integer(commenters)}. A mudar: ${integer(changes)}. A manter: ${integer(kept)}.`,
  tied: (items) => {
    const names = items.map(({ name, first }) => `“${name}” (${percent(100 * first.probability)})`);
    return `Não é possível dizer com certeza qual custa mais: ${list(names)}.`;
  },
  asking: (count) =>
    count === 1 ? '1 sugere ou pede alguma coisa.' : `${integer(count)} sugerem ou pedem alguma coisa.`,
  whatIf: ({ become, any, sole }) =>
    `No máximo, em pontos: ${decimal(any.value ?? 0)} (${span(any.interval ?? [0, 0], decimal)}), se todas as notas ` +
    `baixas destes clientes subissem para ${BECOME[become]}; ${decimal(sole.value ?? 0)} contando só quem não ` +
    'reclama de mais nada.',
  trend: (direction, { unit, from }) =>
    `${DIRECTION[direction]} (${integer(from.length)} ${UNITS[unit][from.length === 1 ? 0 : 1]}).`,
  segment: ({ value, attribute, count, n, ratio, interval }) =>
    `${value} (${attribute}): ${integer(count)} de ${integer(n)} comentários, ${decimal(ratio)} vezes o esperado ` +
    `(${span(interval, decimal)})`,
  chart: {
    title: 'Percentagem de clientes e pontos perdidos por menção',
    caption:
      'As linhas tracejadas unem o que custa o mesmo no total; um círculo maior custa mais. As cruzes são intervalos ' +
      'de 95%; os círculos vazios são apenas indícios.',
    share: '% dos clientes que o dizem',
    loss: 'Pontos perdidos por menção',
    cost: (points) =>
      `${Number.isInteger(points) ? integer(points) : decimal(points)} ${points < 2 ? 'ponto' : 'pontos'}`,
    description: (names) =>
      `Gráfico de dispersão de ${integer(names.length)} melhorias. As que mais custam no total: ${list(names.slice(0, 3))}.`,
  },
  notes: {
    association:
      'Os pontos são o que acompanha uma reclamação quando tudo o resto que se vê se mantém igual. Não provam uma ' +
      'relação de causa nem são uma promessa: uma mudança pode render menos. Vale a pena testar primeiro em pequena ' +
      'escala. Os máximos sobrepõem-se: nunca devem ser somados.',
    request:
      'Um pedido é uma reclamação num comentário que também sugere ou pede alguma coisa. Quando ambos levam à mesma ' +
      'mudança, formam uma só linha.',
    ids:
      'Os códigos mantêm-se de relatório para relatório, para que outras ferramentas possam apontar para eles. A ' +
      'situação fica por preencher.',
    searched: (count) =>
      `Os segmentos foram encontrados procurando em ${integer(count)} combinações de melhoria e segmento.`,
    noPoints: 'Não há pontos: a lista segue a ordem de quantos clientes o dizem.',
  },
};
