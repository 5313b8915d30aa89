/** Portuguese of Brazil and Portugal: the alerts report. */
import type { AlertWords } from '../alert-words.ts';
import { format } from './reasons.ts';

const { integer, decimal, percent, date, list } = format;

function shareOf(value: number | null): string {
  return value === null ? '' : ` (${percent(value)})`;
}

export const alerts: AlertWords = {
  title: 'O que disparou',
  headings: { alerts: 'Alertas', rising: 'Em subida, ainda sem alerta', weeks: 'Semana a semana' },
  labels: {
    first: 'Primeira semana',
    last: 'Última semana',
    where: 'Onde',
    comments: 'Comentários',
    expected: 'Esperados',
    share: 'Percentagem',
    before: 'Antes',
    state: 'Situação',
    everywhere: 'Todos os comentários',
    week: 'Semana de',
    limits: 'Intervalo habitual',
  },
  state: { open: 'continua', over: 'terminado' },
  summary: ({ alerts: found, weeks, tested }) => {
    const open = found.filter(({ isOpen }) => isOpen).length;
    return (
      `Alertas: ${integer(found.length)}; ainda em curso: ${integer(open)}. Semanas: ${integer(weeks.from.length)}. ` +
      `Testes de um tema numa semana: ${integer(tested)}.`
    );
  },
  alertLine: (mention, segment, { count, n, expected, share, before, firstWeek, lastWeek, isOpen }) => {
    const where = segment === null ? '' : `, em ${segment}`;
    const when =
      firstWeek === lastWeek
        ? `na semana que começa em ${date(firstWeek)}`
        : `da semana que começa em ${date(firstWeek)} à que começa em ${date(lastWeek)}`;
    return (
      `${mention}${where}: ${integer(count)} de ${integer(n)} comentários${shareOf(share.value)} ${when}, quando se ` +
      `esperavam ${decimal(expected)}${shareOf(before.value)}.${isOpen ? ' Ainda não houve duas semanas normais seguidas.' : ''}`
    );
  },
  howLine: ({ raised, rule, baselineWeeks }) =>
    `Comparação com as semanas normais anteriores: ${integer(baselineWeeks)}. Semanas confirmadas pela regra de alerta: ` +
    integer(rule.weeks) +
    (raised === null
      ? '; a média móvel não saiu do seu limite.'
      : `; a média móvel saiu do seu limite na semana que começa em ${date(raised)}.`),
  alsoLine: (places) =>
    `Também em ${list(
      places.map(
        ({ name, figures }) =>
          `${name} (${integer(figures.count)} de ${integer(figures.n)}, esperados ${decimal(figures.expected)})`,
      ),
    )}.`,
  risingLine: (mention, { count, n, expected, share, before }) =>
    `${mention}: ${integer(count)} de ${integer(n)} comentários${shareOf(share.value)} nas últimas quatro semanas, quando ` +
    `se esperavam ${decimal(expected)}${shareOf(before.value)}; ` +
    'a média móvel está acima do seu limite.',
  caveat: {
    'one-week': 'Uma semana apenas.',
    'not-raised': 'Um primeiro indício: a média móvel não saiu do seu limite.',
    'low-base': 'Base pequena: menos de 30 comentários na primeira semana.',
  },
  none: 'Nenhum tema disparou em nenhuma semana.',
  noRising: 'Nada mais está em subida.',
  reason: {
    'no-dates': () => 'Nenhum comentário tem data: não é possível distinguir semanas.',
    'few-weeks': ({ weeksNeeded }) =>
      `Semanas insuficientes: um alerta precisa de 12 semanas normais e de mais uma para comparar. Semanas em falta: ${integer(weeksNeeded)}.`,
  },
  chart: {
    title: 'Percentagem dos comentários, semana a semana',
    caption:
      'Percentagem dos comentários; cada gráfico tem a sua escala. Tracejado: o valor anterior. Traços: três erros-padrão ' +
      'em volta. Os pontos grandes ficam fora.',
    description: (names) => `Uma linha por alerta: ${list(names)}.`,
  },
  notes: {
    rule:
      'Um alerta exige cinco comentários, 1,5 vezes a percentagem habitual ou mais três pontos, e um teste que conta com ' +
      'todos os temas e segmentos observados na mesma semana. O que dispara em vários segmentos ao mesmo tempo é um só alerta.',
    season: 'A época do ano não é tida em conta: o que volta todos os anos parece novo.',
    chance: 'Quem muito vigia vê alguns falsos alarmes: convém ler os comentários antes de agir.',
  },
};
