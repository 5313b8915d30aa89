import type { Candidate } from './identifiers.ts';
import { LABEL_RULES, type LabelRule, type Value } from './labelled-shapes.ts';
import type { Lead } from './lead.ts';
import type { Phrase } from './redaction-words.ts';
import type { Source } from './source.ts';
import { isDigits, isWord, tokenAt, type Token } from './tokens.ts';

/** Tokens between a label and its value, at most. */
const REACH = 14;
/** Tokens between a value and a label that follows it, at most: "123456789 é o meu NIF". */
const REACH_BACK = 5;
/** Tokens that one number may have. */
const LONGEST_VALUE = 12;

const OPENING = new Set([
  'º',
  'ª',
  '°',
  ':',
  '-',
  '–',
  '—',
  '=',
  '#',
  '.',
  '(',
  '[',
  '{',
  '"',
  "'",
  '“',
  '«',
  ',',
  '>',
  '*',
  '/',
  '+',
  '»',
  '”',
]);
/** What may stand between a value and the label that follows it, beside link words. */
const BEFORE_LABEL = new Set(['(', '-', '–', '=']);
const NUMBER_SIGNS = new Set(['#', 'number']);
/** The lead of a label whose value follows at once. */
const NO_LEAD: Lead = { strangers: 0, hasNumberSign: false };

/** The lead after one more token; null if nothing may follow it. */
function follow(lead: Lead, token: Token, source: Source): Lead | null {
  const role = source.words.valueOf('link', token.norm) ?? (OPENING.has(token.text) ? token.text : undefined);
  if (role !== undefined) {
    return {
      strangers: lead.strangers,
      hasNumberSign: lead.hasNumberSign || NUMBER_SIGNS.has(role),
    };
  }
  return isWord(token) || token.text === "'" ? { ...lead, strangers: lead.strangers + 1 } : null;
}

/** Whether a word for "number" stands before a label: "número do pedido". */
function hasNumberBefore({ from }: Phrase, { tokens, words }: Source): boolean {
  return [1, 2, 3].some((back) => words.valueOf('link', tokens[from - back]?.norm ?? '') === 'number');
}

/** Whether another label begins at a token, which then has the value. */
function isLabel({ tokens, words }: Source, at: number): boolean {
  return words.phraseAt('label', tokens, at) !== null && !words.has('link', tokens[at]?.norm ?? '');
}

/** The value a label leads to, on the way through link words and a few strange ones. */
function valueAfter(label: Phrase, rule: LabelRule, source: Source): Value | null {
  let lead: Lead | null = { ...NO_LEAD, hasNumberSign: hasNumberBefore(label, source) };
  for (const [step, token] of source.tokens.slice(label.to, label.to + REACH).entries()) {
    const value = rule.take(source, token.start, lead);
    if (value !== null) return value;
    lead = isLabel(source, label.to + step) ? null : follow(lead, token, source);
    if (lead === null || lead.strangers > rule.strangers) return null;
  }
  return null;
}

/** The last token of a number that a label follows, with link words or a bracket between; -1 if there is none. */
function lastBefore(label: Phrase, { tokens, words }: Source): number {
  let links = 0;
  for (let back = 1; back <= REACH_BACK; back++) {
    const token = tokenAt(tokens, label.from - back);
    if (token.text === ',') continue;
    const isLink = words.has('link', token.norm) || BEFORE_LABEL.has(token.text);
    if (!isLink) return links > 0 && (isDigits(token) || token.text.length === 1) ? label.from - back : -1;
    links++;
  }
  return -1;
}

/** The value right before a label: "215717732 é o meu NIF". */
function valueBefore(label: Phrase, rule: LabelRule, source: Source): Value | null {
  const last = lastBefore(label, source);
  const end = source.tokens[last]?.end;
  for (let at = Math.max(0, last - LONGEST_VALUE); at <= last; at++) {
    const start = source.tokens[at]?.start;
    const value = start === undefined ? null : rule.take(source, start, { ...NO_LEAD, strangers: 1 });
    if (value?.end === end) return value;
  }
  return null;
}

/** Whether a label in square brackets is what stands for a value that has gone already. */
function isPlaceholder({ tokens }: Source, { from, to }: Phrase): boolean {
  const isClosed = [to, to + 1].some((at) => tokenAt(tokens, at).text === ']');
  return isClosed && tokenAt(tokens, from - 1).text === '[';
}

/** Values that words say what they are: numbers with a label, dates of birth, passwords. */
export function findLabelled(source: Source): Candidate[] {
  const { tokens, words } = source;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const label = words.phraseAt('label', tokens, at);
    if (label === null || isPlaceholder(source, label)) continue;
    const rule = LABEL_RULES.get(label.value);
    const value =
      rule === undefined ? null : (valueAfter(label, rule, source) ?? valueBefore(label, rule, source));
    if (value !== null) found.push({ ...value, isLabelled: true });
    at = label.to - 1;
  }
  return found;
}
