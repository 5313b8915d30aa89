import type { Relation, Role } from '../lexicon/entry.ts';
import type { Rule } from '../reading/claim.ts';
import type { Evidence, Flag, Kind, Polarity } from '../types.ts';

/** Why an analysis says what it says: what was found in the lexicons, what was made of it, and what was not. */
export interface Explanation {
  /** The clauses of the text, in order; others name them by their index. */
  readonly clauses: readonly ExplainedClause[];
  /** One for each mention of the analysis, in the same order. */
  readonly mentions: readonly Reason[];
  readonly labels: readonly ExplainedLabel[];
  readonly discarded: readonly Discarded[];
}

/** A line of a lexicon, and the words of the text in which it was found. */
export interface Citation {
  readonly phrase: string;
  /** Path of the lexicon, e.g. `data/lexicons/pt/themes.tsv`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What the line does: theme, polarity, effect, reach in tokens, factor … */
  readonly role: Role;
  /** Themes or families of which one must be near; with `!` in front, must not be. Empty: anywhere. */
  readonly context: readonly string[];
  /** From the first to the last word of the phrase, what its gaps skip included. */
  readonly evidence: Evidence;
}

export interface ExplainedClause extends Evidence {
  /** Number of its sentence, from 0. */
  readonly sentence: number;
  /** How it follows on the clause before it; null where no connective says so. */
  readonly relation: Relation | null;
  /** The connective at its beginning. */
  readonly connective: Citation | null;
  readonly isQuestion: boolean;
}

/** Why a mention exists. */
export interface Reason {
  readonly theme: string;
  readonly polarity: Polarity;
  /** How theme and polarity came together. */
  readonly rule: Rule;
  /** 0-3, after intensifiers, negation and wishes. */
  readonly strength: number;
  /** What names the theme and what judges it; one line where one phrase does both or nothing judges. */
  readonly entries: readonly Citation[];
  /** What the learned weights add for the theme, most first; empty where they are switched off. */
  readonly weights: readonly WeighedFeature[];
  /** Negators, intensifiers and wishes that acted, in the order of the text. */
  readonly modifiers: readonly Citation[];
  /** Clauses in which the entries stand. */
  readonly clauses: readonly number[];
}

/** A line of `data/models/themes/weights.tsv` that speaks for (or, below 0, against) a theme. */
export interface WeighedFeature {
  readonly feature: string;
  /** In logits. */
  readonly weight: number;
}

/** A phrase of `flags.tsv`; not counted where it names a fault and nothing is blamed. */
export interface ExplainedLabel {
  readonly label: Flag | Kind;
  readonly isCounted: boolean;
  readonly entry: Citation;
}

/** Why something that was found makes no mention. */
export type DiscardReason =
  | 'overlapped' // another phrase takes its words: of more words, an idiom, or an earlier one
  | 'context' // none of its themes is spoken of nearby
  | 'past' // the comment sets then against now, and this was then
  | 'hope' // merely hoped for
  | 'swallowed' // a fuller judgement beside it says it already
  | 'doubted' // the words of the comment as a whole speak against it
  | 'courtesy' // a mild general word beside something that is said
  | 'unjudged' // a topic that no opinion reaches
  | 'less-sure' // a surer claim says the same of the same theme
  | 'neutral' // the same theme is praised or blamed elsewhere
  | 'idle'; // a negator, intensifier or wish with nothing in its scope

export interface Discarded {
  readonly reason: DiscardReason;
  readonly entries: readonly Citation[];
  /** What it gave way to, or what says that it was then; empty where nothing in particular did. */
  readonly by: readonly Citation[];
}
