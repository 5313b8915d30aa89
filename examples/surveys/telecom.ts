import type { Survey } from '../survey.ts';

const HOME = ['Fibra', 'Fibra + TV', 'Internet 5G Casa'];

/** A phone and internet company in Brazil, Portugal, Catalonia and the British Isles. */
export const telecom: Survey = {
  name: 'telecom',
  seed: 20260710,
  rows: 3000,
  layout: {
    headers: ['id', 'nota', 'comentário', 'data', 'canal', 'agente', 'equipa', 'produto', 'valor_cliente'],
    delimiter: ';',
    byteOrderMark: false,
    dates: 'dd/mm/yyyy',
    firstId: 410_001,
  },
  base: 8,
  mix: { promoter: 0.45, neutral: 0.29, detractor: 0.26 },
  points: {
    'general.satisfaction+': 1.6,
    'general.satisfaction-': -5.5,
    'service.speed-': -2.6,
    'service.automation-': 0,
    'billing.charges-': -2.6,
    'product.reliability-': -3,
    'service.resolution-': -2,
    'agent.knowledge-': -2.2,
    'agent.clarity-': -2,
    'agent.courtesy-': -2.4,
    'contract.cancellation-': -3.4,
    'trust.honesty-': -3.6,
  },
  teams: [
    {
      name: 'Recife',
      variant: 'pt-BR',
      weight: 30,
      agents: [
        { name: 'Jéssica Amaral' },
        { name: 'Wesley Prado' },
        { name: 'Thaís Coutinho' },
        { name: 'Edson Barreto' },
        { name: 'Luana Siqueira' },
        { name: 'Márcio Teles' },
      ],
    },
    {
      name: 'Coimbra',
      variant: 'pt-PT',
      weight: 26,
      agents: [
        { name: 'Sónia Valadares' },
        { name: 'Gonçalo Pestana' },
        { name: 'Inês Caldeira' },
        { name: 'Hélder Faria' },
        { name: 'Filipa Moura', products: { 'Internet 5G Casa': 12 } },
        { name: 'Nélson Barata' },
      ],
    },
    {
      name: 'Girona',
      variant: 'ca',
      weight: 22,
      agents: [
        { name: 'Montse Ribera' },
        { name: 'Jordi Cases' },
        { name: 'Laia Puigdevall' },
        { name: 'Arnau Claramunt' },
        { name: 'Núria Solanes' },
        { name: 'Aleix Brugué' },
      ],
    },
    {
      name: 'Cork',
      variant: 'en',
      weight: 22,
      agents: [
        { name: 'Siobhan Keane' },
        { name: 'Marcus Doyle' },
        { name: 'Priya Nair' },
        { name: 'Callum Reid' },
        { name: 'Hannah Whitlock' },
        { name: 'Owen Fairley' },
      ],
    },
  ],
  products: [
    { name: 'Fibra', weight: 30, value: 420 },
    { name: 'Fibra + TV', weight: 32, value: 640 },
    { name: 'Móvel', weight: 26, value: 210 },
    { name: 'Internet 5G Casa', weight: 12, value: 350 },
  ],
  channels: { Telefone: 56, Chat: 22, Loja: 12, 'E-mail': 10 },
  fits: [
    { words: ['fibra', 'fibre', 'cabo'], column: 'product', values: ['Fibra', 'Fibra + TV'] },
    { words: ['5g', 'sim', 'chip', 'roaming'], column: 'product', values: ['Móvel', 'Internet 5G Casa'] },
    { words: ['wifi', 'router', 'roteador', 'modem', 'broadband'], column: 'product', values: HOME },
    {
      words: ['tv', 'tele', 'box', 'decodificador', 'descodificador'],
      column: 'product',
      values: ['Fibra + TV'],
    },
    { words: ['chat', 'xat'], column: 'channel', values: ['Chat'] },
    { words: ['loja', 'botiga'], column: 'channel', values: ['Loja'] },
    {
      words: ['robô', 'robot', 'bot', 'ura', 'menu', 'menús'],
      column: 'channel',
      values: ['Telefone', 'Chat'],
    },
  ],
  truths: [
    {
      id: 'billing-in-may',
      kind: 'worsened',
      tilt: { column: 'month', value: '2026-05', mentions: ['billing.charges-'], times: 4.5 },
    },
    {
      id: 'agent-who-does-not-know',
      kind: 'agent-gap',
      tilt: {
        column: 'agent',
        value: 'Wesley Prado',
        mentions: ['agent.knowledge-', 'agent.clarity-'],
        times: 9,
      },
    },
    {
      id: 'agent-with-the-hard-product',
      kind: 'innocent-agent',
      agent: 'Filipa Moura',
      tilt: {
        column: 'product',
        value: 'Internet 5G Casa',
        mentions: ['product.reliability-'],
        times: 9,
      },
    },
    {
      id: 'bots-travel-with-waiting',
      kind: 'innocent-theme',
      mention: 'service.automation-',
      guilty: 'service.speed-',
    },
  ],
};
