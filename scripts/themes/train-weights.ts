import { COMPLAINT, PRAISE, type Finding } from '../../src/analysis/weighing/clause-evidence.ts';
import { makeSteps, type Steps } from './ada-grad.ts';
import { makeRandom, randomInteger } from '../language/random.ts';
import type { Example } from './read-examples.ts';

/** What is learned: dense weights, a row of heads for each feature. */
export interface Weights {
  readonly heads: readonly string[];
  readonly features: ReadonlyMap<string, number>;
  readonly words: Float64Array;
  readonly bias: Float64Array;
  /** A row for votes of themes, then one of feelings. */
  readonly votes: Float64Array;
}

export const FINDINGS: readonly Finding[] = [
  'full', 'context', 'negated', 'attached', 'listed', 'carried', 'lacking', 'wished', 'general', 'asked', 'toned',
  'judged', 'topic', 'felt',
]; // prettier-ignore

const isFeeling = (head: string): boolean => head === PRAISE || head === COMPLAINT;

/** How to learn: passes over the examples, and how much each of them counts for its themes and feelings. */
export interface Plan {
  readonly passes: number;
  readonly themeWeight: number;
  readonly feelingWeight: number;
}

/** Pull towards zero, examples a step. */
const PULL = 4e-5;
const BATCH = 512;
const SEED = 20_261_121;

/** Before anything is learned: themes are rare, and what the rules claim is mostly right. */
const FIRST_BIAS = { theme: -4, feeling: -2 };
const FIRST_VOTE = { theme: 4, feeling: 2 };

export function startWeights(heads: readonly string[], examples: readonly Example[]): Weights {
  const features = chooseFeatures(examples);
  const isClaim = (finding: Finding): boolean => !['judged', 'topic', 'felt'].includes(finding);
  const firstVotes = (first: number): number[] => FINDINGS.map((finding) => (isClaim(finding) ? first : 0));
  return {
    heads,
    features,
    words: new Float64Array(features.size * heads.length),
    bias: Float64Array.from(heads, (head) => (isFeeling(head) ? FIRST_BIAS.feeling : FIRST_BIAS.theme)),
    votes: Float64Array.from([...firstVotes(FIRST_VOTE.theme), ...firstVotes(FIRST_VOTE.feeling)]),
  };
}

/** Features that stand in three examples or more, each with a number. */
function chooseFeatures(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { clauses } of examples)
    for (const { features } of clauses)
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const chosen = [...counts].filter(([, count]) => count > 2).map(([feature]) => feature);
  return new Map(chosen.toSorted().map((feature, at) => [feature, at]));
}

/** A clause in numbers. */
interface Clause {
  readonly features: readonly number[];
  /** Pairs of head and vote. */
  readonly votes: readonly (readonly [head: number, vote: number])[];
}

interface Sample {
  readonly clauses: readonly Clause[];
  /** 1 for the heads that are right. */
  readonly truth: Float64Array;
  readonly isThemeless: boolean;
}

function toSamples(examples: readonly Example[], { heads, features }: Weights): Sample[] {
  const numberOf = new Map(heads.map((head, at) => [head, at]));
  return examples.map((example) => ({
    truth: Float64Array.from(heads, (head) => Number(example.heads.has(head))),
    isThemeless: example.isThemeless,
    clauses: example.clauses.map((clause) => ({
      features: [...clause.features].flatMap((feature) => features.get(feature) ?? []),
      votes: [...clause.votes.values()].flatMap(({ head, finding }) => {
        const number = numberOf.get(head);
        if (number === undefined) return [];
        const row = isFeeling(head) ? FINDINGS.length : 0;
        return [[number, row + FINDINGS.indexOf(finding)] as const];
      }),
    })),
  }));
}

/** Logits of the clauses of a sample, one array each. */
function weigh({ clauses }: Sample, { words, bias, votes }: Weights): Float64Array[] {
  const width = bias.length;
  return clauses.map((clause) => {
    const logits = Float64Array.from(bias);
    for (const feature of clause.features) {
      const row = feature * width;
      for (let head = 0; head < width; head++) logits[head] = (logits[head] ?? 0) + (words[row + head] ?? 0);
    }
    for (const [head, vote] of clause.votes) logits[head] = (logits[head] ?? 0) + (votes[vote] ?? 0);
    return logits;
  });
}

/**
 * Learns by gradient steps on the logistic loss of each head, where a comment's logit is the mean of its clauses'
 * weighted by their own softmax: nobody says which clause speaks of a theme, so the likeliest learns most
 * (multiple-instance learning, Maron and Lozano-Pérez 1998).
 */
export function trainWeights(examples: readonly Example[], weights: Weights, plan: Plan): void {
  const samples = toSamples(examples, weights);
  const width = weights.heads.length;
  const steps: AllSteps = {
    words: makeSteps(weights.words, width, PULL),
    bias: makeSteps(weights.bias, width, 0),
    votes: makeSteps(weights.votes, 1, 0),
  };
  const random = makeRandom(SEED);
  const order = samples.map((_, at) => at);
  const shares = weights.heads.map((head) => (isFeeling(head) ? plan.feelingWeight : plan.themeWeight));
  for (let pass = 0; pass < plan.passes; pass++) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH).flatMap((at) => samples[at] ?? []);
      const lessons = { steps, shares: shares.map((share) => share / batch.length) };
      for (const sample of batch) blame(sample, weigh(sample, weights), lessons);
      for (const { step } of Object.values(steps)) step();
    }
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = randomInteger(random, at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

type AllSteps = Readonly<Record<'words' | 'bias' | 'votes', Steps>>;

interface Lessons {
  readonly steps: AllSteps;
  /** How much an error of each head counts. */
  readonly shares: readonly number[];
}

/** Praise and complaint, the last heads. */
const FEELINGS = 2;

/** Adds the gradient of one sample. */
function blame(sample: Sample, logits: readonly Float64Array[], { steps, shares }: Lessons): void {
  const errors = errorsOf(sample, logits, shares);
  for (const [at, clause] of sample.clauses.entries()) {
    const error = errors[at] ?? new Float64Array(0);
    steps.bias.add(0, error);
    for (const feature of clause.features) steps.words.add(feature, error);
    for (const [head, vote] of clause.votes) steps.votes.add(vote, error.subarray(head, head + 1));
  }
}

/** By how much each head of each clause is too high. */
function errorsOf(
  { truth, isThemeless }: Sample,
  logits: readonly Float64Array[],
  shares: readonly number[],
): Float64Array[] {
  const errors = logits.map((clause) => new Float64Array(clause.length));
  for (let head = isThemeless ? truth.length - FEELINGS : 0; head < truth.length; head++) {
    const attention = softmax(logits.map((clause) => clause[head] ?? 0));
    const pooled = attention.reduce((sum, weight, at) => sum + weight * (logits[at]?.[head] ?? 0), 0);
    const error = (shares[head] ?? 0) * (1 / (1 + Math.exp(-pooled)) - (truth[head] ?? 0));
    for (const [at, weight] of attention.entries()) errors[at]?.set([weight * error], head);
  }
  return errors;
}

function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
