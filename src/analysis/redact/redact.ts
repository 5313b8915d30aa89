import type { Span } from '../types.ts';
import { isCard, isCnpj, isCpf, isDni, isIban, isNie, isNif } from './check-digits.ts';

export type IdentifierKind = 'cpf' | 'cnpj' | 'nif' | 'dni' | 'nie' | 'iban' | 'card' | 'phone' | 'email';

/** An identifier found in a text; the span is the value only. */
export interface Removed extends Span {
  readonly kind: IdentifierKind;
}

export interface Redacted {
  /** The text with `[kind]` in place of each identifier. */
  readonly text: string;
  /** Spans of the text as received, in order, without overlap. */
  readonly removed: readonly Removed[];
}

/** No identifier is without three digits in a row or an at sign. */
const MAY_HOLD = /\d[\d .-]?\d[\d .-]?\d|@/;

/** Takes identifiers of persons out of a text, by shape and check digit. Linear in the text. */
export function redact(received: string): Redacted {
  const removed = MAY_HOLD.test(received) ? findIdentifiers(received) : [];
  let text = '';
  let at = 0;
  for (const { start, end, kind } of removed) {
    text += `${received.slice(at, start)}[${kind}]`;
    at = end;
  }
  return { text: text + received.slice(at), removed };
}

interface Shape {
  readonly kind: IdentifierKind;
  readonly pattern: RegExp;
  /** Whether the value without separators is one of its kind. */
  readonly isOne: (value: string) => boolean;
}

const always = (): boolean => true;

/** In order of precedence among spans of equal length: kinds with a check digit first. */
const SHAPES: readonly Shape[] = [
  { kind: 'email', pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g, isOne: always },
  { kind: 'iban', pattern: /\b[a-z]{2}\d{2}(?: ?[\da-z]{4}){2,7}(?: ?[\da-z]{1,4})?\b/gi, isOne: isIban },
  { kind: 'cnpj', pattern: /\b[\da-z]{2}\.?[\da-z]{3}\.?[\da-z]{3}\/?[\da-z]{4}-?\d{2}\b/gi, isOne: isCnpj },
  { kind: 'card', pattern: /\b\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,7}\b/g, isOne: isCard },
  { kind: 'cpf', pattern: /\b\d{3}\.?\d{3}\.?\d{3}[-.]?\d{2}\b/g, isOne: isCpf },
  { kind: 'dni', pattern: /\b\d{2}\.?\d{3}\.?\d{3}[ -]?[a-z]\b/gi, isOne: isDni },
  { kind: 'nie', pattern: /\b[xyz][ -]?\d{7}[ -]?[a-z]\b/gi, isOne: isNie },
  { kind: 'nif', pattern: /\b[1235689]\d{2}[ .]?\d{3}[ .]?\d{3}\b/g, isOne: isNif },
  // Brazil (DDD and 8 or 9 digits), Portugal (9 digits from 2 or 9), Spain (9 digits from 6-9), each with or without country code.
  { kind: 'phone', pattern: /(?:\+|\b00)\d{2,3}[ .-]?(?:\d[ .-]?){8,11}(?<=\d)\b/g, isOne: always },
  { kind: 'phone', pattern: /\(?\b\d{2}\)?[ .-]?9?\d{4}[ .-]?\d{4}\b/g, isOne: always },
  { kind: 'phone', pattern: /\b[26789]\d{2}[ .-]?\d{3}[ .-]?\d{3}\b/g, isOne: always },
  { kind: 'phone', pattern: /\b[26789]\d{2}(?:[ .-]\d{2}){3}\b/g, isOne: always },
  { kind: 'phone', pattern: /\b[89]\d[ .-]\d{3}(?:[ .-]\d{2}){2}\b/g, isOne: always },
];

const SEPARATORS = /[ .\-/]/g;

function findIdentifiers(text: string): Removed[] {
  const found = SHAPES.flatMap(({ kind, pattern, isOne }, order) =>
    [...text.matchAll(pattern)]
      .filter(([value]) => kind === 'email' || isOne(value.replace(SEPARATORS, '')))
      .map(({ 0: value, index }) => ({ kind, start: index, end: index + value.length, order })),
  );
  const kept: Removed[] = [];
  let free = 0;
  for (const { kind, start, end } of found.toSorted(
    (one, other) => one.start - other.start || other.end - one.end || one.order - other.order,
  )) {
    if (start < free) continue;
    kept.push({ start, end, kind });
    free = end;
  }
  return kept;
}
