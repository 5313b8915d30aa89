/** The coaching report as data: what each team or agent does well, where it lags, and what was not its doing. */
import type { BeforeAfter } from '../../findings/coaching/before-after.ts';
import type { SkillRate } from '../../findings/coaching/skills.ts';
import type { Comparison, NoStanding, Standing } from '../../findings/coaching/standings.ts';
import type { Quote, Verdict } from '../../types.ts';
import type { ReportHead } from '../types.ts';

/** Praised clearly more often than all peers together, complained of more often, both, or neither. */
export type SkillSide = 'strength' | 'lag' | 'divided' | 'level';

export interface SkillBrief {
  readonly theme: string;
  readonly side: SkillSide;
  /** Null where fewer than 10 comments of all peers say it. */
  readonly complaints: SkillRate | null;
  readonly praise: SkillRate | null;
  /** Of the peer's own comments: what is said clearly more often, else what is said most. */
  readonly quotes: { readonly complaints: readonly Quote[]; readonly praise: readonly Quote[] };
  /** Where complaints are clearly more frequent: how customers praise the same skill of others. Peers = those with this strength; none: anybody. */
  readonly examples: { readonly peers: readonly string[]; readonly quotes: readonly Quote[] } | null;
}

/** Detractors who commented: ofSkills + ofOthers + unnamed. */
export interface CausesBrief {
  /** Complain of at least one skill. */
  readonly ofSkills: number;
  /** Complain of other themes only: as far as they write, not the doing of the peer. */
  readonly ofOthers: number;
  readonly unnamed: number;
  /** The commonest first; one response may name several. */
  readonly otherThemes: readonly { readonly theme: string; readonly mentions: number }[];
  readonly quotes: readonly Quote[];
  /** Source lines of `ofOthers`. */
  readonly evidence: readonly number[];
}

export interface PeerBrief {
  readonly name: string;
  readonly n: number;
  /** Of the standing; too few also where nobody can be compared. */
  readonly verdict: Verdict;
  /** Answers still missing for any figure, or for a standing to rely on; null where more would not settle it. */
  readonly answersNeeded: number | null;
  readonly standing: Standing | null;
  /** Null below 30 comments. */
  readonly skills: readonly SkillBrief[] | null;
  readonly causes: CausesBrief | null;
}

export interface TrainingReport extends BeforeAfter {
  readonly peer: string;
  /** yyyy-mm-dd; counts as after. */
  readonly date: string;
}

export interface CoachingReport extends ReportHead {
  readonly kind: 'coaching';
  /** Header of the column whose values are compared. */
  readonly attribute: string;
  readonly comparison: Comparison | null;
  /** Why nobody is compared; null where there is a comparison. */
  readonly noComparison: NoStanding | 'no-score' | null;
  /** Combinations of skill, polarity and peer that were searched. */
  readonly searched: number;
  /** Name of the only peer that the report is about. */
  readonly peer: string | null;
  /** By name: never a ranking. */
  readonly peers: readonly PeerBrief[];
  readonly training: TrainingReport | null;
}
