/** Bytes -> text, and which encoding they were in. */
import type { TextEncoding } from '../types.ts';

/** Stands for bytes that are no text in the file's encoding. */
export const UNDECODABLE = '\uFFFD';

/** A text that is decoded where it is looked at: most of a large file is looked at one row at a time. */
export interface EncodedText {
  /** One character a byte in UTF-8, else decoded. Delimiters, quotes and line ends are themselves in either. */
  readonly raw: string;
  /** Decodes a part of `raw` that begins and ends between characters. */
  readonly decode: (part: string) => string;
  readonly encoding: TextEncoding;
  /** Whether some bytes could not be decoded; they stand as {@link UNDECODABLE}. */
  readonly isDamaged: boolean;
}

/** Bytes looked at where a sample is enough. */
const SAMPLE_SIZE = 4096;
/** In UTF-16 of western text nearly every second byte is zero. */
const UTF16_ZERO_SHARE = 0.6;
/** One well-formed UTF-8 sequence for this many stray bytes is taken for UTF-8 with damaged rows. */
const STRAY_BYTES_PER_SEQUENCE = 4;
/** 0x80-0x9F in Windows-1252; five of them mean nothing. Not left to TextDecoder: several Node versions get it wrong. */
const WINDOWS_1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';
/** Where ISO-8859-15 differs from ISO-8859-1. */
const LATIN_9: Readonly<Record<string, string>> = {
  '¤': '€',
  '¦': 'Š',
  '¨': 'š',
  '´': 'Ž',
  '¸': 'ž',
  '¼': 'Œ',
  '½': 'œ',
  '¾': 'Ÿ',
};
/** U+FEFF in UTF-8, one character a byte. */
const UTF8_MARK = '\u00EF\u00BB\u00BF';

const BYTE_ORDER_MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function encodingOfMark(bytes: Uint8Array): TextEncoding | null {
  const found = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found?.[0] ?? null;
}

function encodingOfZeros(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, SAMPLE_SIZE);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) {
      even += index % 2 === 0 ? 1 : 0;
      odd += index % 2;
    }
  });
  const pairs = Math.floor(sample.length / 2);
  if (pairs === 0 || Math.max(even, odd) < pairs * UTF16_ZERO_SHARE || Math.min(even, odd) * 4 >= pairs) {
    return null;
  }
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

/** How many continuation bytes a UTF-8 lead byte asks for; 0 if it is none. */
function continuations(lead: number): number {
  if (lead >= 0xc2 && lead < 0xe0) return 1;
  if (lead >= 0xe0 && lead < 0xf0) return 2;
  return lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
}

const ANY_CONTINUATION = [0x80, 0xc0] as const;
/** Second bytes that the four narrow lead bytes allow (overlong forms and surrogates are none). */
const SECOND_BYTES: Readonly<Record<number, readonly [from: number, to: number]>> = {
  0xe0: [0xa0, 0xc0],
  0xed: [0x80, 0xa0],
  0xf0: [0x90, 0xc0],
  0xf4: [0x80, 0x90],
};

/** Length of the well-formed multi-byte sequence at `at`; 0 if there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = continuations(lead);
  let [from, to] = SECOND_BYTES[lead] ?? ANY_CONTINUATION;
  for (let next = at + 1; next < at + 1 + length; next += 1) {
    const byte = bytes[next] ?? 0;
    if (byte < from || byte >= to) {
      return 0;
    }
    [from, to] = ANY_CONTINUATION;
  }
  return length === 0 ? 0 : length + 1;
}

/** Nothing, or letters of Icelandic and the like, in the two encodings of one byte: no language of the file's. */
const UNLIKELY: ReadonlySet<number> = new Set([
  0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe, 0xff,
]);

/** Well-formed multi-byte UTF-8 sequences, high bytes outside any, and those of them that could be letters. */
interface Utf8Count {
  readonly sequences: number;
  readonly strays: number;
  readonly likely: number;
}

