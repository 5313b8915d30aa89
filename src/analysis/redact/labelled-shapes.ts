/** What follows a label: the value of each kind, right check digits or not. */
import type { Span } from '../types.ts';
import { isDni } from './check-digits.ts';
import { findDateAt } from './dates.ts';
import { endOfIban } from './find-ibans.ts';
import { isPortuguesePlate } from './find-numbers.ts';
import type { IdentifierKind } from './identifiers.ts';
import type { Lead } from './lead.ts';
import { passwordAt } from './password-value.ts';
import { compact, digits, GAP, sticky } from './patterns.ts';
import { LABELLED_PHONE } from './phone-shapes.ts';
import { referenceAt } from './reference-value.ts';
import { isAmount, matchAt, type Source } from './source.ts';

/** A value at an offset. */
export interface Value extends Span {
  readonly kind: IdentifierKind;
}

/** Takes the value of a kind that begins at an offset. */
type Taker = (source: Source, at: number, lead: Lead) => Value | null;

function byPattern(
  kind: IdentifierKind,
  pattern: string,
  isOne: (value: string) => boolean = () => true,
): Taker {
  const compiled = sticky(pattern);
  return ({ text }, at) => {
    const match = matchAt(compiled, text, at);
    return match === null || !isOne(match[0]) ? null : { start: at, end: at + match[0].length, kind };
  };
}

/** The first of several that fits. */
function either(...takers: readonly Taker[]): Taker {
  return (source, at, lead) => {
    for (const take of takers) {
      const value = take(source, at, lead);
      if (value !== null) return value;
    }
    return null;
  };
}

const unlessAmount =
  (take: Taker): Taker =>
  (source, at, lead) => {
    const value = take(source, at, lead);
    return value === null || isAmount(source, value) ? null : value;
  };

const S = String.raw`[ .\/–-]{0,3}`;
/** A letter that stands apart is the value's only if it is the right one: "12345678 y" holds a word. */
const isLetterOwn = (value: string): boolean =>
  !/\s\p{L}$/u.test(value) || /\p{Lu}$/u.test(value) || isDni(compact(value));

const DNI = either(byPattern('dni', String.raw`${digits(8)}${S}[A-Z]|${digits(7)}${S}[A-Z]`, isLetterOwn));
const NIE = byPattern('nie', String.raw`[XYZ]${S}${digits(7)}${S}[A-Z]|[XYZ]${S}${digits(7)}`);
const COMPANY_ES = byPattern('nif', String.raw`[ABCDEFGHJNPQRSUVW]-?\d{2}\.?\d{3}\.?\d{2}[\dA-J]`);
const NIF = byPattern('nif', String.raw`(?:PT ?)?${digits(9)}|${digits(8)}`);
const IBAN: Taker = ({ text }, start) => {
  const end = endOfIban(text, start);
  return end < 0 ? null : { start, end, kind: 'iban' };
};
const CARD = byPattern('card', digits(13, 19));
const CPF = byPattern('cpf', `${digits(11)}|${digits(10)}`);
const UUID = byPattern('pix', String.raw`[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|000201[\w.@*/ -]{20,600}`);

const PAIR = '(?:[A-Z]{2}|[0-9]{2})';
const BESIDE = '[-·./]?';
const PLATE = either(
  byPattern('plate', String.raw`[A-Z]{3}${BESIDE}\d{4}|[A-Z]{3}[ .-]?\d[A-Z]\d{2}`),
  byPattern(
    'plate',
    String.raw`${PAIR}[ .·-]?${PAIR}[ .·-]?${PAIR}`,
    (value) => isPortuguesePlate(compact(value)) && isUpperIfSpaced(value),
  ),
  byPattern('plate', String.raw`\d{4}[ .-]?[BCDFGHJKLMNPRSTVWXYZ]{3}|[A-Z]{1,2}[ -]\d{4}[ -][A-Z]{1,2}`),
  byPattern('plate', String.raw`[A-Z]{3} (?!19|20)\d{4}`, (value) => value === value.toUpperCase()),
  byPattern('plate', String.raw`[A-Z]{2}\d{2} ?[A-Z]{3}`, (value) => value === value.toUpperCase()),
);

const POSTCODE = byPattern(
  'address',
  String.raw`\d{2}\.?\d{3}[ -]{0,2}\d{3}|\d{4}[ -]{0,2}\d{3}|\d{4,5}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}`,
);

const asKind =
  (kind: IdentifierKind, find: (source: Source, at: number, lead: Lead) => Span | null): Taker =>
  (source, at, lead) => {
    const span = find(source, at, lead);
    return span === null ? null : { start: span.start, end: span.end, kind };
  };

/** A kind of label: how its value looks, and how many strange words may stand before it. */
export interface LabelRule {
  readonly take: Taker;
  readonly strangers: number;
}

/** Rules by the value of a `label` row; `none` marks words that only look like a label. */
export const LABEL_RULES: ReadonlyMap<string, LabelRule> = new Map(
  Object.entries({
    cpf: { take: CPF, strangers: 4 },
    cnpj: {
      take: byPattern(
        'cnpj',
        String.raw`${digits(14)}|(?=[A-Z./-]{0,12}\d)[\dA-Z](?:[./-]?[\dA-Z]){11}(?:[./-]?\d){2}`,
      ),
      strangers: 4,
    },
    rg: {
      take: byPattern('rg', String.raw`(?:[A-Z]{2}[ .-]?)?\d(?:${GAP}\d){5,9}(?:${S}[X])?`, isStateUpper),
      strangers: 3,
    },
    nif: { take: either(NIE, DNI, COMPANY_ES, NIF), strangers: 4 },
    niss: { take: byPattern('niss', `${digits(11)}|${digits(12)}`), strangers: 4 },
    cc: {
      take: byPattern('cc', String.raw`${digits(8)}${S}\d${S}[\dA-Z]{2}${S}\d|${digits(7, 9)}(?:${S}\d)?`),
      strangers: 4,
    },
    dni: { take: either(NIE, DNI, byPattern('dni', digits(7, 8)), NIF), strangers: 4 },
    nie: { take: either(NIE, DNI), strangers: 4 },
    cip: {
      take: byPattern('cip', String.raw`[A-Z]{4}(?:[ .-]{0,2}\d){8,10}|[A-Z]{8,10}\d{6,8}`),
      strangers: 4,
    },
    iban: { take: either(IBAN, byPattern('iban', digits(20, 21))), strangers: 4 },
    card: { take: CARD, strangers: 4 },
    phone: { take: unlessAmount(byPattern('phone', LABELLED_PHONE, isPhoneLong)), strangers: 4 },
    pix: { take: UUID, strangers: 4 },
    plate: { take: PLATE, strangers: 5 },
    postcode: { take: unlessAmount(POSTCODE), strangers: 0 },
    birthdate: { take: asKind('birthdate', findDateAt), strangers: 4 },
    reference: { take: asKind('reference', referenceAt('usual')), strangers: 3 },
    'reference-weak': { take: asKind('reference', referenceAt('weak')), strangers: 0 },
    password: { take: asKind('password', passwordAt), strangers: 4 },
  }),
);

/** "MG 14.556.778": letters that stand apart are a state only in capitals. */
function isStateUpper(value: string): boolean {
  return !/^\p{Ll}{2}\s/u.test(value);
}

/** Parts with spaces between are a plate only in capitals: "de 20 15" is none. */
function isUpperIfSpaced(value: string): boolean {
  return !value.includes(' ') || value === value.toUpperCase();
}

function isPhoneLong(value: string): boolean {
  const { length } = compact(value);
  return length >= 7 && length <= 15;
}
