/** Words that a language is known to have. */
export interface Lexicon {
  readonly lemmas: readonly string[];
  readonly forms: readonly string[];
}
