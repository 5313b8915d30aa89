/** Portuguese of Brazil and Portugal: the value report. */
import { upperFirst } from '../cases.ts';
import type { ValueWords } from '../value-words.ts';
import { groups } from './names.ts';
import { format, span } from './reasons.ts';

const { integer, signed, percent } = format;

export const value: ValueWords = {
  title: 'Pelo valor dos clientes',
  headings: {
    score: 'A nota pelo valor',
    reasons: 'Motivos pelo valor',
    detractors: 'Detratores de maior valor',
  },
  labels: {
    byValue: 'Pelo valor',
    byCustomer: 'Por cliente',
    difference: 'Diferença',
    effective: 'Respostas efetivas',
    value: 'Valor',
    shareOfValue: '% do valor',
    mentions: 'Menções',
    impactByValue: 'Pontos pelo valor',
    impactByCustomer: 'Pontos por cliente',
    complaints: 'Reclamações',
  },
  noFigures: {
    'no-score': 'Os dados não têm nota: não há o que pesar.',
    'no-value': 'Os dados não têm uma coluna com o valor dos clientes, ou nenhum valor é superior a 0.',
    'few-responses': 'Respostas com valor insuficientes: menos de 10 efetivas.',
    'one-dominates':
      'Um só cliente tem mais de 10% do valor e decidiria tudo: não se mostra a nota pelo valor.',
  },
  shiftLine: ({ value: shift, interval }) =>
    interval[0] * interval[1] > 0
      ? `Os clientes de maior valor dão notas mais ${shift < 0 ? 'baixas' : 'altas'}. Diferença entre a nota pelo ` +
        `valor e a nota por cliente, em pontos: ${signed(shift)} (${span(interval, signed)}).`
      : `Sem diferença clara entre a nota pelo valor e a nota por cliente (${span(interval, signed)} pontos).`,
  baseLine: ({ n, withoutValue, effectiveN }) =>
    `${integer(n)} respostas com valor dizem tanto como ${integer(effectiveN)} de valor igual` +
    (withoutValue === 0
      ? '.'
      : `; sem um valor superior a 0 e, por isso, excluídas: ${integer(withoutValue)}.`),
  groupLine: (metric, { group, share }) =>
    `${upperFirst(groups[metric][group][1])}: ${percent(share.value)} do valor (${span(share.interval, percent)}).`,
  reasonLine: (subject, { impact, plainImpact, mentions }) =>
    `${subject} (comentários: ${integer(mentions)}). Pontos pelo valor: ${signed(impact.value)} ` +
    `(${span(impact.interval, signed)})` +
    (plainImpact === null ? '.' : `; se todos os clientes pesassem o mesmo, ${signed(plainImpact.value)}.`),
  noReasons: (why) => `Sem motivos pelo valor: ${why}.`,
  chart: {
    title: 'Pontos pelo valor, mantendo iguais os outros temas',
    caption: 'O traço mostra o intervalo de 95%; as barras vazias são apenas indícios.',
    description: (reasons) => `Gráfico de barras com intervalos. Motivos: ${integer(reasons)}.`,
  },
  notes: {
    estimand:
      'Aqui cada resposta pesa tanto como o valor do cliente. Isso responde a outra pergunta, não à mesma com mais ' +
      'rigor: o que acontece ao dinheiro, não às pessoas.',
    association:
      'Os pontos são estimativas feitas a partir do que os clientes escreveram, mantendo iguais os outros temas, o ' +
      'canal, o produto e o mês: não provam uma relação de causa.',
  },
};
