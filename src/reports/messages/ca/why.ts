/** Catalan: a theme over the whole survey, and who wrote. */
import type { WhyWords } from '../why-words.ts';
import { groups } from './names.ts';
import { format, span, thePercent } from './reasons.ts';

const { integer, signed, percent, list } = format;

export const why: WhyWords = {
  weightLine: ({ perMention, ledger }) => {
    const { value, interval } = perMention;
    const severity =
      value === null || interval === null
        ? ''
        : `Punts per menció: ${signed(value)} (${span(interval, signed)}). `;
    return ledger === null
      ? severity.trim()
      : `${severity}Punts que hi ha en aquests comentaris, si els de cada resposta es reparteixen entre els seus temes: ${signed(ledger.value)}.`;
  },
  nature: {
    hygiene:
      'Es dona per fet: les queixes coincideixen amb notes més baixes; els elogis no, de manera clara, amb més altes.',
    delight:
      'Entusiasma: els elogis coincideixen amb notes més altes; les queixes no, de manera clara, amb més baixes.',
    both: 'Pesa per les dues bandes: les queixes coincideixen amb notes més baixes i els elogis amb més altes.',
  },
  projectedLine: ({ value, interval }) =>
    `Si, amb les mateixes notes, qui no ha escrit és com qui ha escrit: ${thePercent(value)} de tots els clients (${span(interval, percent)}).`,
  more: 'Més sobre aquest tema',
  segmentsHead: 'Més sovint que a la resta',
  sharpest: { neg: 'El més dur', pos: 'El més entusiasta' },
  contrary: 'Contra la regla',
  priorities: (names) =>
    `Gràfic de dispersió de temes amb queixes: ${integer(names.length)}. Els que més pesen en total: ${list(names.slice(0, 3))}.`,
  ratesLine: (metric, { rates, p }) =>
    `Qui ha escrit: ${list(
      rates.map(({ group, rate }) =>
        rate.value === null
          ? groups[metric][group][1]
          : `${thePercent(rate.value)} dels ${groups[metric][group][1]}`,
      ),
    )}.${p !== null && p < 0.05 ? ' No tothom escriu igual de sovint: els comentaris no són la veu de tots.' : ''}`,
  differenceLine: ({ value, interval }) =>
    interval[0] * interval[1] > 0
      ? `Qui ha escrit posa notes més ${value < 0 ? 'baixes' : 'altes'} que qui no ha escrit; diferència en punts: ${signed(value)} (${span(interval, signed)}).`
      : `Sense diferència clara de nota entre qui ha escrit i qui no (${span(interval, signed)}).`,
  contradictionsLine: ({ count, share, expected }) =>
    `Comentaris en què la nota i el text es contradiuen: ${integer(count)}` +
    `${share.value === null ? '' : ` (${percent(share.value)})`}, entre notes altes que només es queixen i baixes que només elogien. ` +
    `Només per errors de lectura se n’esperarien uns ${integer(expected)}` +
    (count > expected ? '; la resta pot ser ironia o una escala llegida al revés.' : '.'),
  doubtLine: (languages) =>
    `Comentaris de llengua dubtosa: ${integer(languages.reduce((sum, { doubtful }) => sum + doubtful, 0))}.`,
};
