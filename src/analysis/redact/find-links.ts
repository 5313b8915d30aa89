import type { Candidate } from './identifiers.ts';
import type { Source } from './source.ts';

const LINK =
  /(?<![\p{L}\p{Nd}@.])(?:https?:\/\/|www\.)[^\s<>"«»]{3,2048}|(?<![\p{L}\p{Nd}@./-])(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,12}\/[^\s<>"«»]{1,2048}/giu;
const TRAILING = ".,;:!?)]}'…*";
const PARTS = /^(?:https?:\/\/)?([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/iu;
/** A part of a path that names one thing: a long run with digits in it, or five digits. */
const TOKEN = /(?=[^/]*\d)[\w~-]{8,}|\d{5,}|[\w-]{24,}/u;

/** A link without the punctuation of the sentence around it. */
function withoutTrailing(link: string): string {
  let end = link.length;
  while (end > 0 && TRAILING.includes(link.charAt(end - 1))) end--;
  return link.slice(0, end);
}

/** Whether a value of a query may tell who somebody is; `parameter` rows list names that never do. */
function isTelling(pair: string, { words }: Source): boolean {
  const [name = '', value = ''] = pair.split('=', 2);
  if (words.has('parameter', name.toLowerCase().replaceAll(/[^a-z]/g, ''))) return false;
  return value.length >= 8 || /\d{2}/.test(value);
}

/** Whether a host and path are those of a person, or of a file that somebody shares. */
function isOwn(host: string, path: string, { words }: Source): boolean {
  const name = host.toLowerCase().replace(/^(?:www|m)\./, '');
  return host.includes('@') || (words.has('host', name) && path.length > 1);
}

type Parts = readonly [host: string, path: string, query: string, fragment: string];

/** The parts of a link; empty where there is none. */
function partsOf(link: string): Parts {
  const [, host = '', path = '', query = '', fragment = ''] = PARTS.exec(link) ?? [];
  return [host, path, query, fragment];
}

/** Whether a link leads to something of one person: a profile, an order, a token. */
function isPersonal(link: string, source: Source): boolean {
  const [host, path, query, fragment] = partsOf(link);
  if (isOwn(host, path, source) || TOKEN.test(path) || TOKEN.test(fragment)) return true;
  return query.split('&').some((pair) => isTelling(pair, source));
}

/** Links with tokens and links of one person; the page of a company stays. */
export function findLinks(source: Source): Candidate[] {
  if (!source.text.includes('/') && !source.text.includes('www.')) return [];
  return [...source.text.matchAll(LINK)]
    .map(({ 0: link, index }) => ({ index, link: withoutTrailing(link) }))
    .filter(({ link }) => isPersonal(link, source))
    .map(({ index, link }) => ({
      start: index,
      end: index + link.length,
      kind: 'url' as const,
      isLabelled: false,
    }));
}
