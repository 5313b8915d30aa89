import { makeFoldedText, type FoldedText } from './fold-text.ts';
import { NGRAMS_PER_WORD, type NgramRequest } from './features.ts';
import { makeSums, packRows, type PackedRows } from './packed-rows.ts';
import type { VariantTable } from './variant-table.ts';

/** What the head of a model file says; the arrays follow it in this order. */
export interface ModelHead {
  /** ISO 639-1 codes of the classes. */
  readonly languages: readonly string[];
  /** Places of the word table (open addressing), each a check of 16 bits and one weight a class. */
  readonly slots: number;
  /** Places of the list of words that n-grams misjudge (open addressing). */
  readonly listed: number;
  /** Buckets of hashed n-grams, a power of two. */
  readonly buckets: number;
  /** What one step of a word weight and of an n-gram weight is worth, in nats. */
  readonly wordStep: number;
  readonly ngramStep: number;
  readonly bias: readonly number[];
  /** Divisors of the scores by number of words (1, 2, 3 … last: that many or more), see calibrate. */
  readonly temperatures: readonly number[];
  /** By how much the languages that Porque reads are likelier than others, in a comment. */
  readonly homePrior: Readonly<Record<string, number>>;
  /** For a language that is no candidate, the candidate whose customers are likeliest to write it. */
  readonly standIns: Readonly<Record<string, string>>;
  /** ISO 639-3 codes of the languages among which franc chooses where no class seems to fit. */
  readonly foreign: readonly string[];
}

const isNumbers = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'number');
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

const isWeights = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every(isNumber);

/** What each field of the head must be. */
const HEAD: Readonly<Record<keyof ModelHead, (value: unknown) => boolean>> = {
  languages: isTexts,
  slots: isNumber,
  listed: isNumber,
  buckets: isNumber,
  wordStep: isNumber,
  ngramStep: isNumber,
  bias: isNumbers,
  temperatures: isNumbers,
  homePrior: isWeights,
  standIns: (value) => typeof value === 'object' && value !== null && isTexts(Object.values(value)),
  foreign: isTexts,
};

const isHead = (value: unknown): value is ModelHead =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(HEAD).every(([name, test]) => test(Reflect.get(value, name)));

/** A trained detector, read by {@link readLanguageModel}; its parts are nobody else's business. */
export interface LanguageModel extends ModelHead {
  readonly checks: Uint16Array;
  readonly wordWeights: Int8Array;
  /** The class that each word of the table speaks for most (the first of equals). */
  readonly strongest: Uint8Array;
  readonly ngramWeights: Int8Array;
  /** `ngramWeights`, as they are summed. */
  readonly ngramRows: PackedRows;
  /** For each listed word the set of classes that have it, as bits, and what each such set weighs. */
  readonly listedChecks: Uint16Array;
  readonly listedSets: Uint8Array;
  readonly listedWeights: Int8Array;
  /** What tells regional varieties; a table of its own, see `data/language/variants.tsv`. */
  readonly variants?: VariantTable;
  /** Places that detection writes to and never reads before writing. */
  readonly scratch: Scratch;
}

/** See {@link LanguageModel.scratch}. */
export interface Scratch {
  readonly folded: FoldedText;
  /** Asks for the n-grams of a word of `folded`. */
  readonly ngramRequest: NgramRequest;
  readonly wordSums: Int32Array;
  readonly ngramSums: Int32Array;
  readonly scores: Float64Array;
}

const MAGIC = 'porque-language-2\n';
/** Sets of the first eight classes. */
export const LISTED_SETS = 256;

function makeScratch({ languages, buckets }: ModelHead): Scratch {
  const folded = makeFoldedText();
  const out = new Int32Array(NGRAMS_PER_WORD);
  return {
    folded,
    ngramRequest: { codes: folded.codes, mask: buckets - 1, out },
    wordSums: new Int32Array(languages.length),
    ngramSums: makeSums(languages.length),
    scores: new Float64Array(languages.length),
  };
}

/** The index of the largest weight of each row. */
function findStrongest(weights: Int8Array, classes: number): Uint8Array {
  const strongest = new Uint8Array(weights.length / classes);
  for (let row = 0; row < strongest.length; row += 1) {
    const from = row * classes;
    let best = 0;
    for (let at = 1; at < classes; at += 1)
      if ((weights[from + at] ?? 0) > (weights[from + best] ?? 0)) best = at;
    strongest[row] = best;
  }
  return strongest;
}

function readHead(bytes: Uint8Array): { head: ModelHead; end: number } {
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (!text.startsWith(MAGIC))
    throw new TypeError(`Expected a language model, got a file that begins with \`${text.slice(0, 20)}\``);
  const end = text.indexOf('\n', MAGIC.length);
  const head: unknown = JSON.parse(text.slice(MAGIC.length, end));
  if (!isHead(head)) throw new TypeError('Expected a language model, got a file with an incomplete head');
  return { head, end: end + 1 };
}

/** Reads the bytes that {@link writeLanguageModel} wrote. Throws `TypeError` for any other. */
export function readLanguageModel(bytes: Uint8Array): LanguageModel {
  const { head, end } = readHead(bytes);
  const classes = head.languages.length;
  const sizes = [
    head.slots * 2,
    head.listed * 2,
    head.slots * classes,
    head.buckets * classes,
    head.listed,
    LISTED_SETS * classes,
  ];
  const total = sizes.reduce((sum, size) => sum + size, end);
  if (bytes.length !== total)
    throw new TypeError(`Expected a language model of ${total} bytes, got ${bytes.length}`);
  const body = new Uint8Array(bytes.subarray(end)).buffer;
  const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
  const signed = (at: number): Int8Array => new Int8Array(body, starts[at], sizes[at]);
  return {
    ...head,
    checks: new Uint16Array(body, starts[0], head.slots),
    listedChecks: new Uint16Array(body, starts[1], head.listed),
    wordWeights: signed(2),
    strongest: findStrongest(signed(2), classes),
    ngramWeights: signed(3),
    ngramRows: packRows(signed(3), classes),
    listedSets: new Uint8Array(body, starts[4], sizes[4]),
    listedWeights: signed(5),
    scratch: makeScratch(head),
  };
}

/** The arrays of a model, in the order in which they stand in its file. */
const ARRAYS = [
  'checks',
  'listedChecks',
  'wordWeights',
  'ngramWeights',
  'listedSets',
  'listedWeights',
] as const;

/** The parts of a model that are written to a file. */
export type ModelParts = Pick<LanguageModel, keyof ModelHead | (typeof ARRAYS)[number]>;

/** Makes the bytes of a model file: a line of JSON and the arrays, little-endian. */
export function writeLanguageModel(parts: ModelParts): Uint8Array {
  const head = Object.fromEntries(Object.keys(HEAD).map((name) => [name, Reflect.get(parts, name)]));
  const arrays = [
    new TextEncoder().encode(`${MAGIC}${JSON.stringify(head)}\n`),
    ...ARRAYS.map((name) => parts[name]).map(
      (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
    ),
  ];
  const bytes = new Uint8Array(arrays.reduce((sum, array) => sum + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    bytes.set(array, at);
    at += array.length;
  }
  return bytes;
}
