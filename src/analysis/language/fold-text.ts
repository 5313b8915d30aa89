/** A reusable place for the folded view of one text: lower-case letters, words parted by spaces. */
export interface FoldedText {
  readonly codes: Uint16Array;
  length: number;
  words: number;
  /** Where the word being read begins, and how often its last letter stood in a row. */
  start: number;
  run: number;
  /** Letters of scripts that no candidate writes (Greek, Cyrillic, Arabic, Han …). */
  foreign: number;
}

const SPACE = 32;
const APOSTROPHE = 39;
const HYPHEN = 45;
const MIDDLE_DOT = 0xb7;
const LATIN_END = 0x250;
/** Codes of the fold table that are no letters. */
const BREAK = 0;
const SKIP = 1;
const AT_SIGN = 64;

/** No text needs more letters than this to be told; the rest is not read. */
export const FOLD_LIMIT = 256;

const isLatinLetter = (code: number): boolean => /\p{Script=Latin}/u.test(String.fromCharCode(code));

function foldEntry(code: number): number {
  if (code === APOSTROPHE || code === 0x60 || code === 0xb4) return APOSTROPHE;
  if (code === HYPHEN || code === MIDDLE_DOT) return code;
  if (code === 0xad) return SKIP;
  if (code === 0xaa || code === 0xba || !isLatinLetter(code)) return BREAK;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** Makes the table by which {@link foldText} reads: one entry for each code of the Latin blocks. */
export const makeFoldTable = (): Uint16Array =>
  Uint16Array.from({ length: LATIN_END }, (_, code) => foldEntry(code));

/** Makes an empty {@link FoldedText} to be filled again and again. */
export const makeFoldedText = (): FoldedText => ({
  codes: new Uint16Array(FOLD_LIMIT + 8),
  length: 0,
  words: 0,
  start: 0,
  run: 0,
  foreign: 0,
});

function foldBeyondLatin(code: number): number {
  if (code === 0x2019 || code === 0x2018 || code === 0x2bc) return APOSTROPHE;
  if (code === 0x2010 || code === 0x2011) return HYPHEN;
  if (code === 0x2027 || code === 0x2022) return MIDDLE_DOT;
  if (code === 0x200b || code === 0x200d || code === 0xfe0f) return SKIP;
  return BREAK;
}

/** Greek to Georgian, the rest of the alphabets and syllabaries, Han and Hangul. */
const isForeignLetter = (code: number): boolean =>
  (code >= 0x370 && code < 0x1e00) || (code >= 0x3040 && code < 0xd7b0);

const isWhite = (code: number): boolean => code === SPACE || (code > 8 && code < 14);

/** Where the token that begins a mail handle or an address ends. */
function skipToken(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWhite(text.charCodeAt(at))) at += 1;
  return at;
}

function isAddress(text: string, at: number): boolean {
  return text.startsWith('http', at)
    ? text.startsWith('://', at + 4) || text.startsWith('s://', at + 4)
    : text.startsWith('www.', at);
}

/** Ends the word that began at `out.start`; a lone apostrophe or hyphen is none. */
function closeWord(out: FoldedText): void {
  const { codes, start, length } = out;
  if (length === start) return;
  const only = length === start + 1 ? codes[start] : 0;
  if (only === APOSTROPHE || only === HYPHEN || only === MIDDLE_DOT) {
    out.length = start;
    return;
  }
  codes[length] = SPACE;
  out.length = length + 1;
  out.start = out.length;
  out.words += 1;
}

/** Adds a letter to the word; one that stands three times or more in a row counts once ("boooom"). */
function putLetter(out: FoldedText, code: number): void {
  const { codes, length, start } = out;
  const repeats = length > start && codes[length - 1] === code;
  out.run = repeats ? out.run + 1 : 1;
  if (out.run < 3) {
    codes[length] = code;
    out.length = length + 1;
  } else if (out.run === 3) out.length = length - 1;
  else out.run = 4;
}

/** An apostrophe ends the word it stands in ("d'", "don'"), a hyphen begins one ("-me"). */
function putMark(out: FoldedText, code: number): void {
  if (code === HYPHEN) closeWord(out);
  if (out.length > out.start || code === HYPHEN) putLetter(out, code);
  if (code === APOSTROPHE) closeWord(out);
}

function clear(out: FoldedText): void {
  out.length = 0;
  out.words = 0;
  out.foreign = 0;
  out.start = 0;
  out.run = 0;
}

/** Reads one character at `at` and answers where the next begins. */
function foldAt(text: string, at: number, out: FoldedText, table: Uint16Array): number {
  const code = text.charCodeAt(at);
  const folded = code < LATIN_END ? (table[code] ?? BREAK) : foldBeyondLatin(code);
  if (folded > MIDDLE_DOT || (folded >= 97 && folded <= 122)) {
    const starts = (folded === 104 || folded === 119) && out.length === out.start;
    if (starts && isAddress(text, at)) return skipToken(text, at);
    putLetter(out, folded);
  } else if (folded >= APOSTROPHE) putMark(out, folded);
  else if (code === AT_SIGN) return skipToken(text, at);
  else if (folded !== SKIP) {
    closeWord(out);
    if (isForeignLetter(code)) out.foreign += 1;
  }
  return at + 1;
}

/** Writes the folded view of `text` (in NFC) into `out`: at most {@link FOLD_LIMIT} letters. */
export function foldText(text: string, out: FoldedText, table: Uint16Array): void {
  clear(out);
  let at = 0;
  while (at < text.length && out.length < FOLD_LIMIT) at = foldAt(text, at, out, table);
  closeWord(out);
}
