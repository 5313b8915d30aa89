/** Coaching: where agents or teams stand, which skills they are praised for or lag in, and what was not their doing. */
import { totalOf } from '../../stats/counts.ts';
import { FULL_BASE } from '../gates.ts';
import { detractorCauses, type DetractorCauses } from './detractor-causes.ts';
import { findPeers, type CoachingQuestion } from './peers.ts';
import { skillsOf, type SkillRate } from './skills.ts';
import { standingsOf, type Comparison, type NoStanding, type Standing } from './standings.ts';

export interface CoachedPeer {
  readonly name: string;
  readonly n: number;
  /** False below 30 answers: "not enough answers yet", and no figure at all. */
  readonly isShown: boolean;
  /** Null where there is none for anybody, or not enough answers. */
  readonly standing: Standing | null;
  /** Null below 30 comments. */
  readonly skills: readonly SkillRate[] | null;
  readonly causes: DetractorCauses | null;
}

export interface Coaching {
  readonly attribute: string;
  /** By name: never a ranking. */
  readonly peers: readonly CoachedPeer[];
  /** What all standings share, or why there are none. */
  readonly comparison: Comparison | NoStanding;
  /** Combinations of skill and peer that were searched for differences. */
  readonly searched: number;
}

const NOBODY = { promoters: 0, neutrals: 0, detractors: 0 };

/** Null without a score or without anybody to compare. Two passes over the rows and one regression. */
export function coach(question: CoachingQuestion): Coaching | null {
  const { metric } = question.columns;
  const peers = findPeers(question);
  if (metric === null || peers.names.length === 0) {
    return null;
  }
  const found = standingsOf(question, peers, metric);
  const skills = skillsOf(question, peers);
  const causes = detractorCauses(question, peers);
  return {
    attribute: question.attribute.name,
    comparison: typeof found === 'string' ? found : found.comparison,
    searched: skills.searched,
    peers: peers.names.map((name, place) => {
      const n = totalOf(peers.counts[place] ?? NOBODY);
      const isShown = n >= FULL_BASE;
      return {
        name,
        n,
        isShown,
        standing: typeof found === 'string' ? null : (found.ofPeers[place] ?? null),
        skills: isShown ? (skills.ofPeers[place] ?? null) : null,
        causes: isShown ? (causes[place] ?? null) : null,
      };
    }),
  };
}
