/** Text from files inside Markdown: it stays text, in CommonMark and in GitHub's dialect. */
import { escapeEntities, visibleText } from './escape.ts';

/** Anything that could open emphasis, code, a link, a table cell or a strike-through. */
const ACTIVE = /[\\*_[\]|~#!$]/g;
/** What means something only at the beginning of a line: numbered lists, other lists, rules. */
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/;
const LEADING = /^[-+=](?=\s|$|[-=]+$)/;
/** Bare addresses become links by themselves in GitHub's dialect, and names become mentions. */
const LINKED = /(?<=https?|ftp|mailto):|(?<=www)\.|@/gi;

/** Escapes a piece of running text; line ends become spaces, so no comment can begin a block of its own. */
export function escapeInline(text: string): string {
  return escapeEntities(visibleText(text).replace(/\s+/gu, ' ').replace(ACTIVE, '\\$&'))
    .replace(LINKED, (character) => `&#${character.codePointAt(0) ?? 0};`)
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"');
}

/** Escapes a text that stands at the beginning of a line. */
export function escapeMarkdown(text: string): string {
  return escapeInline(text).trim().replace(NUMBERED, '$1\\$2').replace(LEADING, '\\$&');
}
