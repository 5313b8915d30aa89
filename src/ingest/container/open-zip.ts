/**
 * The entries of a ZIP archive, checked against a budget before anything is unpacked, and counted again while
 * it is: a directory may lie about sizes.
 * @see APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { Inflate } from 'fflate';
import { UnusableInputError } from '../types.ts';

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
  readonly isEncrypted: boolean;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/** A workbook has some dozens of entries. */
const MAX_ENTRIES = 2000;
/** Unpacked bytes: about two million rows of a plain sheet. */
const MAX_SIZE = 400_000_000;
/** Sheets shrink to a tenth or a twentieth; below this size a ratio says nothing. */
const MAX_RATIO = 100;
const RATIO_MATTERS_FROM = 5_000_000;
/** Packed bytes fed to the unpacker at a time. */
const STEP = 65_536;

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const DIRECTORY_SIGNATURE = 0x02014b50;
const DIRECTORY_SIZE = 46;
const LOCAL_SIZE = 30;

function unusable(what: string): UnusableInputError {
  return new UnusableInputError(`${what}; open it in a spreadsheet program and save it again as XLSX or CSV`);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) {
      return at;
    }
  }
  throw unusable('the XLSX file is cut off or damaged');
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry & { readonly next: number } {
  if (at + DIRECTORY_SIZE > view.byteLength || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) {
    throw unusable('the XLSX file is damaged');
  }
  const nameEnd = at + DIRECTORY_SIZE + view.getUint16(at + 28, true);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + DIRECTORY_SIZE, nameEnd)).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    next: nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

function checkBudget(entries: Iterable<ZipEntry>): void {
  let total = 0;
  for (const { size, packedSize } of entries) {
    total += size;
    if (total > MAX_SIZE || (size > RATIO_MATTERS_FROM && size > packedSize * MAX_RATIO)) {
      throw unusable('the XLSX file would unpack to far more than its size and is refused');
    }
  }
}

/** Reads the directory of an archive; throws if it is damaged or over the budget. */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) {
    throw unusable(`the archive holds ${count} entries where a workbook has some dozens, and is refused`);
  }
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { next, ...entry } = readEntry(view, bytes, at);
    entries.set(entry.name, entry);
    at = next;
  }
  checkBudget(entries.values());
  return { bytes, entries };
}

function packedBytes(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  const view = viewOf(archive.bytes);
  if (entry.offset + LOCAL_SIZE > view.byteLength) {
    throw unusable('the XLSX file is damaged');
  }
  const start =
    entry.offset +
    LOCAL_SIZE +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true);
  return archive.bytes.subarray(start, start + entry.packedSize);
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const inflater = new Inflate((chunk) => {
    chunks.push(chunk);
    total += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    if (total > size) {
      throw unusable('the XLSX file unpacks to more than it says and is refused');
    }
  }
  const whole = new Uint8Array(total);
  let filled = 0;
  for (const chunk of chunks) {
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return whole;
}

/** Unpacks one entry as text; null if the archive has no such entry. */
export function unpackText(archive: ZipArchive, name: string): string | null {
  const entry = archive.entries.get(name);
  if (entry === undefined) {
    return null;
  }
  if (entry.isEncrypted) {
    throw unusable('the XLSX file is protected by a password');
  }
  const packed = packedBytes(archive, entry);
  try {
    return new TextDecoder().decode(entry.method === 0 ? packed : inflate(packed, entry.size));
  } catch (error) {
    throw error instanceof UnusableInputError ? error : unusable('the XLSX file is damaged');
  }
}
