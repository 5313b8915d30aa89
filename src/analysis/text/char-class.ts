/** What a UTF-16 code unit is to the tokenizer. */
const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;
export const APOSTROPHE = 4;
export const BREAK = 5;
/** First unit of an emoji or symbol, or any surrogate that is no letter. */
export const EMOJI = 6;
/** Joins emoji to one picture: zero-width joiner, variation selector, skin tone. */
export const JOINER = 7;
export const HYPHEN = 8;

const TABLE = new Uint8Array(0x10000);

/** Class of the code unit `unit`. The table is filled on first use of a unit's block. */
export function classOf(unit: number): number {
  const known = TABLE[unit] ?? 0;
  return known === 0 ? learn(unit) : known - 1;
}

function learn(unit: number): number {
  const found = classify(unit);
  TABLE[unit] = found + 1;
  return found;
}

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  for (const [pattern, found] of CLASSES) if (pattern.test(char)) return found;
  return SPACE;
}

/** Order matters: the first that fits. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[\n\r\u2028\u2029]/, BREAK],
  // U+FFFD between letters is an apostrophe that some export has lost.
  [/['’‘ʼ´`\ufffd]/, APOSTROPHE],
  [/[-‐‑]/, HYPHEN],
  [/[·•]/, LETTER],
  [/\u200d|\ufe0f|\u20e3/, JOINER],
  [/[\p{L}\p{M}ºª]/u, LETTER],
  [/\p{Nd}/u, DIGIT],
  [/[\ud83c-\ud83e\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff]/, EMOJI],
  [/[\ud800-\udfff]/, LETTER],
  [/[\p{P}\p{S}]/u, MARK],
];
