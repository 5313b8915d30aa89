import type { Polarity } from '../types.ts';
import { COMPLAINT, PRAISE, type Finding } from './clause-evidence.ts';
import { cellsOf, toCell, type WeightRows } from './weight-rows.ts';

/** What the rules say of a theme: a claim of a polarity, that it is named, or a vote for it or for a feeling. */
type Saying = Polarity | 'named' | Finding;

/** What a saying adds to the heads of a model. */
export interface Addition {
  /** From 0, another for each subject and saying. */
  readonly number: number;
  /** As those of a row. */
  readonly cells: Int32Array;
}

/** The addition of a saying about a theme id, `praise` or `complaint`; memoised. */
export type FindingIndex = (subject: string, saying: Saying) => Addition;

/** The parts of a model that findings speak through. */
interface FindingWeights extends WeightRows {
  readonly numberOf: ReadonlyMap<string, number>;
  readonly themeVotes: ReadonlyMap<string, number>;
  readonly feelingVotes: ReadonlyMap<string, number>;
}

/** Finds what the features and votes of the rules (see `ruleFeatures`, `votesOf`) come to without writing them out. */
export function createFindingIndex(weights: FindingWeights): FindingIndex {
  const known = new Map<string, Map<Saying, Addition>>();
  let size = 0;
  return (subject, saying) => {
    const ofSubject = known.get(subject) ?? new Map<Saying, Addition>();
    if (ofSubject.size === 0) known.set(subject, ofSubject);
    const old = ofSubject.get(saying);
    if (old !== undefined) return old;
    const addition = { number: size++, cells: weigh(subject, saying, weights) };
    ofSubject.set(saying, addition);
    return addition;
  };
}

/** How the feature of a saying ends behind its theme. */
const FEATURE_ENDINGS: Readonly<Partial<Record<Saying, string>>> = {
  named: '',
  pos: ' pos',
  neg: ' neg',
  neu: ' neu',
};

function weigh(subject: string, saying: Saying, weights: FindingWeights): Int32Array {
  const ending = FEATURE_ENDINGS[saying];
  return ending === undefined ? voteOf(subject, saying, weights) : cellsOf(subject + ending, weights);
}

function voteOf(
  subject: string,
  finding: Saying,
  { numberOf, themeVotes, feelingVotes }: FindingWeights,
): Int32Array {
  const head = numberOf.get(subject);
  const isFeeling = subject === PRAISE || subject === COMPLAINT;
  const weight = (isFeeling ? feelingVotes : themeVotes).get(finding);
  return head === undefined || weight === undefined ? new Int32Array(0) : Int32Array.of(toCell(head, weight));
}
