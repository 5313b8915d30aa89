import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** Shorter pieces show little, longer ones are tables and lists. */
const SHORTEST = 6;
const LONGEST = 240;
/** Pieces with such signs are code, patterns or addresses. */
const CODE = /[{}<>=_\\|%$*]|https?:|\w\.\w/u;
const WORDS = /\p{Ll}{2}/u;
/** A paragraph of LibreOffice's help, and the end of a sentence in it. */
const PARAGRAPH = /<p [^>]*class="(?:paragraph|listitem|tip|note|warning)"[^>]*>(?<inner>.*?)<\/p>/gsu;
const SENTENCE_END = /(?<=[.!?:])\s+/u;
const TAG = /<[^>]*>/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
/** A message of Fluent (`.ftl`) or a property, its name first; continued lines stand alone. */
const MESSAGE = /^\s*(?:[\w.-]+\s*=\s*)?(?<value>.*)$/u;
/** Keys to press and sizes are no text. */
const NO_TEXT = /accesskey|\.key\b|style\s*=|^\s*[#[*}]/u;

const decode = (html: string): string =>
  html.replaceAll(/&(?<name>\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);

function linesOfHelp(html: string): string[] {
  return [...html.matchAll(PARAGRAPH)].flatMap(({ groups }) =>
    decode((groups?.['inner'] ?? '').replaceAll(TAG, ' ')).split(SENTENCE_END),
  );
}

function linesOfStrings(text: string): string[] {
  const lines = text.split('\n').filter((line) => !NO_TEXT.test(line));
  return lines.flatMap((line) => (MESSAGE.exec(line)?.groups?.['value'] ?? '').split(SENTENCE_END));
}

/** The texts of the strings that a language pack of Mozilla holds. */
function linesOfLanguagePack(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:ftl|properties)$/u.test(name) });
  const names = Object.keys(files).toSorted();
  return names.flatMap((name) => linesOfStrings(new TextDecoder().decode(files[name])));
}

/** How the lines of a file are read, by the end of its name. */
function linesOfFile(path: string): string[] {
  if (path.endsWith('.xpi')) return linesOfLanguagePack(readFileSync(path));
  return path.endsWith('.html') ? linesOfHelp(readFileSync(path, 'utf8')) : [];
}

function isText(line: string): boolean {
  return line.length >= SHORTEST && line.length <= LONGEST && WORDS.test(line) && !CODE.test(line);
}

/** The sentences of the help pages and language packs below a folder, each once, in the order of their files. */
export function readPackageText(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const lines = files.flatMap((file) => linesOfFile(join(folder, file)));
  return [...new Set(lines.map((line) => line.replaceAll(/\s+/gu, ' ').trim()).filter(isText))];
}

/** Leaves out what stands in the texts of several languages (names, and what was not translated). */
export function keepOwn(sentences: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const homes = new Map<string, number>();
  for (const lines of sentences.values())
    for (const line of new Set(lines)) homes.set(line, (homes.get(line) ?? 0) + 1);
  return new Map(
    [...sentences].map(([language, lines]) => [
      language,
      [...new Set(lines)].filter((line) => homes.get(line) === 1),
    ]),
  );
}
