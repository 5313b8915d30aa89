/** Numbers that show by their shape and check digit what they are, without a word. */
import { isCard, isCitizenCard, isCnpj, isCpf, isDni, isNie, isNif, isNiss } from './check-digits.ts';
import type { Candidate, IdentifierKind } from './identifiers.ts';
import { anywhere, compact } from './patterns.ts';
import { PHONE } from './phone-shapes.ts';
import { isAmount, type Source } from './source.ts';

interface Shape {
  readonly kind: IdentifierKind;
  readonly pattern: RegExp;
  /** Whether the letters and digits (upper case) are one of its kind. */
  readonly isOne: (value: string) => boolean;
}

const always = (): boolean => true;
const S = String.raw`[ \t\u00a0./·–—_-]{0,3}`;
const PAIR = '(?:[A-Z]{2}|[0-9]{2})';
const PLATE_PT = String.raw`${PAIR}[-·]${PAIR}[-·]${PAIR}`;

/** Two letters groups or two digit groups, never three of one sort (Portugal, since 1937). */
export function isPortuguesePlate(value: string): boolean {
  const letters = [0, 2, 4].filter((at) => /\p{L}/u.test(value.charAt(at))).length;
  return letters === 1 || letters === 2;
}

/** In the years 19xx and 20xx, a day of 1-31 and a month of 1-12, after the sex: CatSalut, targeta sanitària. */
const CIP = String.raw`[A-Z]{4}[ -]?[01][ -]?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{2}[ -]?\d`;

const SHAPES: readonly Shape[] = [
  { kind: 'cpf', pattern: anywhere(String.raw`\d{3}${S}\d{3}${S}\d{3}${S}\d{2}`), isOne: isCpf },
  { kind: 'cnpj', pattern: anywhere(String.raw`\d{2}${S}\d{3}${S}\d{3}${S}\d{4}${S}\d{2}`), isOne: isCnpj },
  {
    kind: 'cnpj',
    pattern: anywhere(String.raw`[\dA-Z]{2}\.?[\dA-Z]{3}\.?[\dA-Z]{3}\/?[\dA-Z]{4}-?\d{2}`),
    isOne: isCnpj,
  },
  {
    kind: 'nif',
    pattern: anywhere(String.raw`(?:PT ?)?[1235]\d{2}[ -]?\d{3}[ -]?\d{3}`),
    isOne: isTaxNumber,
  },
  { kind: 'niss', pattern: anywhere(String.raw`[12](?:[ -]?\d){10}`), isOne: isNiss },
  { kind: 'cc', pattern: anywhere(String.raw`\d{8}[ -]?\d[ -]?[\dA-Z]{2}[ -]?\d`), isOne: isCitizenCard },
  { kind: 'dni', pattern: anywhere(String.raw`\d{2}\.?\d{3}\.?\d{3}[ ./-]{0,2}[A-Z]`), isOne: isDni },
  { kind: 'nie', pattern: anywhere(String.raw`[XYZ][ ./-]?\d[.]?\d{3}[.]?\d{3}[ ./-]?[A-Z]`), isOne: isNie },
  { kind: 'cip', pattern: anywhere(CIP), isOne: always },
  { kind: 'card', pattern: anywhere(String.raw`[2-6]\d{3}(?:${S}\d{4}){3}(?:${S}\d{1,3})?`), isOne: isCard },
  { kind: 'card', pattern: anywhere(String.raw`3[47]\d\d${S}\d{6}${S}\d{5}`), isOne: isCard },
  {
    kind: 'pix',
    pattern: anywhere(String.raw`[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}`),
    isOne: always,
  },
  // Parcels: Universal Postal Union S10, UPS, Amazon; lawsuits of Brazil (CNJ, resolution 65/2008).
  {
    kind: 'reference',
    pattern: anywhere(String.raw`[A-Z]{2}\d{9}[A-Z]{2}`),
    isOne: always,
  },
  {
    kind: 'reference',
    pattern: anywhere(String.raw`[A-Z]{2} \d{3} \d{3} \d{3} [A-Z]{2}`, 'u'),
    isOne: always,
  },
  { kind: 'reference', pattern: anywhere(String.raw`1Z[\dA-Z]{16}|\d{3}-\d{7}-\d{7}`), isOne: always },
  { kind: 'reference', pattern: anywhere(String.raw`\d{7}-\d{2}\.\d{4}\.\d\.\d{2}\.\d{4}`), isOne: always },
  { kind: 'plate', pattern: anywhere(PLATE_PT, 'u'), isOne: isPortuguesePlate },
  { kind: 'plate', pattern: anywhere(String.raw`[A-Z]{3}[ -]?\d[A-Z]\d{2}`, 'u'), isOne: always },
  { kind: 'address', pattern: anywhere(String.raw`\d{2}\.?\d{3}-\d{3}|[1-9]\d{3}-\d{3}`), isOne: always },
  { kind: 'phone', pattern: anywhere(PHONE), isOne: always },
];

function isTaxNumber(value: string): boolean {
  return isNif(value.replace(/^PT/, ''));
}

/** Kinds whose shape may also be a plain amount. */
const AMOUNTS: ReadonlySet<IdentifierKind> = new Set(['nif', 'phone', 'address', 'niss']);

export function findNumbers(source: Source): Candidate[] {
  const { text } = source;
  return SHAPES.flatMap(({ kind, pattern, isOne }) =>
    [...text.matchAll(pattern)]
      .map(({ 0: value, index }) => ({ value, span: { start: index, end: index + value.length } }))
      .filter(({ value, span }) => isOne(compact(value)) && !(AMOUNTS.has(kind) && isAmount(source, span)))
      .map(({ span }) => ({ ...span, kind, isLabelled: false })),
  );
}
