import type { Card } from './cards.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { expectedScore, groupOf } from './survey.ts';
import type { Agent, Column, Fit, Group, Survey, Tilt } from './survey.ts';

/** The attributes of one customer's contact. */
interface Customer extends Readonly<Record<Column, string>> {
  readonly variant: string;
  /** yyyy-mm-dd */
  readonly date: string;
  /** Worth in the currency of the survey. */
  readonly value: number;
}

/** One row of a sample survey, with what its customer met. */
export interface Response extends Customer {
  readonly score: number;
  /** What the customer met, written down or not. */
  readonly mentions: readonly string[];
  /** Empty for those who gave a score and no words. */
  readonly comment: string;
}

/** Deviation of the score among customers who met the same. */
const CHANCE_DEVIATION = 1.2;
/** Chance that words stand under a score of another group: next to theirs, or at the other end. */
const KEPT_BESIDE = 0.6;
const KEPT_OPPOSITE = 0.04;
/** Share of customers who write, by group: the angry write most; about 62% in all. */
const WRITING: Readonly<Record<Group, number>> = { promoter: 0.6, neutral: 0.52, detractor: 0.72 };
const FIRST_DAY = '2026-01-01';
const DAYS = 181;
/** People answer less on Saturday and Sunday. */
const WEEKEND_WEIGHT = 0.4;
const DAY_MS = 86_400_000;

function drawDates(random: Random, rows: number): string[] {
  const days = Array.from({ length: DAYS }, (_, index) => new Date(Date.parse(FIRST_DAY) + index * DAY_MS));
  const weight = (day: Date): number => (day.getUTCDay() % 6 === 0 ? WEEKEND_WEIGHT : 1);
  return Array.from({ length: rows }, () => random.pick(days, weight).toISOString().slice(0, 10)).toSorted();
}

function drawCustomer(survey: Survey, random: Random, date: string): Customer {
  const team = random.pick(survey.teams, (each) => each.weight);
  const agent: Agent = random.pick(team.agents, () => 1);
  const product = random.pick(survey.products, (each) => each.weight * (agent.products?.[each.name] ?? 1));
  const [channel] = random.pick(Object.entries(survey.channels), ([, weight]) => weight);
  const spread = random.uniform();
  return {
    variant: team.variant,
    team: team.name,
    agent: agent.name,
    product: product.name,
    channel,
    date,
    month: date.slice(0, 7),
    value: Math.round(product.value * (0.5 + spread + spread ** 4) * 100) / 100,
  };
}

/** Short remarks are made by many people, long stories by one. */
function brevity(card: Card): number {
  const words = card.comment.split(/\s+/u).length;
  if (words < 4) return 3;
  return words < 12 ? 1.5 : 1;
}

/** A comment as this survey deals it. */
interface Dealt {
  readonly card: Card;
  /** How often it is met before any tilt: the survey's mix, split within its variant and group. */
  readonly weight: number;
  /** What a customer must be to write it. */
  readonly fits: readonly Fit[];
}

/** The survey's own rules, and one of all surveys: a comment that names an agent is about that agent. */
function fitsOf(survey: Survey): Fit[] {
  const names = survey.teams.flatMap((team) => team.agents.map((agent) => agent.name));
  const called = (name: string): string => name.split(' ').find((part) => !part.endsWith('.')) ?? name;
  return [
    ...survey.fits,
    ...names.map((name): Fit => ({ words: [called(name)], column: 'agent', values: [name] })),
  ];
}

function isTouched(card: Card, fit: Fit): boolean {
  const words = card.comment.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return fit.words.some((start) => words.some((word) => word.startsWith(start.toLowerCase())));
}

function deal(survey: Survey, cards: readonly Card[]): Dealt[] {
  const key = (card: Card): string => `${card.variant} ${card.group}`;
  const totals = new Map<string, number>();
  for (const card of cards) totals.set(key(card), (totals.get(key(card)) ?? 0) + brevity(card));
  const fits = fitsOf(survey);
  return cards.map((card) => ({
    card,
    weight: (survey.mix[card.group] * brevity(card)) / (totals.get(key(card)) ?? 1),
    fits: fits.filter((fit) => isTouched(card, fit)),
  }));
}

function canWrite(customer: Customer, { card, fits }: Dealt): boolean {
  return card.variant === customer.variant && fits.every((fit) => fit.values.includes(customer[fit.column]));
}

function tiltOf(card: Card, customer: Customer, tilts: readonly Tilt[]): number {
  return tilts
    .filter((tilt) => customer[tilt.column] === tilt.value)
    .filter((tilt) => tilt.mentions.some((mention) => card.mentions.includes(mention)))
    .reduce((product, tilt) => product * tilt.times, 1);
}

function keptAs(written: Group, scored: Group): number {
  if (written === scored) return 1;
  return written === 'neutral' || scored === 'neutral' ? KEPT_BESIDE : KEPT_OPPOSITE;
}

/** Base plus the points of all that was met, plus chance; drawn again while the words would look absurd under it. */
function drawScore(survey: Survey, random: Random, card: Card): number {
  const expected = expectedScore(survey, card.mentions);
  for (;;) {
    const score = Math.min(10, Math.max(0, Math.round(expected + CHANCE_DEVIATION * random.normal())));
    if (random.uniform() < keptAs(card.group, groupOf(score))) return score;
  }
}

/** All responses of a survey in the order of their dates; the same survey and cards give the same responses. */
export function drawResponses(survey: Survey, cards: readonly Card[]): Response[] {
  const random = createRandom(survey.seed);
  const dealt = deal(survey, cards);
  const tilts = survey.truths.flatMap((truth) => ('tilt' in truth ? [truth.tilt] : []));
  return drawDates(random, survey.rows).map((date) => {
    const customer = drawCustomer(survey, random, date);
    const possible = dealt.filter((each) => canWrite(customer, each));
    const { card } = random.pick(possible, (each) => each.weight * tiltOf(each.card, customer, tilts));
    const score = drawScore(survey, random, card);
    const isWritten = random.uniform() < WRITING[groupOf(score)];
    return { ...customer, score, mentions: card.mentions, comment: isWritten ? card.comment : '' };
  });
}
