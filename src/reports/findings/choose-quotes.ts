/** Quotes: typical and readable comments, word for word, none of them twice in one report. */
import type { Flag } from '../../analysis/types.ts';
import { FLAGS, NEGATIVE, NO_SCORE, POSITIVE, isoDate, type ResponseColumns } from '../response-columns.ts';
import { codeAt, dayAt, markAt, offsetAt, signAt } from '../stats/at.ts';
import type { Evidence } from '../tally/collect-evidence.ts';
import type { Quote } from '../types.ts';
import { excerpt } from './excerpt.ts';
import { likeness, typicality, wordsOf } from './wording.ts';

const QUOTES_PER_REASON = 3;
/** More candidates would make no better quote. They are taken at even distances. */
const MAX_CANDIDATES = 200;
const MAX_LIKENESS = 0.5;

/** Length in characters that reads well on a card. */
const GOOD_LENGTH = { min: 30, max: 220 };
/** Weights of a good quote; judgement, tuned by reading. */
const WEIGHT = { length: 0.35, focus: 0.25, confidence: 0.2, typical: 0.2 };
/** Naming a person or irony make a comment unfit to stand for others. */
const UNFIT: readonly Flag[] = ['named_person', 'sarcasm'];
const UNFIT_PENALTY = 0.4;
const SHOUTING_PENALTY = 0.15;
const DIVIDED_PENALTY = 0.3;
/** Focus left to a theme that another one precedes in the comment. */
const LATER_FOCUS = 0.6;

/** What a report has quoted already: grows with each call. */
export interface Quoted {
  readonly rows: Set<number>;
  readonly texts: Set<string>;
}

interface Candidate {
  readonly row: number;
  readonly mention: number;
  readonly words: ReadonlySet<string>;
  readonly fitness: number;
}

function lengthFitness(length: number): number {
  if (length < GOOD_LENGTH.min) {
    return length / GOOD_LENGTH.min;
  }
  return length <= GOOD_LENGTH.max ? 1 : Math.max(0.2, GOOD_LENGTH.max / length);
}

/** 1 for a comment about one theme, less for each further one, and less again when another comes first. */
function focusFitness(columns: ResponseColumns, row: number, mention: number): number {
  const { mentionStart, mentionTheme, mentionFrom } = columns;
  const [begin, end] = [offsetAt(mentionStart, row), offsetAt(mentionStart, row + 1)];
  const themes = new Set(mentionTheme.subarray(begin, end)).size;
  const first = Math.min(...mentionFrom.subarray(begin, end));
  return (offsetAt(mentionFrom, mention) === first ? 1 : LATER_FOCUS) / themes;
}

/** Praise beside a complaint, or the reverse: the comment does not stand for the reason alone. */
function isDivided({ mentionStart, mentionPolarity }: ResponseColumns, row: number): boolean {
  const said = mentionPolarity.subarray(offsetAt(mentionStart, row), offsetAt(mentionStart, row + 1));
  return said.includes(NEGATIVE) && said.includes(POSITIVE);
}

function penalty(columns: ResponseColumns, row: number): number {
  const { flags, comment } = columns;
  const text = comment[row] ?? '';
  const isUnfit = UNFIT.some((flag) => (codeAt(flags, row) & (1 << FLAGS.indexOf(flag))) !== 0);
  const isShouting = text.length > GOOD_LENGTH.min && text === text.toUpperCase();
  return (
    (isUnfit ? UNFIT_PENALTY : 0) +
    (isShouting ? SHOUTING_PENALTY : 0) +
    (isDivided(columns, row) ? DIVIDED_PENALTY : 0)
  );
}

function fitnessOf(columns: ResponseColumns, row: number, mention: number): number {
  const length = columns.comment[row]?.trim().length ?? 0;
  return (
    WEIGHT.length * lengthFitness(length) +
    WEIGHT.focus * focusFitness(columns, row, mention) +
    WEIGHT.confidence * (columns.mentionConfidence[mention] ?? 0) -
    penalty(columns, row)
  );
}

/** At even distances when there are many. */
function sampleIndexes(count: number): number[] {
  const size = Math.min(count, MAX_CANDIDATES);
  return Array.from({ length: size }, (_, index) => Math.floor((index * count) / size));
}

function candidatesOf(columns: ResponseColumns, { rows, mentions }: Evidence): Candidate[] {
  const chosen = sampleIndexes(rows.length).map((index) => ({
    row: rows[index] ?? 0,
    mention: mentions[index] ?? 0,
  }));
  const words = chosen.map(({ row }) => wordsOf(columns.comment[row] ?? ''));
  const typical = typicality(words);
  const most = Math.max(...typical, Number.MIN_VALUE);
  return chosen
    .map(({ row, mention }, index) => ({
      row,
      mention,
      words: words[index] ?? new Set<string>(),
      fitness: fitnessOf(columns, row, mention) + (WEIGHT.typical * (typical[index] ?? 0)) / most,
    }))
    .toSorted((a, b) => b.fitness - a.fitness || a.row - b.row);
}

/** A comment with one of its mentions; null marks nothing. */
export function quoteAt(columns: ResponseColumns, row: number, mention: number | null): Quote {
  const score = signAt(columns.score, row);
  const evidence =
    mention === null
      ? { from: 0, to: 0 }
      : { from: offsetAt(columns.mentionFrom, mention), to: offsetAt(columns.mentionTo, mention) };
  return {
    line: offsetAt(columns.line, row),
    id: columns.externalId[row] ?? null,
    score: score === NO_SCORE ? null : score,
    date: isoDate(dayAt(columns.day, row)),
    language: columns.languages[markAt(columns.language, row)] ?? '',
    ...excerpt(columns.comment[row] ?? '', evidence),
  };
}

/** Up to three; fewer when the rest is quoted already or worded alike. */
export function chooseQuotes(columns: ResponseColumns, evidence: Evidence, quoted: Quoted): Quote[] {
  const chosen: Candidate[] = [];
  for (const candidate of candidatesOf(columns, evidence)) {
    const text = [...candidate.words].join(' ');
    const isNew = !quoted.rows.has(candidate.row) && !quoted.texts.has(text);
    const isDifferent = chosen.every(({ words }) => likeness(words, candidate.words) < MAX_LIKENESS);
    if (isNew && isDifferent && chosen.length < QUOTES_PER_REASON) {
      chosen.push(candidate);
      quoted.rows.add(candidate.row);
      quoted.texts.add(text);
    }
  }
  return chosen.map(({ row, mention }) => quoteAt(columns, row, mention));
}
