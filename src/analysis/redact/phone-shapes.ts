import { GAP } from './patterns.ts';

const SEP = String.raw`[ \t\u00a0./·–-]{0,3}`;

/** Area codes of Brazil (Anatel, Plano Geral de Códigos Nacionais). */
const AREA_BR = '(?:1[1-9]|2[12478]|3[1-578]|4[1-9]|5[1345]|6[1-9]|7[134579]|8[1-9]|9[1-9])';
const CARRIER_BR = String.raw`(?:0(?:xx|\d\d)?${SEP})?`;

/** With a country code: 7 to 12 digits follow. */
const INTERNATIONAL = String.raw`\(?(?:\+|00)${GAP}[1-9]\d{0,2}(?:${GAP}\d){7,12}`;
const MOBILE_BR = String.raw`\(?${CARRIER_BR}${AREA_BR}\)?${SEP}9${SEP}?\d{4}${SEP}\d{4}`;
const LANDLINE_BR = String.raw`(?:\(${CARRIER_BR}${AREA_BR}\)${SEP}|${AREA_BR}[ .-])[2-5]\d{3}[ .-]?\d{4}`;
const LOCAL_BR = String.raw`9[6-9]\d{3}[ .-]\d{4}`;
/** Portugal and Spain: nine digits (ANACOM, CNMC: plans of numbers). */
const THREES = String.raw`(?:9\d\d|[26]\d\d|7[1-9]\d|8\d\d)(?:[ -]{0,3}\d{3}){2}`;
const MOBILE_DOTTED = String.raw`(?:9[1236]\d|6\d\d)\.\d{3}\.\d{3}`;
const PAIRS = String.raw`[26789]\d\d(?:[ .-]{1,3}\d{2}){3}`;
const AREA_PAIRS = String.raw`(?:[29]\d|8\d)[ .-]{1,3}\d{3}(?:[ .-]{1,3}\d{2}){2}`;
const AREA_THREES = String.raw`(?:2\d|9\d)[ .-]{1,3}\d{3}[ .-]{1,3}\d{4}`;
/** United Kingdom (Ofcom) and North America, as typed at home. */
const BRITISH = String.raw`\(?0[127]\d{1,4}\)?[ -]{0,2}\d{3,4}[ -]?\d{3,4}`;
const AMERICAN = String.raw`(?:\([2-9]\d\d\) ?|[2-9]\d\d[.-])\d{3}[.-]\d{4}`;
const FREE_CALL = String.raw`0?[89]0[0-9][ .-]\d{3}[ .-]\d{3,4}`;

/** Numbers that look like a phone by themselves. */
export const PHONE = [
  INTERNATIONAL,
  MOBILE_BR,
  LANDLINE_BR,
  LOCAL_BR,
  THREES,
  MOBILE_DOTTED,
  PAIRS,
  AREA_PAIRS,
  AREA_THREES,
  BRITISH,
  AMERICAN,
  FREE_CALL,
].join('|');

/** Any 7 to 13 digits in groups, where words say that it is a phone. */
export const LABELLED_PHONE = String.raw`${PHONE}|\(?\d{1,5}\)?(?:${GAP}\d{2,9}){0,5}`;
