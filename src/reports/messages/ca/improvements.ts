/** Catalan: the improvements report. */
import type { ImprovementWords } from '../improvement-words.ts';
import { ofNumber } from './articles.ts';
import { format, span } from './reasons.ts';

const { integer, decimal, percent, list } = format;

const BECOME = { neutral: 'al grup del mig', promoter: 'al grup més alt' } as const;
const DIRECTION = {
  rising: 'Cada vegada més freqüent',
  falling: 'Cada vegada menys freqüent',
  steady: 'Sense tendència clara',
} as const;
const UNITS = { week: ['setmana', 'setmanes'], month: ['mes', 'mesos'] } as const;

export const improvements: ImprovementWords = {
  title: 'Què cal millorar i què cal mantenir',
  headings: {
    priorities: 'Què pesa més',
    backlog: 'La llista sencera',
    keep: 'Què cal mantenir',
    requests: 'Què demanen',
    complaints: 'De què es queixen',
    praise: 'Què elogien',
    segments: 'Més freqüent que a la resta',
  },
  labels: {
    improvement: 'Millora',
    customers: 'Clients',
    customerShare: '% dels clients',
    requests: 'Dels quals, peticions',
    points: 'Punts en joc',
    perMention: 'Punts per menció',
    atMost: 'Com a màxim',
    first: 'Probabilitat de ser el que més costa',
    trend: 'Tendència',
    id: 'Codi',
    status: 'Estat',
  },
  change: {
    fix: 'Arreglar',
    add: 'Afegir',
    speed: 'Accelerar',
    simplify: 'Simplificar',
    inform: 'Informar',
    price: 'Preu',
    policy: 'Normes i conducta',
    keep: 'Mantenir',
  },
  direction: { rising: 'puja', falling: 'baixa', steady: 'sense tendència clara' },
  counts: ({ commenters, changes, kept }) =>
    `Comentaris: ${integer(commenters)}. Coses per canviar: ${integer(changes)}. Per mantenir: ${integer(kept)}.`,
  tied: (items) => {
    const names = items.map(({ name, first }) => `«${name}» (${percent(100 * first.probability)})`);
    return `No es pot dir amb seguretat quina costa més: ${list(names)}.`;
  },
  asking: (count) =>
    count === 1
      ? '1 suggereix o demana alguna cosa.'
      : `${integer(count)} suggereixen o demanen alguna cosa.`,
  whatIf: ({ become, any, sole }) =>
    `Com a màxim, en punts: ${decimal(any.value ?? 0)} (${span(any.interval ?? [0, 0], decimal)}), si totes les notes ` +
    `baixes d’aquests clients pugessin ${BECOME[become]}; ${decimal(sole.value ?? 0)} si només es compta qui no es ` +
    'queixa de res més.',
  trend: (direction, { unit, from }) =>
    `${DIRECTION[direction]} (${integer(from.length)} ${UNITS[unit][from.length === 1 ? 0 : 1]}).`,
  segment: ({ value, attribute, count, n, ratio, interval }) =>
    `${value} (${attribute}): ${integer(count)} ${ofNumber(integer(n))} comentaris, ${decimal(ratio)} vegades el que ` +
    `s’esperava (${span(interval, decimal)})`,
  chart: {
    title: 'Percentatge de clients i punts perduts per menció',
    caption:
      'Les línies discontínues uneixen el que costa el mateix en total; un cercle més gran costa més. Les creus són ' +
      'intervals del 95 %; els cercles buits són només indicis.',
    share: '% dels clients que ho diuen',
    loss: 'Punts perduts per menció',
    cost: (points) =>
      `${Number.isInteger(points) ? integer(points) : decimal(points)} ${points === 1 ? 'punt' : 'punts'}`,
    description: (names) =>
      `Gràfic de dispersió de ${integer(names.length)} millores. Les que més costen en total: ${list(names.slice(0, 3))}.`,
  },
  notes: {
    association:
      'Els punts són el que acompanya una queixa quan tota la resta que es veu es manté igual. No proven cap relació ' +
      'de causa ni són cap promesa: un canvi pot retornar menys. Val la pena provar-ho primer a petita escala. Els ' +
      'màxims se superposen: no s’han de sumar mai.',
    request:
      'Una petició és una queixa en un comentari que també suggereix o demana alguna cosa. Quan totes dues porten al ' +
      'mateix canvi, formen una sola línia.',
    ids: 'Els codis es mantenen d’un informe a l’altre, perquè altres eines hi puguin enllaçar. L’estat queda per omplir.',
    searched: (count) =>
      `Els segments s’han trobat cercant en ${integer(count)} combinacions de millora i segment.`,
    noPoints: 'No hi ha punts: la llista segueix l’ordre de quants clients ho diuen.',
  },
};
