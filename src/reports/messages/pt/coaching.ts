/** Portuguese of Brazil and Portugal: the coaching report. */
import { lowerFirst } from '../cases.ts';
import type { CoachingMessages } from '../coaching.ts';
import { groups, names } from './names.ts';
import { format, span } from './reasons.ts';

const { integer, decimal, signed, percent } = format;

function answers(n: number): string {
  return `${integer(n)} ${n === 1 ? 'resposta' : 'respostas'}`;
}

export const coaching: CoachingMessages = {
  title: ({ attribute, peer }) =>
    peer === null ? `Desenvolvimento por “${attribute}”` : `Ficha de desenvolvimento: ${peer}`,
  headings: {
    standings: 'A posição de cada um',
    skills: 'Competências que se destacam',
    training: 'Antes e depois da capacitação',
    waiting: 'Ainda sem respostas suficientes',
  },
  labels: {
    answers: 'Respostas',
    points: 'Pontos em relação ao esperado',
    score: 'Nota',
    difference: 'Diferença do esperado',
    estimate: 'Descontado o acaso',
    band: 'Faixa',
    skill: 'Competência',
    voice: 'O que se diz',
    comments: 'Comentários',
    rate: 'Frequência',
    overall: 'No conjunto',
    before: 'Antes',
    after: 'Depois',
    change: 'Variação',
    othersChange: 'Variação de todos os outros',
    beyondOthers: 'Além da variação dos outros',
    period: 'mês',
    tooFew: 'menos de 30 respostas',
  },
  band: {
    above: 'claramente acima da média',
    level: 'não se distingue da média',
    below: 'claramente abaixo da média',
  },
  noComparison: {
    'few-peers': 'São menos de três: não há o que comparar.',
    'no-variation': 'Todas as notas são do mesmo grupo: não há o que comparar.',
    'no-detectable-difference':
      'Pela nota, ninguém se distingue dos restantes: para tarefas iguais, as diferenças não são maiores do que o acaso.',
    'no-score': 'Os dados não têm nota: não há o que comparar.',
  },
  bandLine: (band, peers) =>
    `Claramente ${band === 'above' ? 'acima' : 'abaixo'} da média: ${format.list(peers)}.`,
  levelLine: (count) => `Não se distinguem da média: ${integer(count)}.`,
  raisedLine: (polarity, items) =>
    `${polarity === 'neg' ? 'Reclamações' : 'Elogios'} claramente mais frequentes do que no conjunto: ` +
    `${format.list(items)}.`,
  nothingRaised:
    'Nenhuma competência recebe claramente mais elogios ou reclamações num caso do que no conjunto.',
  caution:
    'Serve para aprender, não para classificar nem premiar pessoas: quem atende os clientes mais difíceis, e o que ' +
    'os clientes não dizem, só em parte se vê aqui.',
  heldEqual: (held) => `As notas são comparadas mantendo iguais: ${format.list(held)}.`,
  searched: (combinations) =>
    `As competências foram encontradas entre ${integer(combinations)} combinações; das apontadas como claras, não ` +
    'mais de 5% devem ser acaso.',
  moreBriefs: (count) =>
    `Fichas omitidas por serem muitas; cada uma se obtém com a opção “peer”: ${integer(count)}.`,
  spreadLine: ({ spread, answersNeeded }) =>
    `As diferenças reais rondam ${decimal(spread)} pontos (desvio-padrão). Com ${answers(answersNeeded)}, um valor é ` +
    'confiável; abaixo disso, é só um primeiro indício.',
  funnel: {
    title: 'Distância do esperado, pelo número de respostas',
    caption:
      'Entre as linhas contínuas ficam 95% das diferenças devidas ao acaso ou habituais; entre as tracejadas, 99,8%. ' +
      'Com nome: claramente acima ou abaixo.',
    description: ({ above, level, below }) =>
      `Gráfico de funil: claramente acima, ${integer(above)}; sem distinção, ${integer(level)}; claramente abaixo, ` +
      `${integer(below)}.`,
  },
  standingLine: ({ difference, estimate, band }) =>
    `Pontos em relação ao esperado para as mesmas tarefas: ${signed(difference)}. Descontado o acaso: ` +
    `${signed(estimate.value)} (${span(estimate.interval, signed)}), ${coaching.band[band]}.`,
  answers: (n) => `${answers(n)}.`,
  reviewLine:
    'Vale a pena ler os comentários em conjunto: abaixo da média com mais de 95% de probabilidade, com ou sem ' +
    'tarefas iguais.',
  provisionalLine: (missing) =>
    `É só um primeiro indício: faltam ${answers(missing)} para um valor confiável.`,
  waitingLine: (n, missing) => `${answers(n)}; faltam ${integer(missing)}`,
  noSkills: 'Menos de 30 comentários: as competências ainda não são comparadas.',
  rateLine: (label, { polarity, mentions, commenters, peerRate, isRaised }) => {
    const share = percent((100 * mentions) / commenters);
    const overall = isRaised
      ? `claramente mais do que no conjunto (${percent(peerRate)})`
      : `no conjunto ${percent(peerRate)}`;
    return (
      `${label}: ${lowerFirst(names.polarity[polarity])} em ${integer(mentions)} de ${integer(commenters)} ` +
      `comentários (${share}), ${overall}`
    );
  },
  divided: 'Os clientes dividem-se: tanto elogios como reclamações são mais frequentes do que no conjunto.',
  examples: (peers) => `Bons exemplos do mesmo${peers.length === 0 ? '' : `: ${format.list(peers)}`}`,
  causesLine: (metric, { ofSkills, ofOthers, unnamed }) => {
    const n = ofSkills + ofOthers + unnamed;
    const people = groups[metric].detractor[n === 1 ? 0 : 1];
    return (
      `Comentários de ${integer(n)} ${people}: sobre uma competência, ${integer(ofSkills)}; só sobre outros ` +
      `assuntos, ${integer(ofOthers)}; sem motivo, ${integer(unnamed)}.`
    );
  },
  othersLine: (items) => `Fora do seu alcance, pelo que os clientes escrevem: ${format.list(items)}.`,
  skillTable: 'Competências: percentagem dos comentários, descontado o acaso',
  skillMap: {
    caption: '▲ claramente mais do que no conjunto.',
    description: (peers) =>
      `Tabela colorida: frequência de elogios e reclamações sobre cada competência. ${format.list(peers)}.`,
  },
  trainingLine: (date) => `Respostas antes e a partir de ${format.date(date)}.`,
  regressionToMean:
    'Quem é escolhido por ter uma nota baixa tende a subir por mero acaso; a comparação com os outros não desconta isso.',
};
