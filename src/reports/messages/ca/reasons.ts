/** Catalan: the sentences of one reason. */
import type { Polarity } from '../../../analysis/types.ts';
import type { Interval } from '../../types.ts';
import {
  borderEffects,
  impactCase,
  lowerFirst,
  upperFirst,
  type BorderEffect,
  type ClearImpact,
} from '../cases.ts';
import { createFormat } from '../format.ts';
import type { Messages, ReasonContext } from '../types.ts';
import { ofNumber, theNumber } from './articles.ts';
import { about, groups, names, units } from './names.ts';

export const format = createFormat('ca');
const { integer, decimal, signed, percent } = format;

const THESE: Readonly<Record<Polarity, string>> = {
  neg: 'Aquestes queixes',
  pos: 'Aquests elogis',
  neu: 'Aquestes mencions',
};

export function span([low, high]: Interval, write: (value: number) => string): string {
  return `entre ${write(low)} i ${write(high)}`;
}

/** "el 19 %" */
export function thePercent(value: number): string {
  return theNumber(percent(value));
}

function mentionOf(polarity: Polarity, label: string): string {
  return `${about[polarity]} ${lowerFirst(label)}`;
}

/** "coincideixen amb 5,9 punts d’NPS menys (entre 5,3 i 6,5)" */
function goWith({ points, interval, isLower }: ClearImpact, unit: string): string {
  return `coincideixen amb ${decimal(points)} ${unit} ${isLower ? 'menys' : 'més'} (${span(interval, decimal)})`;
}

function impactLine({ reason, metric }: ReasonContext): string {
  const unit = units[metric ?? 'nps'];
  const found = impactCase(reason);
  if (found.kind === 'none') {
    return `Sense impacte en punts: ${names.noEstimate[found.why]}.`;
  }
  if (found.kind === 'unclear') {
    return `Sense efecte clar: ${span(found.interval, signed)} ${unit}.`;
  }
  const how = `${found.isFar ? 'molt ' : ''}més ${found.isLower ? 'baixa' : 'alta'}`;
  return (
    `${THESE[reason.polarity]} ${goWith(found, unit)}. En parla ${thePercent(found.reach)} dels clients, que ` +
    `posen una nota ${how} que els clients semblants que no en parlen.`
  );
}

function keyLine({ reason, label, metric }: ReasonContext): string {
  const subject = mentionOf(reason.polarity, label);
  const unit = units[metric ?? 'nps'];
  const found = impactCase(reason);
  if (found.kind === 'none') {
    return `${subject}: sense impacte en punts (${names.noEstimate[found.why]}).`;
  }
  return found.kind === 'unclear'
    ? `${subject}: sense efecte clar (${span(found.interval, signed)} ${unit}).`
    : `${subject} ${goWith(found, unit)}.`;
}

function shareLine({ reason: { share, mentions }, metric, group }: ReasonContext): string {
  const from = group === null ? '' : ` de ${groups[metric ?? 'nps'][group][1]}`;
  const comments = share.n === 1 ? 'comentari' : 'comentaris';
  const base = `En ${integer(mentions)} ${ofNumber(integer(share.n))} ${comments}${from}`;
  return share.value === null || share.interval === null
    ? `${base}.`
    : `${base} (${percent(share.value)}, ${span(share.interval, thePercent)}).`;
}

function thresholdLine({ reason, metric }: ReasonContext): string {
  const { promoter, neutral, detractor } = groups[metric ?? 'nps'];
  const { up, down } = borderEffects(reason);
  const effect = ({ points, interval, isFewer }: BorderEffect, people: string): string =>
    `coincideix amb ${isFewer ? 'menys' : 'més'} ${people}: ${decimal(points)} punts percentuals ` +
    `(${span(interval, decimal)})`;
  const parts = [
    ...(up === null ? [] : [`entre ${neutral[1]} i ${promoter[1]}, ${effect(up, promoter[1])}`]),
    ...(down === null
      ? []
      : [`entre ${neutral[1]} i els que queden just a sota, ${effect(down, detractor[1])}`]),
  ];
  return parts.length === 0 ? '' : `${upperFirst(parts.join('; '))}.`;
}

export const reasons = {
  mentionOf,
  keyLine,
  impactLine,
  shareLine,
  thresholdLine,
  rawGapLine: ({ reason: { rawGap } }) =>
    rawGap.value === null
      ? ''
      : `Diferència bruta, sense descomptar l’efecte dels altres temes: ${signed(rawGap.value)} punts.`,
  caveat: {
    companion: ({ companionLabel }) =>
      `Sovint apareix amb «${lowerFirst(companionLabel ?? '')}», que explica bona part de la diferència bruta.`,
    'raw-larger': () =>
      'La diferència bruta és molt més gran: carrega a aquest tema l’efecte d’altres que l’acompanyen.',
    'signs-differ': () =>
      'El valor ajustat i la diferència bruta apunten en sentits oposats, i per això no se n’afirma cap.',
    'interval-contains-zero': () => 'Sense efecte clar: l’interval inclou el zero.',
    'low-base': ({ reason }) =>
      `Base petita: aquest grup només ha deixat ${integer(reason.share.n)} ` +
      `${reason.share.n === 1 ? 'comentari' : 'comentaris'}.`,
    'depends-on-model': () =>
      'L’estimació depèn del model: un altre, que pren els grups de notes com a esglaons, dona una xifra diferent.',
    'wide-interval': () => 'Interval ample: més de 10 punts a banda i banda.',
  },
} satisfies Partial<Messages>;
