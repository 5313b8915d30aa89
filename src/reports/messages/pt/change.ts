/** Portuguese of Brazil and Portugal: the change report. */
import type { Metric } from '../../../ingest/types.ts';
import type { Mentioned, SideName } from '../../kinds/change/types.ts';
import type { ChangeContext, ChangeMessages } from '../change-types.ts';
import { units } from './names.ts';
import { format, pointForm, span } from './reasons.ts';

const { integer, decimal, signed, percent, date, period, list } = format;

const SUBJECT: Readonly<Record<Metric, string>> = {
  nps: 'O NPS',
  csat: 'O índice de clientes satisfeitos',
  ces: 'O índice de clientes que acharam fácil',
};

const OTHER = { time: 'do que antes', groups: 'do que no outro grupo', target: '' } as const;

function sideName(name: SideName): string {
  switch (name.is) {
    case 'period':
      return period(name.from, name.to);
    case 'segment':
      return `${name.attribute}: ${name.value === '' ? 'sem informação' : name.value}`;
    case 'rest':
      return `${name.attribute}: todos menos ${name.value === '' ? 'os sem informação' : name.value}`;
    case 'all':
      return 'Todas as respostas';
    case 'target':
      return 'Meta';
    default:
      return name;
  }
}

function shareOf({ mentions, commenters }: Mentioned): string {
  return percent(commenters === 0 ? 0 : (100 * mentions) / commenters);
}

function isMore(first: Mentioned, second: Mentioned): boolean {
  return second.mentions * first.commenters > first.mentions * second.commenters;
}

const unitOf = (value: number, { metric }: ChangeContext): string =>
  pointForm(Math.abs(value), units[metric]);

