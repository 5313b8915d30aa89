/** Catalan: the sentences of one reason. */
import type { Polarity } from '../../../analysis/types.ts';
import type { Interval } from '../../types.ts';
import { borderEffects, impactCase, lowerFirst, upperFirst, type BorderEffect } from '../cases.ts';
import { createFormat } from '../format.ts';
import type { Forms, Messages, ReasonContext } from '../types.ts';
import { theNumber } from './articles.ts';
import { about, groups, names, units } from './names.ts';

export const format = createFormat('ca');
const { integer, decimal, signed, percent } = format;

const SAYS: Readonly<Record<Polarity, Forms>> = {
  neg: ["se'n queixa", "se'n queixen"],
  pos: ['en parla bé', 'en parlen bé'],
  neu: ['en parla', 'en parlen'],
};

export function span([low, high]: Interval, write: (value: number) => string): string {
  return `entre ${write(low)} i ${write(high)}`;
}

/** "el 19 %" */
export function thePercent(value: number): string {
  return theNumber(percent(value));
}

function impactLine({ reason, label, metric }: ReasonContext): string {
  const subject = `${about[reason.polarity]} ${lowerFirst(label)}`;
  const unit = units[metric ?? 'nps'];
  const found = impactCase(reason);
  if (found.kind === 'none') {
    return `${subject}: sense impacte en punts (${names.noEstimate[found.why]}).`;
  }
  if (found.kind === 'unclear') {
    return `${subject}: sense efecte clar (${span(found.interval, signed)} ${unit}).`;
  }
  const how = `${found.isFar ? 'molt ' : ''}més ${found.isLower ? 'baix' : 'alt'}`;
  return (
    `${subject} coincideixen amb ${decimal(found.points)} ${unit} ${found.isLower ? 'menys' : 'més'} ` +
    `(${span(found.interval, decimal)}). Ho esmenta ${thePercent(found.reach)} dels clients, que puntuen ${how} ` +
    'que els clients semblants que no ho fan.'
  );
}

function shareLine({ reason, metric, group }: ReasonContext): string {
  const { share, mentions, polarity } = reason;
  const people = group === null ? 'persones' : groups[metric ?? 'nps'][group][1];
  const of = group === null ? 'de les' : 'dels';
  const says = SAYS[polarity][mentions === 1 ? 0 : 1];
  const text = `${integer(mentions)} ${of} ${integer(share.n)} ${people} que han comentat ${says}`;
  return share.value === null || share.interval === null
    ? `${text}.`
    : `${text} (${percent(share.value)}, ${span(share.interval, thePercent)}).`;
}

function thresholdLine({ reason, metric }: ReasonContext): string {
  const { promoter, neutral, detractor } = groups[metric ?? 'nps'];
  const { up, down } = borderEffects(reason);
  const effect = ({ points, isFewer }: BorderEffect): string =>
    `coincideix amb ${decimal(points)} punts ${isFewer ? 'menys' : 'més'} de`;
  const parts = [
    ...(up === null ? [] : [`entre ${neutral[1]} i ${promoter[1]}, ${effect(up)} ${promoter[1]}`]),
    ...(down === null
      ? []
      : [`entre ${neutral[1]} i els que queden just a sota, ${effect(down)} ${detractor[1]}`]),
  ];
  return parts.length === 0 ? '' : `${upperFirst(parts.join('; '))}.`;
}

export const reasons = {
  mentionOf: (polarity, label) => `${about[polarity]} ${lowerFirst(label)}`,
  impactLine,
  shareLine,
  thresholdLine,
  rawGapLine: ({ reason: { rawGap } }) =>
    rawGap.value === null ? '' : `Vist tot sol, sense igualar res més: ${signed(rawGap.value)} punts.`,
  caveat: {
    companion: ({ companionLabel }) =>
      `Sovint apareix amb «${lowerFirst(companionLabel ?? '')}», que explica bona part de la diferència bruta.`,
    'raw-larger': () =>
      "La diferència bruta és molt més gran: carrega a aquest tema l'efecte d'altres que l'acompanyen.",
    'signs-differ': () =>
      "El valor ajustat i la diferència bruta apunten en sentits oposats, i per això no se n'afirma cap.",
    'interval-contains-zero': () => "Sense efecte clar: l'interval inclou el zero.",
    'low-base': ({ reason }) =>
      `Base petita: aquest grup només ha deixat ${integer(reason.share.n)} ` +
      `${reason.share.n === 1 ? 'comentari' : 'comentaris'}.`,
    'wide-interval': () => 'Interval ample: més de 10 punts a banda i banda.',
  },
} satisfies Partial<Messages>;
