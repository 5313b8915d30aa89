/** Section 6 of the statistics: agents, and segments x themes. */
import { netScore, netVariance, totalOf, type GroupCounts } from '../../src/reports/stats/counts.ts';
import { normalQuantile, Z95 } from '../../src/reports/stats/normal.ts';
import { caseMix } from '../../src/reports/stats/peers/case-mix.ts';
import { derSimonianLaird } from '../../src/reports/stats/peers/dersimonian-laird.ts';
import { funnel, funnelLimits, type FunnelUnit } from '../../src/reports/stats/peers/funnel.ts';
import { rankDraws } from '../../src/reports/stats/peers/rank-draws.ts';
import { reml } from '../../src/reports/stats/peers/reml.ts';
import { answersFor, reliability, shrink, type Spread } from '../../src/reports/stats/peers/shrink.ts';
import { ratePrior, shrunkenRate } from '../../src/reports/stats/peers/shrunken-rate.ts';
import { dirichletScore, scorePrior, shrunkenScore } from '../../src/reports/stats/peers/shrunken-score.ts';
import { unitMean, type UnitMean } from '../../src/reports/stats/peers/unit-mean.ts';
import { categoricalDesign } from './categorical-design.ts';
import { countGroups, hasLevel } from './rows.ts';
import { segmentThemes } from './segment-themes.ts';
import { NO_LEVEL, type ReferenceSurvey, type Section } from './types.ts';

/** The reference's draws are another generator's: any seed is as good. */
const SEED = 1;
const NPS = [-1, 0, 1] as const;

interface Agent {
  readonly name: string;
  readonly rows: readonly number[];
  readonly counts: GroupCounts;
  readonly mean: UnitMean;
}

/** Agents that have answers, by name. */
function agentsOf(survey: ReferenceSurvey): Agent[] {
  const { levels, codes } = survey.agent;
  const rows = levels.map((): number[] => []);
  codes.forEach((code, row) => rows[code]?.push(row));
  return levels.flatMap((name, code) => {
    const counts = countGroups(survey, rows[code] ?? []);
    const mean = unitMean(counts);
    return mean === null ? [] : [{ name, rows: rows[code] ?? [], counts, mean }];
  });
}

function byAgent<T>(
  agents: readonly Agent[],
  valueOf: (agent: Agent, index: number) => T,
): Record<string, T> {
  return Object.fromEntries(agents.map((agent, index) => [agent.name, valueOf(agent, index)]));
}

function agentCounts(survey: ReferenceSurvey): unknown {
  const isEarly = hasLevel(survey.period, survey.period.levels[0] ?? '');
  return byAgent(agentsOf(survey), ({ rows, counts: { promoters, neutrals, detractors }, mean }) => {
    const early = rows.filter((row) => isEarly(row)).length;
    return { P: promoters, N: neutrals, D: detractors, nps: mean.mean, p1: early, p2: rows.length - early };
  });
}

function dirichlet(survey: ReferenceSurvey): unknown {
  const agents = agentsOf(survey);
  const prior = scorePrior(agents.map((agent) => agent.counts));
  if (prior === null) {
    return null;
  }
  const [d, n, p] = prior.alpha;
  const { mean, sd } = dirichletScore(prior.alpha, NPS);
  return {
    alpha: { D: d, N: n, P: p },
    loglik_kernel: prior.logLikelihood,
    prior_mean: mean,
    prior_strength: prior.alpha.reduce((sum, a) => sum + a, 0),
    between_sd: sd,
    agents: byAgent(agents, (agent) => {
      const score = shrunkenScore(agent.counts, prior, NPS);
      return {
        n: totalOf(agent.counts),
        P: agent.counts.promoters,
        N: agent.counts.neutrals,
        D: agent.counts.detractors,
        raw: netScore(agent.counts),
        eb: score.value,
        eb_sd: score.sd,
        p_below_mean: score.belowMean,
      };
    }),
  };
}

const shrunkenMeans = (agents: readonly Agent[], spread: Spread): unknown =>
  byAgent(agents, ({ mean }) => shrink(mean, spread).value);

function remlOf(survey: ReferenceSurvey): unknown {
  const agents = agentsOf(survey);
  const spread = reml(agents.map(({ mean }) => mean));
  if (spread === null) {
    return null;
  }
  return {
    mu: spread.mean,
    tau2: spread.between,
    sigma2: spread.within,
    icc: reliability(1, spread),
    reliability_n30: reliability(30, spread),
    'n_for_reliability_0.7': answersFor(0.7, spread),
    blup: shrunkenMeans(agents, spread),
  };
}

