import type { Flag, Kind, Polarity } from '../types.ts';

/** What an entry does when its phrase is found. */
export type Role =
  | { readonly is: 'opinion'; readonly polarity: Polarity }
  | { readonly is: 'topic'; readonly theme: string }
  | { readonly is: 'full'; readonly theme: string; readonly polarity: Polarity }
  | {
      readonly is: 'negator';
      readonly effect: NegatorEffect;
      readonly reach: number;
      readonly isBefore: boolean;
    }
  | { readonly is: 'intensifier'; readonly factor: number; readonly isBefore: boolean }
  | { readonly is: 'connective'; readonly relation: Relation }
  | { readonly is: 'wish'; readonly effect: WishEffect; readonly reach: number }
  | { readonly is: 'flag'; readonly label: Flag | Kind };

export type NegatorEffect = 'flip' | 'lack' | 'none';
export type Relation =
  'contrast' | 'concession' | 'coordination' | 'cause' | 'condition' | 'past' | 'present' | 'likewise';
export type WishEffect = 'suggestion' | 'request' | 'hope';

/** One line of a lexicon. */
export interface Entry {
  readonly language: string;
  /** Path of its file, e.g. `data/lexicons/pt/themes.tsv`. */
  readonly file: string;
  readonly line: number;
  readonly phrase: string;
  readonly role: Role;
  /** 1 mild, 2 normal, 3 strong. */
  readonly strength: number;
  /** Theme ids or families of which one must be near; empty: anywhere. */
  readonly near: readonly string[];
  /** Theme ids or families that must not be near. */
  readonly notNear: readonly string[];
  readonly isIdiom: boolean;
}
