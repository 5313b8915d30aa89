/** English: the sentences of one reason. */
import {
  borderEffects,
  impactCase,
  lowerFirst,
  upperFirst,
  type BorderEffect,
  type ClearImpact,
} from '../cases.ts';
import { createFormat } from '../format.ts';
import type { Polarity } from '../../../analysis/types.ts';
import type { Interval } from '../../types.ts';
import type { Messages, ReasonContext } from '../types.ts';
import { about, groups, names, units } from './names.ts';

export const format = createFormat('en-GB');
const { integer, decimal, signed, percent } = format;

const GO = { neg: 'go', pos: 'goes', neu: 'go' } as const;
const THESE: Readonly<Record<Polarity, string>> = {
  neg: 'These complaints go',
  pos: 'This praise goes',
  neu: 'These mentions go',
};

export function span([low, high]: Interval, write: (value: number) => string): string {
  return `between ${write(low)} and ${write(high)}`;
}

function mentionOf(polarity: Polarity, label: string): string {
  return `${about[polarity]} ${lowerFirst(label)}`;
}

/** "go with 5.9 fewer NPS points (between 5.3 and 6.5)", after the verb. */
function withPoints({ points, interval, isLower }: ClearImpact, unit: string): string {
  return `with ${decimal(points)} ${isLower ? 'fewer' : 'more'} ${unit} (${span(interval, decimal)})`;
}

function impactLine({ reason, metric }: ReasonContext): string {
  const unit = units[metric ?? 'nps'];
  const found = impactCase(reason);
  if (found.kind === 'none') {
    return `No impact in points: ${names.noEstimate[found.why]}.`;
  }
  if (found.kind === 'unclear') {
    return `No clear effect: ${span(found.interval, signed)} ${unit}.`;
  }
  const how = `${found.isFar ? 'far ' : ''}${found.isLower ? 'lower' : 'higher'}`;
  return (
    `${THESE[reason.polarity]} ${withPoints(found, unit)}. ${percent(found.reach)} of customers raised it; ` +
    `they score ${how} than similar customers who did not.`
  );
}

function keyLine({ reason, label, metric }: ReasonContext): string {
  const { polarity } = reason;
  const unit = units[metric ?? 'nps'];
  const found = impactCase(reason);
  if (found.kind === 'none') {
    return `${mentionOf(polarity, label)}: no impact in points (${names.noEstimate[found.why]}).`;
  }
  return found.kind === 'unclear'
    ? `${mentionOf(polarity, label)}: no clear effect (${span(found.interval, signed)} ${unit}).`
    : `${mentionOf(polarity, label)} ${GO[polarity]} ${withPoints(found, unit)}.`;
}

function shareLine({ reason: { share, mentions }, metric, group }: ReasonContext): string {
  const from = group === null ? '' : ` from ${groups[metric ?? 'nps'][group][1]}`;
  const base = `In ${integer(mentions)} of ${integer(share.n)} ${share.n === 1 ? 'comment' : 'comments'}${from}`;
  return share.value === null || share.interval === null
    ? `${base}.`
    : `${base} (${percent(share.value)}, ${span(share.interval, percent)}).`;
}

function thresholdLine({ reason, metric }: ReasonContext): string {
  const { promoter, neutral, detractor } = groups[metric ?? 'nps'];
  const { up, down } = borderEffects(reason);
  const effect = ({ points, interval, isFewer }: BorderEffect, people: string): string =>
    `it goes with ${isFewer ? 'fewer' : 'more'} ${people}: ${decimal(points)} percentage points ` +
    `(${span(interval, decimal)})`;
  const parts = [
    ...(up === null ? [] : [`among ${neutral[1]} and ${promoter[1]}, ${effect(up, promoter[1])}`]),
    ...(down === null ? [] : [`among ${neutral[1]} and those just below, ${effect(down, detractor[1])}`]),
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
      : `Raw gap, without allowing for the other themes: ${signed(rawGap.value)} points.`,
  caveat: {
    companion: ({ companionLabel }) =>
      `Often mentioned together with “${lowerFirst(companionLabel ?? '')}”, which accounts for much of the raw gap.`,
    'raw-larger': () => 'The raw gap is much larger: it charges this theme for others that come with it.',
    'signs-differ': () => 'The adjusted and the raw figure disagree on the direction, so neither is claimed.',
    'interval-contains-zero': () => 'No clear effect: the interval contains zero.',
    'low-base': ({ reason }) =>
      `Low base: this group wrote only ${integer(reason.share.n)} ${reason.share.n === 1 ? 'comment' : 'comments'}.`,
    'depends-on-model': () =>
      'The estimate depends on the model: one that takes the score groups as ordered steps gives another figure.',
    'wide-interval': () => 'Wide interval: more than 10 points to either side.',
  },
} satisfies Partial<Messages>;
