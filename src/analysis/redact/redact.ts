import { findAddresses } from './find-addresses.ts';
import { findEmails } from './find-emails.ts';
import { findIbans } from './find-ibans.ts';
import { findLabelled } from './find-labelled.ts';
import { findLinks } from './find-links.ts';
import { findNames } from './find-names.ts';
import { findNumbers } from './find-numbers.ts';
import { settleOverlaps, type Removed } from './identifiers.ts';
import type { RedactionWords } from './redaction-words.ts';
import type { Finder } from './source.ts';
import { scanTokens } from './tokens.ts';

export interface Redacted {
  /** The text with a placeholder such as `[CPF]` in place of each identifier. */
  readonly text: string;
  /** Spans of the text as received, in order, without overlap. */
  readonly removed: readonly Removed[];
}

const FINDERS: readonly Finder[] = [
  findNumbers,
  findIbans,
  findEmails,
  findLinks,
  findLabelled,
  findAddresses,
  findNames,
];

/** Takes what identifies a person out of a text, by shape, check digit and the words around. Linear in the text. */
export function redact(received: string, words: RedactionWords): Redacted {
  const source = { text: received, tokens: scanTokens(received), words };
  const removed = settleOverlaps(
    FINDERS.flatMap((find) => find(source)),
    received.length,
  );
  let text = '';
  let at = 0;
  for (const { start, end, kind } of removed) {
    text += `${received.slice(at, start)}${words.placeholders.get(kind) ?? ''}`;
    at = end;
  }
  return { text: text + received.slice(at), removed };
}
