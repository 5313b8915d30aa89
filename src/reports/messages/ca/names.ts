/** Catalan: names and short sentences. */
import type { Metric } from '../../../ingest/types.ts';
import type { Group } from '../../types.ts';
import type { Forms, Messages } from '../types.ts';

export const groups: Readonly<Record<Metric, Readonly<Record<Group, Forms>>>> = {
  nps: {
    detractor: ['detractor', 'detractors'],
    neutral: ['neutre', 'neutres'],
    promoter: ['promotor', 'promotors'],
  },
  csat: {
    detractor: ['client insatisfet', 'clients insatisfets'],
    neutral: ['client neutre', 'clients neutres'],
    promoter: ['client satisfet', 'clients satisfets'],
  },
  ces: {
    detractor: ['client que ho ha trobat difícil', 'clients que ho han trobat difícil'],
    neutral: ['client neutre', 'clients neutres'],
    promoter: ['client que ho ha trobat fàcil', 'clients que ho han trobat fàcil'],
  },
};

export const units: Readonly<Record<Metric, string>> = {
  nps: 'punts d’NPS',
  csat: 'punts de satisfacció',
  ces: 'punts de facilitat',
};

export const about = {
  neg: 'Queixes sobre',
  pos: 'Comentaris positius sobre',
  neu: 'Comentaris neutres sobre',
} as const;

export const names = {
  headings: {
    report: 'El perquè d’aquesta nota',
    score: 'La nota',
    distribution: 'Respostes per nota',
    groups: 'Els tres grups',
    whoAnswered: 'Qui ha respost',
    languages: 'Llengües',
    reasons: 'Motius',
    impact: 'Què acompanya les notes més altes i les més baixes',
    heatmap: 'Qui parla de què',
    unexplained: 'El que els comentaris no expliquen',
    breakdown: 'Nota per',
    quotes: 'En paraules dels clients',
    notes: 'Abans de continuar',
    method: 'Com es calculen aquestes xifres',
    input: 'El fitxer',
    rejected: 'Files excloses',
    themes: 'Temes',
    otherThemes: 'Altres temes',
  },
  labels: {
    theme: 'Tema',
    group: 'Grup',
    share: '% dels comentaris',
    mentions: 'Mencions',
    impact: 'Impacte en punts',
    rawGap: 'Diferència bruta en punts',
    interval: 'Interval del 95\u00a0%',
    verdict: 'Grau de certesa',
    responses: 'Respostes',
    comments: 'Comentaris',
    language: 'Llengua',
    value: 'Valor',
    score: 'Nota',
    date: 'Data',
    line: 'Línia',
    reason: 'Motiu',
    owner: 'Àrea responsable',
    file: 'Fitxer',
    period: 'Període',
    comment: 'Comentari',
    noEstimate: 'sense valor',
    dataTable: 'Mostra les xifres',
    madeBy: 'Fet amb Porque',
    legendInterval: 'El traç mostra l’interval del 95\u00a0%',
  },
  metric: {
    nps: 'Net Promoter Score (NPS)',
    csat: 'Satisfacció del client (CSAT)',
    ces: 'Esforç del client (CES)',
  },
  polarity: { pos: 'Elogis', neg: 'Queixes', neu: 'Mencions neutres' },
  owner: {
    training: 'Formació',
    operations: 'Operacions',
    product: 'Producte',
    commercial: 'Comercial',
    all: 'Totes les àrees',
  },
  verdict: { solid: 'Sòlid', tentative: 'Indici', 'too-few': 'Poques dades' },
  verdictMeaning: {
    solid: 'Prou respostes i cap dubte sobre el sentit.',
    tentative: 'Un indici, encara no una conclusió.',
    'too-few': 'Massa poques respostes per dir res més que els recomptes.',
  },
  noEstimate: {
    'few-responses': 'massa poques respostes',
    'few-mentions': 'en parlen menys de 10 persones, o gairebé totes',
    'no-variation': 'totes les notes són del mateix grup',
    'no-score': 'el fitxer no té cap nota',
    'names-no-reason': 'els elogis i les crítiques generals repeteixen la nota i no donen cap motiu',
    'signs-differ': 'dos càlculs apunten en sentits oposats',
    'not-separable': 'apareix sempre amb un altre tema',
  },
  method: {
    'adjusted-wald': 'Interval de Wald ajustat (Rocks 2016)',
    wilson: 'Proporció amb interval de Wilson',
    'adjusted-cost':
      'Impacte ajustat per regressió: a igualtat dels altres temes, del silenci, del canal, del producte i del mes',
    'raw-gap': 'Diferència bruta: la nota de tothom menys la de qui no esmenta el tema',
    threshold: 'Regressió a les fronteres del grup neutre, en punts percentuals',
  },
  rejectReason: {
    'score-missing': 'sense nota',
    'score-not-a-number': 'una nota que no és un número',
    'score-out-of-range': 'una nota fora de l’escala',
    'text-undecodable': 'un text il·legible',
    'row-malformed': 'una fila mal formada',
  },
} satisfies Partial<Messages>;
