import { collectNgrams, NGRAMS_PER_WORD } from '../../src/analysis/language/features.ts';
import type { Corpus } from './read-corpus.ts';
import type { Weights } from './train-weights.ts';

/** A word needs no place where its n-grams tell its home language with this lead (nats). */
const ENOUGH_LEAD = 3;
const LONGEST = 20;
/** What a letter more and an inflected form lose against a shorter word and a lemma, in nats of need. */
const LETTER_COST = 0.5;
const FORM_COST = 5;
const LARGEST_NEED = 4;

/** A word of the lexicons and the set of classes that have it, one bit each. */
export type ListedWord = readonly [word: string, classes: number];

/** What is known when words are chosen to be listed; `lexicon` as {@link gatherWords} makes it. */
interface Learnt {
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly weights: Weights;
  readonly lexicon: ReadonlyMap<string, number>;
}

/** The words that the lexicons of some home classes hold, not of all; with the classes that do, as bits. */
export function gatherWords(corpora: readonly Corpus[], home: readonly number[]): Map<string, number> {
  const classes = new Map<string, number>();
  corpora.forEach(({ lexicon }, at) => {
    for (const word of [...lexicon.lemmas, ...lexicon.forms])
      classes.set(word, (classes.get(word) ?? 0) | (1 << at));
  });
  const homeBits = home.reduce((bits, c) => bits | (1 << c), 0);
  return new Map(
    [...classes].filter(([, bits]) => (bits & homeBits) !== 0 && (bits & homeBits) !== homeBits),
  );
}

/** Makes what sums the n-gram weights of a word. */
function makeSummer({ classes, ngrams }: Weights): (word: string) => Float64Array {
  const out = new Int32Array(NGRAMS_PER_WORD);
  const mask = ngrams.length / classes - 1;
  return (word) => {
    const codes = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
    const count = collectNgrams({ codes, mask, out }, 0, codes.length);
    const sums = new Float64Array(classes);
    for (let at = 0; at < count; at += 1) {
      for (let c = 0; c < classes; c += 1)
        sums[c] = (sums[c] ?? 0) + (ngrams[(out[at] ?? 0) * classes + c] ?? 0);
    }
    return sums;
  };
}

/** By how much the best home class that has the word leads the best that has not. */
function leadOf(sums: Float64Array, bits: number, home: readonly number[]): number {
  const best = (has: boolean): number =>
    Math.max(...home.filter((c) => ((bits >> c) & 1) === Number(has)).map((c) => sums[c] ?? 0));
  return best(true) - best(false);
}

/** Which words of the lexicons to list, and how many. */
export interface ListPlan {
  readonly home: readonly number[];
  readonly most: number;
}

/**
 * The words of the lexicons that their n-grams do not tell: those of some home languages, not of all, and
 * not in the table of frequent words; lemmas, short and misjudged ones first.
 */
export function chooseListed(
  corpora: readonly Corpus[],
  { vocabulary, weights, lexicon }: Learnt,
  { home, most }: ListPlan,
): ListedWord[] {
  const lemmas = new Set(home.flatMap((c) => corpora[c]?.lexicon.lemmas ?? []));
  const sum = makeSummer(weights);
  const found: { listed: ListedWord; cost: number }[] = [];
  for (const [word, bits] of lexicon) {
    if (vocabulary.has(word) || word.length > LONGEST) continue;
    const lead = leadOf(sum(word), bits, home);
    if (lead > ENOUGH_LEAD) continue;
    const cost =
      (lemmas.has(word) ? 0 : FORM_COST) + word.length * LETTER_COST + Math.max(lead, -LARGEST_NEED);
    found.push({ listed: [word, bits], cost });
  }
  found.sort((a, b) => a.cost - b.cost || (a.listed[0] < b.listed[0] ? -1 : 1));
  return found.slice(0, most).map(({ listed }) => listed);
}
