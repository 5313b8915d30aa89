import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readComment, type Resources } from '../../src/analysis/analyze.ts';
import type { Entry } from '../../src/analysis/lexicon/entry.ts';
import { readPhrase, type Slot } from '../../src/analysis/lexicon/phrase.ts';
import { readTable } from '../../src/analysis/lexicon/tsv.ts';
import {
  collectEvidence,
  FEELING,
  wordFeatures,
  type ClauseEvidence,
  type RuledComment,
} from '../../src/analysis/weighing/clause-evidence.ts';
import { fold } from '../../src/analysis/text/fold.ts';
import type { Overall, Polarity } from '../../src/analysis/types.ts';

/** A labelled text: the evidence of its clauses, and the heads that are right. */
export interface Example {
  readonly clauses: readonly ClauseEvidence[];
  readonly heads: ReadonlySet<string>;
  /** Whether it says nothing about themes, neither that one is right nor that one is wrong. */
  readonly isThemeless: boolean;
}

/** A labelled comment, to be measured by. */
export interface Comment extends Example {
  readonly ruled: RuledComment;
  readonly mentions: readonly (readonly [theme: string, polarity: Polarity])[];
}

const POLARITY_OF: Readonly<Record<string, Polarity>> = { '+': 'pos', '-': 'neg', '=': 'neu' };
const FELT: Readonly<Record<string, readonly Polarity[]>> = {
  pos: ['pos'],
  neg: ['neg'],
  mixed: ['pos', 'neg'],
  neu: [],
} satisfies Record<Overall, readonly Polarity[]>;

/** A labelled text as it stands in a table: `agent.courtesy+ price.value-`. */
interface Row {
  readonly labels: string;
  readonly text: string;
  /** Null where nobody said. */
  readonly overall: string | null;
}

/** The comments to learn from, below a folder: a folder a language. */
export function readTraining(folder: string, resources: Resources): Comment[] {
  return readRows(folder, ['labels', 'overall', 'comment'], ([labels = '', overall = '', text = '']) => ({
    labels,
    text,
    overall,
  })).map((row) => toComment(row, resources));
}

/** The comments of the sample surveys, by another author, which nothing is learned from. */
export function readSamples(folder: string, resources: Resources): Comment[] {
  return readRows(folder, ['variant', 'group', 'themes', 'comment'], ([, , labels = '', text = '']) => ({
    labels,
    text,
    overall: null,
  })).map((row) => toComment(row, resources));
}

function readRows(
  folder: string,
  columns: readonly string[],
  toRow: (cells: readonly string[]) => Row,
): Row[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.tsv'))
    .toSorted()
    .flatMap((name) => {
      const file = join(folder, name);
      return readTable(readFileSync(file, 'utf8'), file, columns).map(({ cells }) => toRow(cells));
    });
}

function toComment({ labels, text, overall }: Row, resources: Resources): Comment {
  const { settled, tokens, judgements, weighed } = readComment(text, resources);
  const ruled = { tokens, clauses: settled.clauses, judgements, claims: weighed.ruled };
  const mentions = labels
    .split(' ')
    .filter((label) => label !== '')
    .map((label) => [label.slice(0, -1), POLARITY_OF[label.slice(-1)] ?? 'neu'] as const);
  const felt = [...mentions.map(([, polarity]) => polarity), ...(FELT[overall ?? 'neu'] ?? [])];
  return {
    clauses: collectEvidence(ruled).filter((clause) => clause !== null),
    ruled,
    heads: new Set([...mentions.map(([theme]) => theme), ...feelings(felt)]),
    mentions,
    isThemeless: false,
  };
}

function feelings(polarities: readonly Polarity[]): string[] {
  return polarities.flatMap((polarity) => FEELING[polarity] ?? []);
}

/** Of a phrase with many variants as many are learned from as a person would say aloud. */
const VARIANTS = 3;

/** The phrases of the lexicons that name a theme or judge wherever they stand, as texts of one clause. */
export function readPhrases(entries: readonly Entry[]): Example[] {
  return entries.flatMap((entry) => {
    const { theme, felt } = sayingOf(entry);
    const isFamily = theme !== null && !theme.includes('.');
    if (isFamily || entry.near.length > 0 || (theme === null && felt.length === 0)) return [];
    return spread(readPhrase(entry.phrase)).map((slots) => ({
      heads: new Set([...(theme === null ? [] : [theme]), ...felt]),
      isThemeless: theme === null,
      clauses: [{ features: new Set(wordFeatures(slots.flatMap(toWord))), votes: new Map() }],
    }));
  });
}

/** What an entry says of a theme, and what is felt. */
function sayingOf({ role }: Entry): { theme: string | null; felt: string[] } {
  return {
    theme: role.is === 'full' || role.is === 'topic' ? role.theme : null,
    felt: role.is === 'full' || role.is === 'opinion' ? feelings([role.polarity]) : [],
  };
}

/** At most `VARIANTS` items, evenly spaced. */
function spread<T>(items: readonly T[]): T[] {
  const step = Math.max(1, items.length / VARIANTS);
  return items.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step)).slice(0, VARIANTS);
}

function toWord(slot: Slot): string[] {
  if (slot.is === 'gap') return [];
  return [slot.is === 'number' ? '#' : fold(slot.word)];
}