function moments(survey: ReferenceSurvey): unknown {
  const agents = agentsOf(survey);
  const spread = derSimonianLaird(agents.map(({ mean }) => mean));
  if (spread === null) {
    return null;
  }
  return {
    pooled_within_var: spread.within,
    mu: spread.mean,
    se: spread.se,
    tau2: spread.between,
    Q: spread.q,
    Q_p: spread.p,
    I2: 100 * spread.i2,
    blup: shrunkenMeans(agents, spread),
  };
}

function funnelOf(survey: ReferenceSurvey): unknown {
  const agents = agentsOf(survey);
  const all = countGroups(survey);
  const centre = netScore(all);
  const variance = netVariance(all);
  const plot = funnel(
    agents.map(({ mean }) => mean),
    { centre, variance },
  );
  if (plot === null) {
    return null;
  }
  const plain = { centre, variance, between: 0 };
  const each = (read: (unit: FunnelUnit) => number): unknown =>
    byAgent(agents, (_, index) => plot.units.slice(index, index + 1).map((unit) => read(unit))[0]);
  return {
    mu: centre,
    sigma2: variance,
    z: each(({ z }) => z),
    limits95_n30: funnelLimits(plain, 30, Z95),
    limits998_n30: funnelLimits(plain, 30, normalQuantile(0.999)),
    winsor_lo: plot.bounds[0],
    winsor_hi: plot.bounds[1],
    phi: plot.dispersion,
    tau2: plot.between,
    z_adj: each(({ adjustedZ }) => adjustedZ),
    bh: each(({ bh }) => bh),
    bh_adj: each(({ adjustedBh }) => adjustedBh),
  };
}

function caseMixOf(survey: ReferenceSurvey): unknown {
  const agents = agentsOf(survey);
  const { levels, codes } = survey.agent;
  const design = categoricalDesign(survey, [survey.channel, survey.product, survey.region]);
  const mix = caseMix(design, (row) => codes[row] ?? NO_LEVEL, levels.length);
  const centre = netScore(countGroups(survey));
  const units = new Map(levels.map((name, code) => [name, mix.units[code] ?? null]));
  return {
    residual_var: mix.variance,
    o_minus_e: byAgent(agents, ({ name }) => units.get(name)?.mean),
    z: byAgent(agents, ({ name }) => units.get(name)?.z),
    adjusted_nps: byAgent(agents, ({ name }) => centre + (units.get(name)?.mean ?? 0)),
  };
}

function detractorRates(survey: ReferenceSurvey): unknown {
  const agents = agentsOf(survey);
  const shareOf = ({ counts: { detractors }, rows }: Agent) => ({ count: detractors, n: rows.length });
  const prior = ratePrior(agents.map((agent) => shareOf(agent)));
  if (prior === null) {
    return null;
  }
  const rates = byAgent(agents, (agent) => shrunkenRate(shareOf(agent), prior));
  return {
    alpha: prior.alpha[0],
    beta: prior.alpha[1],
    loglik_kernel: prior.logLikelihood,
    eb: byAgent(agents, ({ name }) => rates[name]?.value),
    lo95: byAgent(agents, ({ name }) => rates[name]?.interval[0]),
    hi95: byAgent(agents, ({ name }) => rates[name]?.interval[1]),
  };
}

function ranks(survey: ReferenceSurvey): unknown {
  const agents = agentsOf(survey);
  const units = agents.map((agent) => agent.counts);
  const prior = scorePrior(units);
  if (prior === null) {
    return null;
  }
  const drawn = rankDraws(units, prior, SEED);
  return {
    draws: 20_000,
    rank1_is: 'lowest NPS',
    median: byAgent(agents, (_, index) => drawn[index]?.median),
    lo95: byAgent(agents, (_, index) => drawn[index]?.interval[0]),
    hi95: byAgent(agents, (_, index) => drawn[index]?.interval[1]),
    p_bottom20: byAgent(agents, (_, index) => drawn[index]?.lowestFifth),
  };
}

export const section6: Section = {
  's6.agent.counts': agentCounts,
  's6.agent.dirichlet_multinomial': dirichlet,
  's6.agent.reml': remlOf,
  's6.agent.dersimonian_laird': moments,
  's6.agent.funnel': funnelOf,
  's6.agent.casemix': caseMixOf,
  's6.agent.betabinomial_detractor': detractorRates,
  's6.agent.ranks': ranks,
  's6.segment_theme': segmentThemes,
};