function countUtf8(bytes: Uint8Array): Utf8Count {
  let sequences = 0;
  let strays = 0;
  let likely = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : sequenceLength(bytes, at);
    if (length === 0) {
      strays += 1;
      likely += Number(!UNLIKELY.has(byte));
    } else if (length > 1) {
      sequences += 1;
      at += length - 1;
    }
  }
  return { sequences, strays, likely };
}

function looksLikeUtf8({ sequences, strays, likely }: Utf8Count): boolean {
  return likely === 0 || sequences * STRAY_BYTES_PER_SEQUENCE >= strays;
}

/** Bytes that are letters in ISO-8859-15 and signs in Windows-1252; 0xB4 is left out: people type ´ for '. */
const LATIN_9_LETTERS: ReadonlySet<number> = new Set([0xa6, 0xa8, 0xb8, 0xbc, 0xbd, 0xbe]);
const LATIN_9_EURO = 0xa4;

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte >= 0xc0 || /[a-z]/i.test(String.fromCodePoint(byte)));
}

/** A euro sign, or one of the letters between letters. */
function isLatin9Sign(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  return byte === LATIN_9_EURO || (LATIN_9_LETTERS.has(byte) && isLetter(bytes[at + 1]));
}

/** One byte a character: 0x80-0x9F are letters and quotes in Windows-1252 and nothing in ISO-8859-15. */
function singleByteEncoding(bytes: Uint8Array): TextEncoding {
  let isLatin9 = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 && byte < 0xa0) {
      return 'windows-1252';
    }
    isLatin9 ||= isLatin9Sign(bytes, at);
  }
  return isLatin9 ? 'iso-8859-15' : 'windows-1252';
}

/** Byte order marks may stand anywhere in files pasted together; NUL characters carry nothing. */
function withoutMarks(text: string, mark: string): string {
  const unmarked = text.includes(mark) ? text.replaceAll(mark, '') : text;
  return unmarked.includes('\0') ? unmarked.replaceAll('\0', '') : unmarked;
}

// oxlint-disable-next-line no-control-regex -- all of ASCII is meant
const ASCII = /^[\0-\x7F]*$/;

function decodeUtf8(part: string): string {
  return ASCII.test(part) ? part : Buffer.from(part, 'latin1').toString('utf8');
}

/** UTF-8 stays bytes, one a character: a text with one emoji would otherwise take twice its size. */
function keepUtf8(bytes: Uint8Array, isDamaged: boolean): EncodedText {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const raw = withoutMarks(view.toString('latin1'), UTF8_MARK);
  return { raw, decode: decodeUtf8, encoding: 'utf-8', isDamaged };
}

function decodeBytes(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding.startsWith('utf')) {
    return new TextDecoder(encoding).decode(bytes);
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return encoding === 'windows-1252'
    ? text.replaceAll(/[\u0080-\u009F]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign)
    : text.replaceAll(/[¤¦¨´¸¼½¾]/g, (sign) => LATIN_9[sign] ?? sign);
}

function decodeWhole(bytes: Uint8Array, encoding: TextEncoding): EncodedText {
  const raw = withoutMarks(decodeBytes(bytes, encoding), '\uFEFF');
  return { raw, decode: (part) => part, encoding, isDamaged: raw.includes(UNDECODABLE) };
}

/**
 * Finds the encoding of a whole file. Valid UTF-8 is never read as anything else.
 * @see https://encoding.spec.whatwg.org/
 */
export function decodeText(bytes: Uint8Array, asked?: TextEncoding): EncodedText {
  const known = asked ?? encodingOfMark(bytes) ?? encodingOfZeros(bytes);
  if (known !== null && known !== 'utf-8') {
    return decodeWhole(bytes, known);
  }
  const count = countUtf8(bytes);
  return known === 'utf-8' || looksLikeUtf8(count)
    ? keepUtf8(bytes, count.strays > 0)
    : decodeWhole(bytes, singleByteEncoding(bytes));
}
