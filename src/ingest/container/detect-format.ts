/** What kind of file the bytes are, whatever the file's name says. */
import type { EncodedText } from './decode-text.ts';
import { UnusableInputError } from '../types.ts';

/** Beginnings of files that are no survey, and what to say of them. */
const FOREIGN: readonly (readonly [signature: string, what: string, advice: string])[] = [
  ['25504446', 'a PDF', 'export the answers as CSV or XLSX'],
  ['89504e47', 'a PNG image', 'export the answers as CSV or XLSX'],
  ['ffd8ff', 'a JPEG image', 'export the answers as CSV or XLSX'],
  ['47494638', 'a GIF image', 'export the answers as CSV or XLSX'],
  ['52494646', 'a picture, sound or video', 'export the answers as CSV or XLSX'],
  ['1f8b', 'a gzip archive', 'unpack it first'],
  ['425a68', 'a bzip2 archive', 'unpack it first'],
  ['fd377a585a', 'an xz archive', 'unpack it first'],
  ['28b52ffd', 'a Zstandard archive', 'unpack it first'],
  ['377abcaf', 'a 7-Zip archive', 'unpack it first'],
  ['52617221', 'a RAR archive', 'unpack it first'],
  ['7b5c727466', 'a rich text document', 'save the table as CSV or XLSX'],
  ['53514c69746520666f726d61742033', 'an SQLite database', 'export the answers as CSV'],
  ['50415231', 'a Parquet file', 'export the answers as CSV'],
];
const ZIP = '504b0304';
const EMPTY_ZIP = '504b0506';
const OLE = 'd0cf11e0a1b11ae1';
/** Name of the stream in which Office keeps an encrypted file (MS-OFFCRYPTO 2.3.4.4), in UTF-16LE. */
const ENCRYPTED_STREAM = 'EncryptedPackage';
const SIGNATURE_SIZE = 16;

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, SIGNATURE_SIZE), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function holdsWideText(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(text.split('').join('\0'));
}

function refuseOle(bytes: Uint8Array): never {
  throw new UnusableInputError(
    holdsWideText(bytes, ENCRYPTED_STREAM)
      ? 'the workbook is protected by a password; open it, remove the password and save it again as XLSX or CSV'
      : 'the file is an old Excel workbook (.xls) or another old Office file; open it and save it as XLSX or CSV',
  );
}

/** Throws for files that can be told by their first bytes; says whether a ZIP (and so perhaps XLSX) follows. */
export function detectContainer(bytes: Uint8Array): 'zip' | 'text' {
  const beginning = hexOf(bytes);
  const foreign = FOREIGN.find(([signature]) => beginning.startsWith(signature));
  if (foreign !== undefined) {
    throw new UnusableInputError(`the file is ${foreign[1]}, not a survey; ${foreign[2]}`);
  }
  if (beginning.startsWith(OLE)) {
    refuseOle(bytes);
  }
  return beginning.startsWith(ZIP) || beginning.startsWith(EMPTY_ZIP) ? 'zip' : 'text';
}

/** Characters looked at to tell text from binary data. */
const SAMPLE_LENGTH = 20_000;
/** More control characters than this share are no text. */
const MAX_CONTROL_SHARE = 0.05;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0001-\u0008\u000E-\u001F\u007F\u0080-\u009F]/g;
const MARKUP = /^<(?:!doctype|html|\?xml|table|meta|head|body|style)\b/i;

/** Throws for texts that are no table: nothing at all, binary data, web pages. */
export function refuseNonTables({ raw, decode }: EncodedText): void {
  const sample = decode(raw.slice(0, SAMPLE_LENGTH));
  if (raw.trim() === '') {
    throw new UnusableInputError('the file is empty; export it again with its answers');
  }
  if ((sample.match(CONTROL)?.length ?? 0) > sample.length * MAX_CONTROL_SHARE) {
    throw new UnusableInputError(
      'the file holds binary data, not a survey; give a CSV, TSV, NDJSON, JSON or XLSX file',
    );
  }
  if (MARKUP.test(sample.trimStart())) {
    throw new UnusableInputError(
      'the file is a web page or XML (some systems name such exports .xls); open it in a spreadsheet program and save it as XLSX or CSV',
    );
  }
}

/** A brace or a bracket before anything that a table's first line could hold. */
const JSON_BEGINNING = /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{"\]]|$))/;
/** A list of numbers could be the first line of a table as well. */
const PLAIN_LIST = /^\s*\[[^[\]{}]*\]\s*$/;

export function looksLikeJson(text: string): boolean {
  return JSON_BEGINNING.test(text.slice(0, 10_000)) || PLAIN_LIST.test(text);
}
