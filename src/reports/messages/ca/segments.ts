/** Catalan: the segments report. */
import type { SegmentWords } from '../segment-words.ts';
import { ofNumber } from './articles.ts';
import { groups } from './names.ts';
import { format, span, thePercent } from './reasons.ts';

const { integer, decimal } = format;

export const segments: SegmentWords = {
  title: 'On surt més cada tema',
  heading: (metric, { group, polarity }) => {
    const what = polarity === 'neg' ? 'Queixes' : 'Elogis';
    return group === null ? what : `${what} de ${groups[metric ?? 'nps'][group][1]}`;
  },
  labels: {
    segment: 'Segment',
    theme: 'Tema',
    comments: 'Comentaris',
    share: 'Percentatge',
    elsewhere: 'A la resta',
    ratio: 'Vegades el que s’esperava',
  },
  searchLine: ({ searched, comments, cells }) =>
    `Combinacions de tema i segment en què s’ha buscat: ${integer(searched)}, en ${integer(comments)} comentaris. ` +
    (cells.length === 0 ? 'No destaca res.' : `En destaquen: ${integer(cells.length)}.`),
  cellLine: (label, segment, { count, share, elsewhere, ratio, interval }) => {
    const rest = elsewhere.value === null ? '' : `; a la resta, ${thePercent(elsewhere.value)}`;
    return (
      `${label}, a ${segment}: ${integer(count)} ${ofNumber(integer(share.n))} comentaris, ${decimal(ratio)} vegades ` +
      `el que s’esperava (${span(interval, decimal)})${rest}.`
    );
  },
  caveat: {
    'low-base': 'Base petita: menys de 30 comentaris al segment.',
    language: 'Pot ser qüestió de llengua: desapareix a igualtat de llengües dels comentaris.',
  },
  heatmap: {
    title: (attribute) => `Temes per «${attribute}»`,
    caption: ({ omitted }) =>
      'Percentatge dels comentaris de cada valor. ▲ clarament més que a la resta; – massa pocs per mostrar-los.' +
      (omitted === 0 ? '' : ` Valors que no es mostren: ${integer(omitted)}.`),
    description: ({ attribute, rows, values }) =>
      `Taula acolorida: ${integer(rows.length)} temes per ${integer(values.length)} valors de «${attribute}».`,
  },
  notes: {
    winners:
      'Qui molt busca, alguna cosa troba: les xifres més altes deuen una part a l’atzar. Convé tornar-ho a mirar amb ' +
      'respostes noves abans d’actuar.',
    association: 'Que un tema surti més en un segment no vol dir que el segment en sigui la causa.',
    people:
      'Aquí no es busca en columnes amb noms de persones: per a això hi ha l’informe de desenvolupament.',
    noColumns: 'El fitxer no té columnes per comparar.',
  },
};
