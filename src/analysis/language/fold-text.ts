import { hashWord } from './features.ts';

/** A reusable place for the folded view of one text: lower-case words, each followed by a space. */
export interface FoldedText {
  readonly codes: Uint16Array;
  /** The hash of each word, and where it begins; after the last, where the next would begin. */
  readonly hashes: Uint32Array;
  readonly starts: Uint16Array;
  /** What is read by: the folded code of each character, or one of the signs below. */
  readonly table: Uint16Array;
  length: number;
  words: number;
  /** Where the word being read begins, and how often its last letter stood in a row. */
  start: number;
  run: number;
  /** Letters of scripts that no candidate writes (Greek, Cyrillic, Arabic, Han …). */
  foreign: number;
  /** How far the text was read. */
  at: number;
}

const BREAK = 0;
const SKIP = 1;
const FOREIGN = 2;
const ADDRESS_SIGN = 3;
const APOSTROPHE = 39;
const HYPHEN = 45;
const MIDDLE_DOT = 46;
const FIRST_LETTER = 97;
const SPACE = 32;
const H = 104;
const W = 119;

/** Characters from here on have no entry: Han to Hangul are foreign letters, all others part words. */
const TABLE_END = 0x2100;
const HAN_START = 0x2e80;
const HANGUL_END = 0xd800;
/** More letters than this are never read. */
const FOLD_LIMIT = 1024;

const SIGNS: ReadonlyMap<string, number> = new Map([
  ...Array.from("'`´’‘ʼ", (sign) => [sign, APOSTROPHE] as const),
  ...Array.from('-‐‑', (sign) => [sign, HYPHEN] as const),
  ...Array.from('·‧•', (sign) => [sign, MIDDLE_DOT] as const),
  ...Array.from(':.@', (sign) => [sign, ADDRESS_SIGN] as const),
  ...Array.from('\u00AD\u200B\u200D', (sign) => [sign, SKIP] as const),
  ...Array.from('ªº', (sign) => [sign, BREAK] as const),
]);

function foldEntry(code: number): number {
  const letter = String.fromCharCode(code);
  const sign = SIGNS.get(letter);
  if (sign !== undefined) return sign;
  if (!/\p{L}/u.test(letter)) return BREAK;
  const lower = letter.toLowerCase();
  return /\p{Script=Latin}/u.test(letter) && lower.length === 1 ? lower.charCodeAt(0) : FOREIGN;
}

const makeTable = (): Uint16Array => Uint16Array.from({ length: TABLE_END }, (_, code) => foldEntry(code));

/** Makes an empty {@link FoldedText} to be filled again and again. */
export const makeFoldedText = (): FoldedText => ({
  codes: new Uint16Array(FOLD_LIMIT + 8),
  hashes: new Uint32Array(FOLD_LIMIT),
  starts: new Uint16Array(FOLD_LIMIT),
  table: makeTable(),
  length: 0,
  words: 0,
  start: 0,
  run: 0,
  foreign: 0,
  at: 0,
});

function clear(out: FoldedText): void {
  out.length = 0;
  out.words = 0;
  out.start = 0;
  out.run = 0;
  out.foreign = 0;
  out.at = 0;
}

/** Ends and hashes the word that began at `out.start`; a lone apostrophe, hyphen or dot is none. */
function closeWord(out: FoldedText): void {
  const { codes, start, length, words } = out;
  if (length === start) return;
  if (length === start + 1 && (codes[start] ?? 0) < FIRST_LETTER) {
    out.length = start;
    return;
  }
  codes[length] = SPACE;
  out.length = length + 1;
  out.start = out.length;
  out.hashes[words] = hashWord(codes, start, length);
  out.words = words + 1;
  out.starts[out.words] = out.start;
}

/** Adds a letter to the word; one that stands three times or more in a row counts once ("boooom"). */
function putLetter(out: FoldedText, code: number): void {
  const { codes, length, start } = out;
  const run = length > start && codes[length - 1] === code ? out.run + 1 : 1;
  out.run = run;
  if (run < 3) {
    codes[length] = code;
    out.length = length + 1;
  } else if (run === 3) out.length = length - 1;
}

/** An apostrophe ends the word it stands in ("d'", "don'"), a hyphen begins one ("-me"). */
function putMark(out: FoldedText, code: number): void {
  if (code === HYPHEN) closeWord(out);
  if (out.length > out.start || code === HYPHEN) putLetter(out, code);
  if (code === APOSTROPHE) closeWord(out);
}

/** Whether the word being read begins a web address: "http", "https", or "www" (folded to one w). */
function isAddressStart({ codes, start, length }: FoldedText): boolean {
  if (length === start + 1) return codes[start] === W;
  if (codes[start] !== H || length < start + 4 || length > start + 5) return false;
  return /^https?$/u.test(String.fromCharCode(...codes.subarray(start, length)));
}

/** Reads `:`, `.` or `@`: drops a web address, a mail address or a handle whole; answers where to go on. */
function passAddress(text: string, at: number, out: FoldedText): number {
  if (text[at] !== '@' && !isAddressStart(out)) {
    closeWord(out);
    return at + 1;
  }
  out.length = out.start;
  const blank = text.slice(at).search(/\s/u);
  return blank < 0 ? text.length : at + blank;
}

function foldedCode(code: number, table: Uint16Array): number {
  if (code < TABLE_END) return table[code] ?? BREAK;
  return code >= HAN_START && code < HANGUL_END ? FOREIGN : BREAK;
}

/** Reads the character at `at`; answers where the next begins. */
function readCharacter(text: string, at: number, out: FoldedText): number {
  const folded = foldedCode(text.charCodeAt(at), out.table);
  if (folded >= FIRST_LETTER) putLetter(out, folded);
  else if (folded >= APOSTROPHE) putMark(out, folded);
  else if (folded === ADDRESS_SIGN) return passAddress(text, at, out);
  else if (folded !== SKIP) closeWord(out);
  if (folded === FOREIGN) out.foreign += 1;
  return at + 1;
}

/** Reads on where {@link foldText} stopped, in the same text: whole words, up to `limit` letters in all or a few more. */
export function foldOn(text: string, out: FoldedText, limit: number = FOLD_LIMIT): void {
  let { at } = out;
  while (at < text.length && out.start < limit && out.length < FOLD_LIMIT) at = readCharacter(text, at, out);
  const isHyphenOpen = out.start >= limit && out.length > out.start;
  out.at = isHyphenOpen ? at - 1 : at;
  closeWord(out);
}

/** Writes the folded view of `text` (in NFC) into `out`: whole words, up to `limit` letters or a few more. */
export function foldText(text: string, out: FoldedText, limit: number = FOLD_LIMIT): void {
  clear(out);
  foldOn(text, out, limit);
}
