import type { Response } from './draw-responses.ts';
import { expectedScore, groupOf } from './survey.ts';
import type { Survey, Tilt, Truth } from './survey.ts';

/** A survey with its responses. */
export interface Example {
  readonly survey: Survey;
  readonly responses: readonly Response[];
}

type InnocentTheme = Extract<Truth, { kind: 'innocent-theme' }>;

/** Figures by name: shares in [0, 1] of comments (or rows, for a product), means and gaps in points of score. */
export type Figures = Readonly<Record<string, number>>;

const round = (value: number): number => Math.round(value * 1000) / 1000;

function share<Item>(items: readonly Item[], has: (item: Item) => boolean): number {
  return round(items.filter(has).length / items.length);
}

function average(responses: readonly Response[], valueOf: (response: Response) => number): number {
  return responses.reduce((sum, response) => sum + valueOf(response), 0) / responses.length;
}

const mean = (responses: readonly Response[]): number => round(average(responses, ({ score }) => score));

/** Promoters minus detractors, in points of 100. */
export function npsOf(responses: readonly Response[]): number {
  const part = (group: string): number => share(responses, (response) => groupOf(response.score) === group);
  return round(100 * (part('promoter') - part('detractor')));
}

const mentioning =
  (...mentions: readonly string[]) =>
  (response: Response): boolean =>
    mentions.some((mention) => response.mentions.includes(mention));

const written = (responses: readonly Response[]): Response[] =>
  responses.filter(({ comment }) => comment !== '');

/** Those whom a tilt touches beside those whom it could have touched: an agent is compared with the own team. */
function compare(tilt: Tilt, responses: readonly Response[]): Figures {
  const touched = responses.filter((response) => response[tilt.column] === tilt.value);
  const teams = new Set(touched.map((response) => response.team));
  const others = responses.filter(
    (response) => response[tilt.column] !== tilt.value && teams.has(response.team),
  );
  const rest = tilt.column === 'team' ? responses.filter(({ team }) => team !== tilt.value) : others;
  return {
    share: share(written(touched), mentioning(...tilt.mentions)),
    shareOthers: share(written(rest), mentioning(...tilt.mentions)),
    mean: mean(touched),
    meanOthers: mean(rest),
    nps: npsOf(touched),
    npsOthers: npsOf(rest),
  };
}

function innocentAgent(agent: string, product: string, responses: readonly Response[]): Figures {
  const own = responses.filter((response) => response.agent === agent);
  const team = new Set(own.map((response) => response.team));
  const others = responses.filter((response) => response.agent !== agent && team.has(response.team));
  const isHard = (response: Response): boolean => response.product === product;
  const isEasy = (response: Response): boolean => response.product !== product;
  return {
    productShare: share(own, isHard),
    productShareOthers: share(others, isHard),
    mean: mean(own),
    meanOthers: mean(others),
    meanOnProduct: mean(own.filter(isHard)),
    meanOnProductOthers: mean(others.filter(isHard)),
    meanElsewhere: mean(own.filter(isEasy)),
    meanElsewhereOthers: mean(others.filter(isEasy)),
  };
}

function innocentTheme({ mention, guilty }: InnocentTheme, { survey, responses }: Example): Figures {
  const comments = written(responses);
  const gap = (name: string, valueOf: (response: Response) => number): number =>
    round(
      average(comments.filter(mentioning(name)), valueOf) -
        average(
          comments.filter((each) => !mentioning(name)(each)),
          valueOf,
        ),
    );
  return {
    together: share(comments.filter(mentioning(mention)), mentioning(guilty)),
    gap: gap(mention, ({ score }) => score),
    gapGuilty: gap(guilty, ({ score }) => score),
    gapLeftByModel: gap(mention, ({ score, mentions }) => score - expectedScore(survey, mentions)),
  };
}

function praised(mention: string, responses: readonly Response[]): Figures {
  const comments = written(responses);
  const isPromoter = ({ score }: Response): boolean => groupOf(score) === 'promoter';
  return {
    sharePromoters: share(comments.filter(isPromoter), mentioning(mention)),
    shareOthers: share(
      comments.filter((each) => !isPromoter(each)),
      mentioning(mention),
    ),
  };
}

/** What a planted truth looks like in the responses that were drawn, chance included. */
export function measureTruth(truth: Truth, example: Example): Figures {
  const { responses } = example;
  if (truth.kind === 'innocent-agent') return innocentAgent(truth.agent, truth.tilt.value, responses);
  if (truth.kind === 'innocent-theme') return innocentTheme(truth, example);
  if (truth.kind === 'praised') return praised(truth.mention, responses);
  return compare(truth.tilt, responses);
}
