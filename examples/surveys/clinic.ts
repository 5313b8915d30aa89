import type { Agent, Survey } from '../survey.ts';

const GENERAL: Agent['products'] = { Odontologia: 0, Fisioteràpia: 0, Pediatria: 0, Especialistes: 0 };
const ONLY_TEETH: Agent['products'] = {
  'Medicina general': 0,
  Urgències: 0,
  Fisioteràpia: 0,
  Pediatria: 0,
  Especialistes: 0,
};
const ONLY_BODY: Agent['products'] = { ...ONLY_TEETH, Odontologia: 0, Fisioteràpia: 1 };
const ONLY_CHILDREN: Agent['products'] = { ...ONLY_TEETH, Odontologia: 0, Pediatria: 1 };
const ONLY_SPECIAL: Agent['products'] = { ...ONLY_TEETH, Odontologia: 0, Especialistes: 1 };

/** A private clinic with four centres in Catalonia. */
export const clinic: Survey = {
  name: 'clinic',
  seed: 20260722,
  rows: 1000,
  layout: {
    headers: [
      'codi',
      'puntuació',
      'comentari',
      'data',
      'canal',
      'professional',
      'equip',
      'servei',
      'valor_pacient',
    ],
    delimiter: ',',
    byteOrderMark: false,
    dates: 'yyyy-mm-dd',
    firstId: 30_501,
  },
  base: 8.2,
  mix: { promoter: 0.6, neutral: 0.26, detractor: 0.14 },
  points: {
    'general.satisfaction+': 1.6,
    'general.satisfaction-': -5.5,
    'service.speed-': -2.6,
    'place.location-': 0,
    'service.booking-': -2.6,
    'agent.clarity-': -2.8,
    'agent.empathy-': -2.2,
    'agent.courtesy-': -2.2,
    'billing.charges-': -2.4,
    'trust.honesty-': -2.4,
  },
  teams: [
    {
      name: 'Girona',
      variant: 'ca',
      weight: 28,
      agents: [
        { name: 'Dr. Pallarès', products: GENERAL },
        { name: 'Dra. Vilaseca', products: GENERAL },
        { name: 'Dr. Torrent', products: ONLY_TEETH },
        { name: 'Sra. Carbonell', products: ONLY_BODY },
        { name: 'Dra. Batlle', products: ONLY_CHILDREN },
        { name: 'Dr. Esteve', products: ONLY_SPECIAL },
      ],
    },
    {
      name: 'Olot',
      variant: 'ca',
      weight: 24,
      agents: [
        { name: 'Dra. Serrat', products: { ...GENERAL, Urgències: 12 } },
        { name: 'Dr. Capdevila', products: GENERAL },
        { name: 'Dra. Juncà', products: GENERAL },
        { name: 'Dra. Bosch', products: ONLY_TEETH },
        { name: 'Sr. Planella', products: ONLY_BODY },
        { name: 'Dr. Noguer', products: ONLY_CHILDREN },
      ],
    },
    {
      name: 'Figueres',
      variant: 'ca',
      weight: 24,
      agents: [
        { name: 'Dr. Gelabert', products: GENERAL },
        { name: 'Dra. Costabella', products: GENERAL },
        { name: 'Dr. Reixach', products: ONLY_TEETH },
        { name: 'Sra. Moncanut', products: ONLY_BODY },
        { name: 'Dra. Puigvert', products: ONLY_CHILDREN },
        { name: 'Dra. Oliveras', products: ONLY_SPECIAL },
      ],
    },
    {
      name: 'Vic',
      variant: 'ca',
      weight: 24,
      agents: [
        { name: 'Dra. Tresserras', products: GENERAL },
        { name: 'Dr. Codina', products: GENERAL },
        { name: 'Dra. Sellarès', products: ONLY_TEETH },
        { name: 'Sr. Roviró', products: ONLY_BODY },
        { name: 'Dr. Ylla', products: ONLY_CHILDREN },
        { name: 'Dr. Masramon', products: ONLY_SPECIAL },
      ],
    },
  ],
  products: [
    { name: 'Medicina general', weight: 34, value: 180 },
    { name: 'Odontologia', weight: 22, value: 620 },
    { name: 'Fisioteràpia', weight: 16, value: 260 },
    { name: 'Pediatria', weight: 12, value: 150 },
    { name: 'Urgències', weight: 6, value: 95 },
    { name: 'Especialistes', weight: 10, value: 340 },
  ],
  channels: { Presencial: 64, Telèfon: 18, Web: 12, App: 6 },
  fits: [
    {
      words: ['dental', 'dents', 'queixal', 'ortodòncia', 'implants', 'empastament', 'blanquejament'],
      column: 'product',
      values: ['Odontologia'],
    },
    { words: ['fisio', 'genoll', 'esquena'], column: 'product', values: ['Fisioteràpia'] },
    { words: ['pediatre', 'criatura', 'filla', 'infantil'], column: 'product', values: ['Pediatria'] },
    { words: ['urgències'], column: 'product', values: ['Urgències'] },
    { words: ['dermatòleg', 'ulleres', 'embaràs'], column: 'product', values: ['Especialistes'] },
    {
      words: ['metge', 'diagnòstic', 'recepta', 'pastilla'],
      column: 'product',
      values: ['Medicina general', 'Urgències'],
    },
    { words: ['web', 'portal'], column: 'channel', values: ['Web'] },
    { words: ['app', 'mòbil'], column: 'channel', values: ['App'] },
  ],
  truths: [
    {
      id: 'booking-in-march',
      kind: 'worsened',
      tilt: { column: 'month', value: '2026-03', mentions: ['service.booking-'], times: 5 },
    },
    {
      id: 'doctor-who-does-not-explain',
      kind: 'agent-gap',
      tilt: { column: 'agent', value: 'Dr. Pallarès', mentions: ['agent.clarity-'], times: 14 },
    },
    {
      id: 'doctor-of-the-emergency-room',
      kind: 'innocent-agent',
      agent: 'Dra. Serrat',
      tilt: { column: 'product', value: 'Urgències', mentions: ['service.speed-'], times: 5 },
    },
    {
      id: 'parking-travels-with-waiting',
      kind: 'innocent-theme',
      mention: 'place.location-',
      guilty: 'service.speed-',
    },
  ],
};
