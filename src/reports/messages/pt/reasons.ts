/** Portuguese: the sentences of one reason. */
import type { Polarity } from '../../../analysis/types.ts';
import type { Interval } from '../../types.ts';
import { borderEffects, impactCase, lowerFirst, upperFirst, type BorderEffect } from '../cases.ts';
import { createFormat } from '../format.ts';
import type { Forms, Messages, ReasonContext } from '../types.ts';
import { about, groups, names, units } from './names.ts';

export const format = createFormat('pt');
const { integer, decimal, signed, percent } = format;
const plural = new Intl.PluralRules('pt');

const SAYS: Readonly<Record<Polarity, Forms>> = {
  neg: ['reclama disso', 'reclamam disso'],
  pos: ['fala bem disso', 'falam bem disso'],
  neu: ['fala disso', 'falam disso'],
};

export function span([low, high]: Interval, write: (value: number) => string): string {
  return `entre ${write(low)} e ${write(high)}`;
}

/** Portuguese counts in the singular up to 1.9: "1,4 ponto", "2,0 pontos". */
function points(value: number, [one, many]: Forms): string {
  return `${decimal(value)} ${plural.select(Number(value.toFixed(1))) === 'one' ? one : many}`;
}

function impactLine({ reason, label, metric }: ReasonContext): string {
  const subject = `${about[reason.polarity]} ${lowerFirst(label)}`;
  const unit = units[metric ?? 'nps'];
  const found = impactCase(reason);
  if (found.kind === 'none') {
    return `${subject}: sem impacto em pontos (${names.noEstimate[found.why]}).`;
  }
  if (found.kind === 'unclear') {
    return `${subject}: sem efeito claro (${span(found.interval, signed)} ${unit[1]}).`;
  }
  const how = `${found.isFar ? 'muito ' : ''}mais ${found.isLower ? 'baixas' : 'altas'}`;
  return (
    `${subject} coincidem com ${points(found.points, unit)} a ${found.isLower ? 'menos' : 'mais'} ` +
    `(${span(found.interval, decimal)}). Surgem nas respostas de ${percent(found.reach)} dos clientes, que dão ` +
    `notas ${how} do que clientes semelhantes que não tocaram no assunto.`
  );
}

function shareLine({ reason, metric, group }: ReasonContext): string {
  const { share, mentions, polarity } = reason;
  const people = group === null ? 'pessoas' : groups[metric ?? 'nps'][group][1];
  const of = group === null ? 'das' : 'dos';
  const says = SAYS[polarity][mentions === 1 ? 0 : 1];
  const text = `${integer(mentions)} ${of} ${integer(share.n)} ${people} que comentaram ${says}`;
  return share.value === null || share.interval === null
    ? `${text}.`
    : `${text} (${percent(share.value)}, ${span(share.interval, percent)}).`;
}

function thresholdLine({ reason, metric }: ReasonContext): string {
  const { promoter, neutral, detractor } = groups[metric ?? 'nps'];
  const { up, down } = borderEffects(reason);
  const effect = ({ points: value, isFewer }: BorderEffect): string =>
    `coincide com ${points(value, ['ponto', 'pontos'])} a ${isFewer ? 'menos' : 'mais'} de`;
  const parts = [
    ...(up === null ? [] : [`entre ${neutral[1]} e ${promoter[1]}, ${effect(up)} ${promoter[1]}`]),
    ...(down === null
      ? []
      : [`entre ${neutral[1]} e quem ficou logo abaixo, ${effect(down)} ${detractor[1]}`]),
  ];
  return parts.length === 0 ? '' : `${upperFirst(parts.join('; '))}.`;
}

export const reasons = {
  mentionOf: (polarity, label) => `${about[polarity]} ${lowerFirst(label)}`,
  impactLine,
  shareLine,
  thresholdLine,
  rawGapLine: ({ reason: { rawGap } }) =>
    rawGap.value === null
      ? ''
      : `Visto isoladamente, sem manter mais nada igual: ${signed(rawGap.value)} pontos.`,
  caveat: {
    companion: ({ companionLabel }) =>
      `Muitas vezes mencionado junto com “${lowerFirst(companionLabel ?? '')}”, que responde por boa parte da ` +
      'diferença bruta.',
    'raw-larger': () =>
      'A diferença bruta é muito maior: atribui a este tema o efeito de outros que o acompanham.',
    'signs-differ': () =>
      'O valor ajustado e a diferença bruta apontam em sentidos opostos; por isso, nenhum deles é afirmado.',
    'interval-contains-zero': () => 'Sem efeito claro: o intervalo inclui o zero.',
    'low-base': ({ reason }) =>
      `Base pequena: este grupo deixou apenas ${integer(reason.share.n)} ` +
      `${reason.share.n === 1 ? 'comentário' : 'comentários'}.`,
    'wide-interval': () => 'Intervalo largo: mais de 10 pontos para cada lado.',
  },
} satisfies Partial<Messages>;
