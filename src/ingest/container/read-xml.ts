/** The little XML that workbooks need: tags with attributes, and text between them. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:#x[0-9a-f]+|#\d+|\w+);/gi;
/** Excel writes characters that XML cannot hold as _x000D_ (ECMA-376 part 1, 22.9.2.19). */
const ESCAPED_CHARACTER = /_x([0-9a-f]{4})_/gi;
const MAX_CODE_POINT = 0x10ffff;

function resolve(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) {
    return ENTITIES[name] ?? reference;
  }
  return characterOf(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
}

function characterOf(code: number): string {
  return code <= MAX_CODE_POINT ? String.fromCodePoint(code) : '';
}

/** Text content of an element, with entities, character references and CDATA resolved. */
export function xmlText(raw: string): string {
  const bare = raw.includes('<![CDATA[') ? raw.replaceAll(/<!\[CDATA\[(.*?)\]\]>/gs, '$1') : raw;
  const text = bare.includes('&') ? bare.replaceAll(REFERENCE, resolve) : bare;
  return text.includes('_x')
    ? text.replaceAll(ESCAPED_CHARACTER, (_, hex: string) => characterOf(Number.parseInt(hex, 16)))
    : text;
}

/** The value of an attribute inside a tag's text, or null. */
export function xmlAttribute(tag: string, name: string): string | null {
  const start = tag.indexOf(` ${name}="`);
  if (start < 0) {
    return null;
  }
  const from = start + name.length + 3;
  return xmlText(tag.slice(from, tag.indexOf('"', from)));
}

/** Drops namespace prefixes (`<x:row>`), which some exporters write on every tag, and odd spacing in tags. */
export function plainTags(xml: string): string {
  return /<\w+:(?:worksheet|sst|workbook|styleSheet|Relationships)\b/.test(xml)
    ? xml.replaceAll(/<(\/?)\w+:(?=\w)/g, '<$1')
    : xml;
}

/** Every element `name`: its opening tag and what stands inside ('' if it closes itself). Not for nested ones. */
export function* xmlElements(
  xml: string,
  name: string,
): Generator<{ readonly tag: string; readonly inner: string }> {
  const open = `<${name}`;
  const close = `</${name}>`;
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const end = xml.indexOf('>', at);
    const follows = xml[at + open.length] ?? '';
    if (end < 0) {
      return;
    }
    if (/[^\s/>]/.test(follows)) {
      at = end;
      continue;
    }
    const tag = xml.slice(at, end);
    if (tag.endsWith('/')) {
      at = end;
      yield { tag, inner: '' };
      continue;
    }
    const stop = xml.indexOf(close, end);
    const until = stop < 0 ? xml.length : stop;
    yield { tag, inner: xml.slice(end + 1, until) };
    at = until;
  }
}

/** All `<t>` texts of a rich or plain string, without the reading aids (`<rPh>`) of East Asian text. */
export function richText(inner: string): string {
  const spoken = inner.includes('<rPh') ? inner.replaceAll(/<rPh\b.*?<\/rPh>/gs, '') : inner;
  let text = '';
  for (const { inner: part } of xmlElements(spoken, 't')) {
    text += xmlText(part);
  }
  return text;
}