export const change: ChangeMessages = {
  title: {
    time: 'O que mudou junto com a nota',
    groups: 'O que distingue os dois grupos',
    target: 'O que separa a nota da meta',
  },
  headings: {
    scores: 'As duas notas',
    ledger: 'De uma nota à outra',
    said: 'O que se diz mais ou menos vezes',
    trend: 'A nota ao longo do tempo',
    mix: 'Mudou a nota ou mudou quem respondeu?',
    checks: 'O que mais pode ter mudado',
    found: 'Encontrado',
    tested: 'Testado e não encontrado',
    method: 'Como se calculam estes números',
  },
  labels: {
    step: 'Etapa',
    points: 'Pontos',
    interval: 'Intervalo de 95%',
    difference: 'Diferença',
    what: 'O que se testou',
    needed: 'Respostas que faltam',
    limits: 'Faixa habitual',
    begin: { week: 'Semana de', month: 'Mês de' },
    atSameMix: 'Com a mesma composição das respostas',
    mix: 'Coincide com a composição',
    moved: 'Deslocamento',
  },
  sideName,
  difference: ({ first, second, difference: { value, interval, verdict } }, { metric, comparison }) => {
    if (value === null || interval === null) {
      return 'Respostas insuficientes para uma diferença: são precisas pelo menos 10 de cada lado.';
    }
    const how = `${decimal(Math.abs(value))} pontos ${value < 0 ? 'abaixo' : 'acima'}`;
    const than =
      comparison === 'target'
        ? `está ${how} da meta de ${decimal(first.name.is === 'target' ? first.name.value : 0)}`
        : `de «${sideName(second.name)}» está ${how} do de «${sideName(first.name)}»`;
    const doubt = verdict === 'clear' ? '' : ' Pode ser apenas acaso: o que se segue mostra o que se moveu.';
    return `${SUBJECT[metric]} ${than} (${span(interval, signed)}).${doubt}`;
  },
  step: (step, mention, { comparison }) =>
    ({
      'who-answered': 'Quem respondeu',
      'who-wrote': 'Quantos deixaram comentário',
      'said-more': `${mention}: quantas vezes se diz`,
      'hurts-more': `${mention}: notas de quem o diz`,
      points: mention,
      'other-said': 'Todos os outros temas: quantas vezes se dizem',
      'other-hurts': 'Todos os outros temas: notas de quem os menciona',
      'other-points': 'Todos os outros temas',
      silent: 'Respostas sem comentário',
      'no-theme':
        comparison === 'target'
          ? 'Comentários sem tema, em relação à meta'
          : 'Comentários que não indicam motivo',
      unexplained: 'O que os comentários não explicam',
    })[step.kind],
  whoAnswered: (controls) => `Quem respondeu: ${list(controls)}`,
  found: ({ kind, value, interval, first, second }, mention, context) => {
    const points = `${signed(value)} ${unitOf(value, context)} (${span(interval, signed)})`;
    const share = `em ${shareOf(second)} dos comentários, contra ${shareOf(first)}`;
    if (kind === 'said-more') {
      return `${mention}: ${share}, o que coincide com ${points}.`;
    }
    if (kind === 'hurts-more') {
      const how = value < 0 ? 'mais baixas' : 'mais altas';
      return `${mention}: quem o diz dá notas ${how} ${OTHER[context.comparison]}, o que coincide com ${points}.`;
    }
    return context.comparison === 'target'
      ? `${mention} coincidem com ${points}.`
      : `${mention}: ${share}, uma diferença de ${points} na conta.`;
  },
  nothingFound: (tested) =>
    tested === 0
      ? 'Nenhum tema foi mencionado vezes suficientes dos dois lados para ser testado.'
      : `Nada do que os clientes escreveram se destaca: foram testados ${integer(tested)} motivos possíveis e não se encontrou nenhum.`,
  tested: {
    'said-more': 'quantas vezes se diz',
    'hurts-more': 'notas de quem o diz',
    points: 'pontos com que coincide',
  },
  testedLine: (tested, found) =>
    `Motivos possíveis testados: ${integer(tested)}; encontrados: ${integer(found)}. «Não encontrado» não prova que nada mudou: a última coluna diz quantas respostas resolveriam a dúvida se a estimativa se mantivesse.`,
  frequency: ({ first, second, interval }, mention) =>
    `${mention}: em ${shareOf(second)} dos comentários, contra ${shareOf(first)}; ou seja, ${isMore(first, second) ? 'mais' : 'menos'} vezes (${span(interval, signed)} pontos percentuais).`,
  noneMoreOften: (tested) =>
    `Nenhum tema é claramente mencionado mais ou menos vezes; testados: ${integer(tested)}.`,
  reversed: ({ attribute, rate, rateInterval, mix }) =>
    `Atenção a «${attribute}»: dentro de cada valor, a nota moveu-se no sentido contrário. Com a mesma composição das respostas, a diferença seria de ${signed(rate)} pontos (${span(rateInterval, signed)}); ${signed(mix)} coincidem com a mudança em quem respondeu.`,
  notReversed: (attributes) => `Por ${list(attributes)}, os grupos contam a mesma história que o total.`,
  checkName: ({ what, attribute }) =>
    what === 'comment-rate'
      ? 'Proporção de quem comentou'
      : what === 'language'
        ? 'Idioma dos comentários'
        : `Composição por ${attribute ?? ''}`,
  check: ({ verdict }) => (verdict === 'changed' ? 'mudou' : 'sem mudança clara'),
  noLedger: {
    'no-score': 'Os dados não têm nota e, por isso, não há diferença para explicar.',
    'few-responses':
      'Respostas insuficientes para decompor a diferença: são precisas pelo menos 30 de cada lado.',
  },
  method: {
    'oaxaca-blinder':
      'Uma regressão de cada lado e a diferença decomposta em duas partes (Oaxaca–Blinder, pesos iguais): quantas vezes se diz cada coisa e que notas dá quem a diz. As linhas somam exatamente a diferença.',
    'ledger-difference':
      'Menções insuficientes num dos lados para uma regressão: o ponto de cada resposta é repartido pelos temas do seu comentário e comparam-se as contas dos dois lados. As linhas somam exatamente a diferença.',
    'adjusted-cost':
      'A nota decomposta por regressão: o que dão os comentários sem tema, o silêncio e cada tema. As linhas somam exatamente a distância.',
  },
  caution:
    'São comparações do que os clientes escreveram, não provas de causa: quem não escreveu pode pensar de outra forma, e também pode ter mudado algo de que ninguém falou.',
  undated: (count) => `Respostas sem data, que não pertencem a nenhum período: ${integer(count)}.`,
  waterfall: ({ ledger }) =>
    `Gráfico em cascata com ${integer(ledger.length)} etapas de uma nota à outra e intervalos de 95%.`,
  waterfallCaption:
    'Cada barra começa onde terminou a anterior; o traço mostra o seu intervalo de 95%. As barras claras podem ser acaso.',
  trend: ({ points, step }) => {
    const outside = points.filter(({ isOutside }) => isOutside).length;
    return `Linha da nota em ${integer(points.length)} ${step === 'week' ? 'semanas' : 'meses'}; fora da faixa habitual: ${integer(outside)}.`;
  },
  trendLine: ({ centre, points, drift, step }) => {
    const outside = points.filter(({ isOutside }) => isOutside).length;
    const single = `${step === 'week' ? 'Semanas' : 'Meses'} fora da faixa habitual: ${integer(outside)} de ${integer(points.length)}.`;
    const slow =
      drift === null
        ? 'Nenhuma deriva lenta.'
        : `No conjunto, a nota deriva para ${drift.isUp ? 'cima' : 'baixo'}, com clareza a partir de ${date(drift.from)}.`;
    return centre === null ? '' : `${single} ${slow}`;
  },
  trendCaption: ({ centre }) =>
    centre === null
      ? 'A faixa é o intervalo de 95%. O primeiro período é curto demais para dizer o que é habitual.'
      : 'A faixa é o intervalo de 95%. Traços curtos: o que é habitual, segundo o primeiro período; os pontos grandes ficam fora.',
};
