/** Catalan: the value report. */
import { upperFirst } from '../cases.ts';
import type { ValueWords } from '../value-words.ts';
import { groups } from './names.ts';
import { format, span, thePercent } from './reasons.ts';

const { integer, signed, percent } = format;

export const value: ValueWords = {
  title: 'Segons el valor dels clients',
  headings: {
    score: 'La nota segons el valor',
    reasons: 'Motius segons el valor',
    detractors: 'Detractors de més valor',
  },
  labels: {
    byValue: 'Segons el valor',
    byCustomer: 'Per client',
    difference: 'Diferència',
    effective: 'Respostes efectives',
    value: 'Valor',
    shareOfValue: '% del valor',
    mentions: 'Mencions',
    impactByValue: 'Punts segons el valor',
    impactByCustomer: 'Punts per client',
    complaints: 'Queixes',
  },
  noFigures: {
    'no-score': 'El fitxer no té cap nota: no es pot ponderar res.',
    'no-value': 'El fitxer no té cap columna amb el valor dels clients, o cap valor no és superior a 0.',
    'few-responses': 'Massa poques respostes amb valor: menys de 10 d’efectives.',
    'one-dominates':
      'Un sol client té més del 10\u00a0% del valor i ho decidiria tot: no es mostra la nota segons el valor.',
  },
  shiftLine: ({ value: shift, interval }) =>
    interval[0] * interval[1] > 0
      ? `Els clients de més valor posen notes més ${shift < 0 ? 'baixes' : 'altes'}. Diferència entre la nota segons ` +
        `el valor i la nota per client, en punts: ${signed(shift)} (${span(interval, signed)}).`
      : `Sense diferència clara entre la nota segons el valor i la nota per client (${span(interval, signed)} punts).`,
  baseLine: ({ n, withoutValue, effectiveN }) =>
    `${integer(n)} respostes amb valor diuen tant com ${integer(effectiveN)} del mateix valor` +
    (withoutValue === 0
      ? '.'
      : `; sense un valor superior a 0 i, per tant, excloses: ${integer(withoutValue)}.`),
  groupLine: (metric, { group, share }) =>
    `${upperFirst(groups[metric][group][1])}: ${percent(share.value)} del valor (${span(share.interval, thePercent)}).`,
  reasonLine: (subject, { impact, plainImpact, mentions }) =>
    `${subject} (comentaris: ${integer(mentions)}). Punts segons el valor: ${signed(impact.value)} ` +
    `(${span(impact.interval, signed)})` +
    (plainImpact === null ? '.' : `; si tots els clients pesessin igual, ${signed(plainImpact.value)}.`),
  noReasons: (why) => `Sense motius segons el valor: ${why}.`,
  chart: {
    title: 'Punts segons el valor, a igualtat dels altres temes',
    caption: 'El traç mostra l’interval del 95\u00a0%; les barres buides són només indicis.',
    description: (reasons) => `Gràfic de barres amb intervals. Motius: ${integer(reasons)}.`,
  },
  notes: {
    estimand:
      'Aquí cada resposta pesa tant com el valor del client. Això respon una altra pregunta, no pas la mateixa amb més ' +
      'rigor: què passa amb els diners, no amb les persones.',
    association:
      'Els punts són estimacions fetes a partir del que han escrit els clients, a igualtat dels altres temes, del ' +
      'canal, del producte i del mes: no proven una relació de causa.',
  },
};
