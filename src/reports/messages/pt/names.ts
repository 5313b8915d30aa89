/** Portuguese, worded so that it reads well in Brazil and in Portugal: names and short sentences. */
import type { Metric } from '../../../ingest/types.ts';
import type { Group } from '../../types.ts';
import type { Forms, Messages } from '../types.ts';

export const groups: Readonly<Record<Metric, Readonly<Record<Group, Forms>>>> = {
  nps: {
    detractor: ['detrator', 'detratores'],
    neutral: ['neutro', 'neutros'],
    promoter: ['promotor', 'promotores'],
  },
  csat: {
    detractor: ['cliente insatisfeito', 'clientes insatisfeitos'],
    neutral: ['cliente neutro', 'clientes neutros'],
    promoter: ['cliente satisfeito', 'clientes satisfeitos'],
  },
  ces: {
    detractor: ['cliente que achou difícil', 'clientes que acharam difícil'],
    neutral: ['cliente neutro', 'clientes neutros'],
    promoter: ['cliente que achou fácil', 'clientes que acharam fácil'],
  },
};

export const units: Readonly<Record<Metric, Forms>> = {
  nps: ['ponto de NPS', 'pontos de NPS'],
  csat: ['ponto de satisfação', 'pontos de satisfação'],
  ces: ['ponto de facilidade', 'pontos de facilidade'],
};

export const about = {
  neg: 'Reclamações sobre',
  pos: 'Comentários positivos sobre',
  neu: 'Comentários neutros sobre',
} as const;

export const names = {
  headings: {
    report: 'O porquê desta nota',
    score: 'A nota',
    distribution: 'Respostas por nota',
    groups: 'Os três grupos',
    whoAnswered: 'Quem respondeu',
    languages: 'Idiomas',
    reasons: 'Motivos',
    impact: 'O que acompanha as notas mais altas e as mais baixas',
    heatmap: 'Quem fala de quê',
    unexplained: 'O que os comentários não explicam',
    breakdown: 'Nota por',
    quotes: 'Nas palavras dos clientes',
    notes: 'Antes de continuar',
    method: 'Como se calculam estes números',
    input: 'Os dados recebidos',
    rejected: 'Linhas excluídas',
    themes: 'Temas',
    otherThemes: 'Outros temas',
  },
  labels: {
    theme: 'Tema',
    group: 'Grupo',
    share: '% dos comentários',
    mentions: 'Menções',
    impact: 'Impacto em pontos',
    rawGap: 'Diferença bruta em pontos',
    interval: 'Intervalo de 95%',
    verdict: 'Grau de certeza',
    responses: 'Respostas',
    comments: 'Comentários',
    language: 'Idioma',
    value: 'Valor',
    score: 'Nota',
    date: 'Data',
    line: 'Linha',
    reason: 'Motivo',
    owner: 'Área responsável',
    file: 'Origem',
    period: 'Período',
    comment: 'Comentário',
    noEstimate: 'sem valor',
    dataTable: 'Ver os números',
    madeBy: 'Feito com o Porque',
    legendInterval: 'O traço mostra o intervalo de 95%',
  },
  metric: {
    nps: 'Net Promoter Score (NPS)',
    csat: 'Satisfação do cliente (CSAT)',
    ces: 'Esforço do cliente (CES)',
  },
  polarity: { pos: 'Elogios', neg: 'Reclamações', neu: 'Menções neutras' },
  owner: {
    training: 'Capacitação',
    operations: 'Operações',
    product: 'Produto',
    commercial: 'Comercial',
    all: 'Todas as áreas',
  },
  verdict: { solid: 'Sólido', tentative: 'Indício', 'too-few': 'Poucos dados' },
  verdictMeaning: {
    solid: 'Respostas suficientes e nenhuma dúvida sobre o sentido.',
    tentative: 'Um indício, ainda não uma conclusão.',
    'too-few': 'Respostas insuficientes para dizer mais do que as contagens.',
  },
  noEstimate: {
    'few-responses': 'respostas insuficientes',
    'few-mentions': 'menos de 10 pessoas falam nisso, ou quase todas falam',
    'no-variation': 'todas as notas são do mesmo grupo',
    'no-score': 'os dados não têm nota',
    'names-no-reason': 'elogios e críticas gerais repetem a nota e não indicam nenhum motivo',
    'signs-differ': 'dois cálculos apontam em sentidos opostos',
    'not-separable': 'aparece sempre junto com outro tema',
  },
  method: {
    'adjusted-wald': 'Intervalo de Wald ajustado (Rocks 2016)',
    wilson: 'Proporção com intervalo de Wilson',
    'adjusted-cost':
      'Impacto ajustado por regressão: mantêm-se iguais os outros temas, o silêncio, o canal, o produto e o mês',
    'raw-gap': 'Diferença bruta: a nota de todos menos a nota de quem não menciona o tema',
    threshold: 'Regressão nas fronteiras do grupo neutro, em pontos percentuais',
  },
  rejectReason: {
    'score-missing': 'sem nota',
    'score-not-a-number': 'nota que não é um número',
    'score-out-of-range': 'nota fora da escala',
    'text-undecodable': 'texto ilegível',
    'row-malformed': 'linha mal formada',
  },
} satisfies Partial<Messages>;
