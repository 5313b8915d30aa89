/** English: the sentences of one reason. */
import { borderEffects, impactCase, lowerFirst, upperFirst, type BorderEffect } from '../cases.ts';
import { createFormat } from '../format.ts';
import type { Polarity } from '../../../analysis/types.ts';
import type { Interval } from '../../types.ts';
import type { Forms, Messages, ReasonContext } from '../types.ts';
import { about, groups, names, units } from './names.ts';

export const format = createFormat('en-GB');
const { integer, decimal, signed, percent } = format;

const SAYS: Readonly<Record<Polarity, Forms>> = {
  neg: ['complains about it', 'complain about it'],
  pos: ['praises it', 'praise it'],
  neu: ['mentions it', 'mention it'],
};
const GO = { neg: 'go', pos: 'goes', neu: 'go' } as const;

export function span([low, high]: Interval, write: (value: number) => string): string {
  return `between ${write(low)} and ${write(high)}`;
}

function impactLine({ reason, label, metric }: ReasonContext): string {
  const subject = `${about[reason.polarity]} ${lowerFirst(label)}`;
  const unit = units[metric ?? 'nps'];
  const found = impactCase(reason);
  if (found.kind === 'none') {
    return `${subject}: no impact in points (${names.noEstimate[found.why]}).`;
  }
  if (found.kind === 'unclear') {
    return `${subject}: no clear effect (${span(found.interval, signed)} ${unit}).`;
  }
  const more = found.isLower ? 'fewer' : 'more';
  const how = `${found.isFar ? 'far ' : ''}${found.isLower ? 'lower' : 'higher'}`;
  return (
    `${subject} ${GO[reason.polarity]} with ${decimal(found.points)} ${more} ${unit} ` +
    `(${span(found.interval, decimal)}). ${percent(found.reach)} of customers raised it; ` +
    `they score ${how} than similar customers who did not.`
  );
}

function shareLine({ reason, metric, group }: ReasonContext): string {
  const { share, mentions, polarity } = reason;
  const people = group === null ? 'people' : groups[metric ?? 'nps'][group][1];
  const says = `${integer(mentions)} of the ${integer(share.n)} ${people} who wrote ${SAYS[polarity][mentions === 1 ? 0 : 1]}`;
  return share.value === null || share.interval === null
    ? `${says}.`
    : `${says} (${percent(share.value)}, ${span(share.interval, percent)}).`;
}

function thresholdLine({ reason, metric }: ReasonContext): string {
  const { promoter, neutral, detractor } = groups[metric ?? 'nps'];
  const { up, down } = borderEffects(reason);
  const effect = ({ points, isFewer }: BorderEffect): string =>
    `it goes with ${decimal(points)} points ${isFewer ? 'fewer' : 'more'}`;
  const parts = [
    ...(up === null ? [] : [`among ${neutral[1]} and ${promoter[1]} ${effect(up)} ${promoter[1]}`]),
    ...(down === null ? [] : [`among ${neutral[1]} and those just below ${effect(down)} ${detractor[1]}`]),
  ];
  return parts.length === 0 ? '' : `${upperFirst(parts.join('; '))}.`;
}

export const reasons = {
  mentionOf: (polarity, label) => `${about[polarity]} ${lowerFirst(label)}`,
  impactLine,
  shareLine,
  thresholdLine,
  rawGapLine: ({ reason: { rawGap } }) =>
    rawGap.value === null ? '' : `Seen alone, with nothing else held equal: ${signed(rawGap.value)} points.`,
  caveat: {
    companion: ({ companionLabel }) =>
      `Often mentioned together with “${lowerFirst(companionLabel ?? '')}”, which carries much of the raw gap.`,
    'raw-larger': () => 'The raw gap is much larger: it charges this theme for others that come with it.',
    'signs-differ': () => 'The adjusted and the raw figure disagree on the direction, so neither is claimed.',
    'interval-contains-zero': () => 'No clear effect: the interval contains zero.',
    'low-base': ({ reason }) =>
      `Low base: this group wrote only ${integer(reason.share.n)} ${reason.share.n === 1 ? 'comment' : 'comments'}.`,
    'wide-interval': () => 'Wide interval: more than 10 points to either side.',
  },
} satisfies Partial<Messages>;
