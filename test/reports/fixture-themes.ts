/** Twelve themes with labels as long as they get. */
import type { Owner, Polarity } from '../../src/analysis/types.ts';
import type { Group, Taxonomy } from '../../src/reports/types.ts';

type Row = readonly [id: string, owner: Owner, en: string, pt: string, ca: string];

const ROWS: readonly Row[] = [
  [
    'service.speed',
    'operations',
    'Waiting and speed of service',
    'Tempo de espera e rapidez do atendimento',
    'Temps d’espera i rapidesa en l’atenció',
  ],
  ['service.resolution', 'operations', 'Resolution', 'Resolução', 'Resolució'],
  [
    'service.handover',
    'operations',
    'Handover between people and channels',
    'Encaminhamento e histórico do caso',
    'Derivació i historial del cas',
  ],
  [
    'service.information',
    'operations',
    'Information and updates',
    'Informação e acompanhamento',
    'Informació i seguiment',
  ],
  [
    'service.automation',
    'operations',
    'Bots, menus and self-service',
    'Chatbots, menus e atendimento automático',
    'Assistents virtuals, menús i autoservei',
  ],
  ['billing.charges', 'commercial', 'Charges and errors', 'Cobranças e erros na fatura', 'Càrrecs i errors'],
  [
    'price.value',
    'commercial',
    'Price and value',
    'Preço e relação qualidade-preço',
    'Preu i relació qualitat-preu',
  ],
  [
    'digital.reliability',
    'product',
    'Stability and speed (app and site)',
    'Estabilidade e velocidade (app e site)',
    'Estabilitat i velocitat (app i web)',
  ],
  ['product.reliability', 'product', 'Reliability', 'Fiabilidade do serviço', 'Fiabilitat del servei'],
  ['agent.courtesy', 'training', 'Courtesy', 'Cortesia', 'Cortesia'],
  ['agent.knowledge', 'training', 'Knowledge', 'Conhecimento', 'Coneixement'],
  ['trust.honesty', 'all', 'Honesty and kept promises', 'Honestidade e promessas cumpridas', 'Honestedat'],
];

export const TAXONOMY: Taxonomy = ROWS.map(([id, owner, en, pt, ca]) => ({
  id,
  owner,
  labels: { en, pt, ca },
}));

/** Mentions per group and the adjusted impact with half its interval's width (null: not estimated). */
export interface Planted {
  readonly theme: string;
  readonly polarity: Polarity;
  readonly mentions: Readonly<Record<Group, number>>;
  readonly impact: readonly [points: number, halfWidth: number] | null;
  readonly rawGap: number;
}

const planted = (
  key: readonly [theme: string, polarity: Polarity],
  [detractor, neutral, promoter]: readonly [number, number, number],
  [points, halfWidth, rawGap]: readonly [number, number, number],
): Planted => ({
  theme: key[0],
  polarity: key[1],
  mentions: { detractor, neutral, promoter },
  impact: halfWidth === 0 ? null : [points, halfWidth],
  rawGap,
});

export const PLANTED: readonly Planted[] = [
  planted(['service.speed', 'neg'], [81, 22, 6], [-5.9, 0.8, -12.4]),
  planted(['service.resolution', 'neg'], [66, 9, 3], [-4.7, 0.9, -6.1]),
  planted(['billing.charges', 'neg'], [48, 11, 4], [-3.1, 0.7, -3.9]),
  planted(['digital.reliability', 'neg'], [30, 14, 9], [-1.2, 0.8, -1.5]),
  planted(['service.handover', 'neg'], [26, 4, 1], [-0.9, 1.1, -3.8]),
  planted(['service.information', 'neg'], [14, 19, 7], [-0.8, 0.6, -1.0]),
  planted(['price.value', 'neg'], [12, 25, 10], [-0.6, 0.5, -0.8]),
  planted(['service.automation', 'neg'], [9, 2, 1], [-0.4, 0.5, -0.9]),
  planted(['trust.honesty', 'neg'], [6, 0, 0], [0, 0, -0.7]),
  planted(['agent.courtesy', 'pos'], [7, 24, 122], [4.4, 0.9, 6.0]),
  planted(['service.resolution', 'pos'], [2, 15, 88], [3.2, 0.8, 4.6]),
  planted(['product.reliability', 'pos'], [3, 18, 51], [1.6, 0.7, 2.2]),
  planted(['agent.knowledge', 'pos'], [1, 6, 33], [0.9, 0.8, 1.4]),
  planted(['price.value', 'pos'], [0, 3, 4], [0, 0, 0.2]),
];
