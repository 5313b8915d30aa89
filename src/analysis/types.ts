/** The vocabulary of the analysis. This file imports nothing. */

/** A half-open range `[start, end)` of UTF-16 code units in the text exactly as received. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a mention says of its theme. */
export type Polarity = 'pos' | 'neg' | 'neu';

/** The writer's feeling in the whole comment, read from the text alone. */
export type Overall = 'pos' | 'neg' | 'mixed' | 'neu';

/** Whose job a theme is. */
export type Owner = 'training' | 'operations' | 'product' | 'commercial' | 'all';

/** What a comment does. An empty list is a plain fact. */
export type Kind = 'praise' | 'complaint' | 'suggestion' | 'question' | 'none';

/** What somebody should notice about a comment. */
export type Flag =
  'churn' | 'callback' | 'legal' | 'public' | 'safety' | 'named_person' | 'unresolved' | 'sarcasm';

/** A stretch of the comment in one language; `code` as in {@link LanguageAnswer}. */
export interface LanguagePart extends Span {
  readonly code: string;
}

/**
 * The language of a comment: `pt`, `ca`, `en`, `mixed` (see `parts`), another ISO 639-1 code, or
 * `und` where nobody could tell. `confidence` is the probability (0-1) that `code` is right.
 */
export interface LanguageAnswer {
  readonly code: string;
  readonly confidence: number;
  readonly parts?: readonly LanguagePart[];
  /** Where the words show one: a hint, no verdict. */
  readonly variant?: LanguageVariant;
  /** The default language, where the text alone left doubt and it was asked. */
  readonly prior?: string;
}

/** A regional variety (BCP 47, e.g. `pt-BR`, `ca-valencia`, `ca-x-balear`) and how sure it is (0-1). */
export interface LanguageVariant {
  readonly code: string;
  readonly confidence: number;
}

/** A span together with its exact words: `text === input.slice(start, end)`. */
export interface Evidence extends Span {
  readonly text: string;
}

/** One theme spoken of with one polarity. `intensity` and `confidence` lie in 0-1. */
export interface Mention {
  readonly theme: string;
  readonly polarity: Polarity;
  readonly intensity: number;
  readonly confidence: number;
  readonly evidence: Evidence;
  readonly owner: Owner;
}

/** The analysis of one comment: frozen, JSON-safe, the same bytes for the same input on any machine. */
export interface Analysis {
  /** The caller's own, echoed unchanged. */
  readonly id: string | number | boolean | null;
  readonly language: LanguageAnswer;
  readonly overall: Overall;
  /** Sum of feeling in -1…1; 0 where nothing is felt. */
  readonly valence: number;
  readonly mentions: readonly Mention[];
  readonly kind: readonly Kind[];
  readonly flags: readonly Flag[];
  /** Version of the engine that wrote this. */
  readonly engine: string;
  /** Digest of the lexicons it used. */
  readonly lexiconDigest: string;
  /** Where an analyst has put it right. */
  readonly corrected?: true;
}
