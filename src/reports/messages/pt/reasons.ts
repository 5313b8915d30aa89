/** Portuguese: the sentences of one reason. */
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
import type { Forms, Messages, ReasonContext } from '../types.ts';
import { about, groups, names, units } from './names.ts';

export const format = createFormat('pt');
const { integer, decimal, signed, percent } = format;
const plural = new Intl.PluralRules('pt');

const THESE: Readonly<Record<Polarity, string>> = {
  neg: 'Estas reclamações',
  pos: 'Estes elogios',
  neu: 'Estas menções',
};

export function span([low, high]: Interval, write: (value: number) => string): string {
  return `entre ${write(low)} e ${write(high)}`;
}

/** Portuguese counts in the singular up to 1.9: "1,4 ponto", "2,0 pontos". */
export function pointForm(value: number, [one, many]: Forms): string {
  return plural.select(Number(Math.abs(value).toFixed(1))) === 'one' ? one : many;
}

function mentionOf(polarity: Polarity, label: string): string {
  return `${about[polarity]} ${lowerFirst(label)}`;
}

/** "coincidem com 5,9 pontos de NPS a menos (entre 5,3 e 6,5)" */
function goWith({ points, interval, isLower }: ClearImpact, unit: Forms): string {
  return (
    `coincidem com ${decimal(points)} ${pointForm(points, unit)} a ${isLower ? 'menos' : 'mais'} ` +
    `(${span(interval, decimal)})`
  );
}

function impactLine({ reason, metric }: ReasonContext): string {
  const unit = units[metric ?? 'nps'];
  const found = impactCase(reason);
  if (found.kind === 'none') {
    return `Sem impacto em pontos: ${names.noEstimate[found.why]}.`;
  }
  if (found.kind === 'unclear') {
    return `Sem efeito claro: ${span(found.interval, signed)} ${unit[1]}.`;
  }
  const how = `${found.isFar ? 'muito ' : ''}mais ${found.isLower ? 'baixas' : 'altas'}`;
  return (
    `${THESE[reason.polarity]} ${goWith(found, unit)}. Surgem nas respostas de ${percent(found.reach)} dos ` +
    `clientes, que dão notas ${how} do que clientes semelhantes que não tocaram no assunto.`
  );
}

function keyLine({ reason, label, metric }: ReasonContext): string {
  const subject = mentionOf(reason.polarity, label);
  const unit = units[metric ?? 'nps'];
  const found = impactCase(reason);
  if (found.kind === 'none') {
    return `${subject}: sem impacto em pontos (${names.noEstimate[found.why]}).`;
  }
  return found.kind === 'unclear'
    ? `${subject}: sem efeito claro (${span(found.interval, signed)} ${unit[1]}).`
    : `${subject} ${goWith(found, unit)}.`;
}

function shareLine({ reason: { share, mentions }, metric, group }: ReasonContext): string {
  const from = group === null ? '' : ` de ${groups[metric ?? 'nps'][group][1]}`;
  const base = `Em ${integer(mentions)} de ${integer(share.n)} ${share.n === 1 ? 'comentário' : 'comentários'}${from}`;
  return share.value === null || share.interval === null
    ? `${base}.`
    : `${base} (${percent(share.value)}, ${span(share.interval, percent)}).`;
}

function thresholdLine({ reason, metric }: ReasonContext): string {
  const { promoter, neutral, detractor } = groups[metric ?? 'nps'];
  const { up, down } = borderEffects(reason);
  const effect = ({ points, interval, isFewer }: BorderEffect, people: string): string =>
    `coincide com ${isFewer ? 'menos' : 'mais'} ${people}: ${decimal(points)} ` +
    `${pointForm(points, ['ponto percentual', 'pontos percentuais'])} (${span(interval, decimal)})`;
  const parts = [
    ...(up === null ? [] : [`entre ${neutral[1]} e ${promoter[1]}, ${effect(up, promoter[1])}`]),
    ...(down === null ? [] : [`entre ${neutral[1]} e quem ficou logo abaixo, ${effect(down, detractor[1])}`]),
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
      : `Diferença bruta, sem descontar o efeito dos outros temas: ${signed(rawGap.value)} ${pointForm(rawGap.value, ['ponto', 'pontos'])}.`,
  caveat: {
    companion: ({ companionLabel }) =>
      `Muitas vezes aparece junto com “${lowerFirst(companionLabel ?? '')}”, que explica boa parte da ` +
      'diferença bruta.',
    'raw-larger': () =>
      'A diferença bruta é muito maior: atribui a este tema o efeito de outros que o acompanham.',
    'signs-differ': () =>
      'O valor ajustado e a diferença bruta apontam em sentidos opostos; por isso, nenhum deles é afirmado.',
    'interval-contains-zero': () => 'Sem efeito claro: o intervalo inclui o zero.',
    'low-base': ({ reason }) =>
      `Base pequena: este grupo deixou apenas ${integer(reason.share.n)} ` +
      `${reason.share.n === 1 ? 'comentário' : 'comentários'}.`,
    'depends-on-model': () =>
      'A estimativa depende do modelo: outro, que toma os grupos de notas como degraus, dá um valor diferente.',
    'wide-interval': () => 'Intervalo largo: mais de 10 pontos para cada lado.',
  },
} satisfies Partial<Messages>;
