import type { Entry, Role } from './entry.ts';
import { NO_INFLECTIONS, readInflections, type Inflections } from './inflect.ts';
import { LexiconError, readTable } from './tsv.ts';
import type { Polarity } from '../types.ts';

/** The words of one language, read and checked. */
export interface LanguagePack {
  readonly language: string;
  readonly entries: readonly Entry[];
  /** Word as typed → word as meant. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly numbers: ReadonlySet<string>;
  readonly stopwords: ReadonlySet<string>;
  readonly inflections: Inflections;
}

/** The tables of one language: file name → text; a file that is not there holds no rows. */
export type LexiconFiles = Readonly<Record<string, string>>;

/** The files that every language has. */
export const LEXICON_FILES = [
  'connectives.tsv',
  'flags.tsv',
  'idioms.tsv',
  'inflections.tsv',
  'intensifiers.tsv',
  'negators.tsv',
  'numbers.tsv',
  'opinions.tsv',
  'spellings.tsv',
  'stopwords.tsv',
  'themes.tsv',
  'wishes.tsv',
] as const;

/**
 * Reads the tables of a language; `folder` is where they lie, for entries and errors to name.
 * @throws LexiconError naming file and line
 */
export function readLanguagePack(
  language: string,
  files: LexiconFiles,
  folder = `data/lexicons/${language}`,
): LanguagePack {
  const place = (name: string): string => `${folder}/${name}`;
  const table = (name: string, columns: readonly string[]) => {
    const text = files[name];
    return text === undefined ? [] : readTable(text, place(name), columns);
  };
  const endings = files['inflections.tsv'];
  const entries = ENTRY_FILES.flatMap(({ name, columns, read }) => {
    const file = place(name);
    return table(name, columns).map(({ line, cells }) => {
      const cell = (column: string): string => cells[columns.indexOf(column)] ?? '';
      const at = `${file}:${line}`;
      return { language, file, line, phrase: phraseOf(cell, at), ...contextOf(cell, at), ...read(cell, at) };
    });
  });
  return {
    language,
    entries,
    spellings: new Map(
      table('spellings.tsv', ['typed', 'meant', 'note']).map(({ cells }) => [cells[0] ?? '', cells[1] ?? '']),
    ),
    numbers: new Set(table('numbers.tsv', ['word', 'value']).map(({ cells }) => cells[0] ?? '')),
    stopwords: new Set(table('stopwords.tsv', ['word']).map(({ cells }) => cells[0] ?? '')),
    inflections: endings === undefined ? NO_INFLECTIONS : readInflections(endings, place('inflections.tsv')),
  };
}

type Cell = (column: string) => string;

interface EntryFile {
  readonly name: (typeof LEXICON_FILES)[number];
  readonly columns: readonly string[];
  readonly read: (cell: Cell, at: string) => { readonly role: Role; readonly isIdiom: boolean };
}

const THEMED = ['phrase', 'theme', 'polarity', 'strength', 'context', 'variant', 'note'];

const ENTRY_FILES: readonly EntryFile[] = [
  {
    name: 'opinions.tsv',
    columns: ['phrase', 'polarity', 'strength', 'context', 'variant', 'note'],
    read: (cell, at) => ({ role: judgement('', polarityOf(cell, at)), isIdiom: false }),
  },
  {
    name: 'themes.tsv',
    columns: THEMED,
    read: (cell, at) => ({ role: themed(cell, at), isIdiom: false }),
  },
  {
    name: 'idioms.tsv',
    columns: THEMED,
    read: (cell, at) => ({ role: judgement(cell('theme'), polarityOf(cell, at)), isIdiom: true }),
  },
  {
    name: 'negators.tsv',
    columns: ['phrase', 'effect', 'direction', 'reach', 'note'],
    read: (cell, at) => ({
      role: {
        is: 'negator',
        effect: oneOf(cell('effect'), ['flip', 'lack', 'none'] as const, at),
        reach: amountOf(cell('reach') || '5', at),
        isBefore: cell('direction') === 'before',
      },
      isIdiom: false,
    }),
  },
  {
    name: 'intensifiers.tsv',
    columns: ['phrase', 'factor', 'direction', 'note'],
    read: (cell, at) => ({
      role: {
        is: 'intensifier',
        factor: amountOf(cell('factor'), at),
        isBefore: cell('direction') === 'before',
      },
      isIdiom: false,
    }),
  },
  {
    name: 'connectives.tsv',
    columns: ['phrase', 'role', 'note'],
    read: (cell, at) => ({
      role: { is: 'connective', relation: oneOf(cell('role'), RELATIONS, at) },
      isIdiom: false,
    }),
  },
  {
    name: 'wishes.tsv',
    columns: ['phrase', 'effect', 'reach', 'note'],
    read: (cell, at) => ({
      role: {
        is: 'wish',
        effect: oneOf(cell('effect'), ['suggestion', 'request', 'hope'] as const, at),
        reach: amountOf(cell('reach') || '8', at),
      },
      isIdiom: false,
    }),
  },
  {
    name: 'flags.tsv',
    columns: ['phrase', 'label', 'note'],
    read: (cell, at) => ({ role: { is: 'flag', label: oneOf(cell('label'), LABELS, at) }, isIdiom: false }),
  },
];

const RELATIONS = [
  'contrast',
  'concession',
  'coordination',
  'cause',
  'condition',
  'past',
  'present',
  'likewise',
] as const;

const LABELS = [
  'churn',
  'callback',
  'legal',
  'public',
  'safety',
  'named_person',
  'unresolved',
  'sarcasm',
  'question',
  'none',
  'suggestion',
] as const;

function themed(cell: Cell, at: string): Role {
  const theme = cell('theme');
  if (theme === '') throw new LexiconError(`${at}: expected a theme, got an empty cell`);
  return cell('polarity') === '' ? { is: 'topic', theme } : judgement(theme, polarityOf(cell, at));
}

function judgement(theme: string, polarity: Polarity): Role {
  return theme === '' ? { is: 'opinion', polarity } : { is: 'full', theme, polarity };
}

function polarityOf(cell: Cell, at: string): Polarity {
  return oneOf(cell('polarity'), ['pos', 'neg', 'neu'] as const, at);
}

function phraseOf(cell: Cell, at: string): string {
  const phrase = cell('phrase');
  if (phrase.trim() === '') throw new LexiconError(`${at}: expected a phrase, got an empty cell`);
  return phrase;
}

function contextOf(cell: Cell, at: string): Pick<Entry, 'strength' | 'near' | 'notNear'> {
  const strength = Number(cell('strength') || '2');
  if (![1, 2, 3].includes(strength)) {
    throw new LexiconError(`${at}: expected strength 1, 2 or 3, got \`${cell('strength')}\``);
  }
  const context = cell('context');
  if (context === '') return { strength, near: ANYWHERE, notNear: ANYWHERE };
  const ids = context
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const isExcluded = (id: string): boolean => id.startsWith('!');
  return {
    strength,
    near: ids.filter((id) => !isExcluded(id)),
    notNear: ids.filter(isExcluded).map((id) => id.slice(1)),
  };
}

const ANYWHERE: readonly string[] = [];

function amountOf(cell: string, at: string): number {
  const value = Number(cell);
  if (cell === '' || !(value >= 0)) throw new LexiconError(`${at}: expected a number, got \`${cell}\``);
  return value;
}

function oneOf<T extends string>(value: string, allowed: readonly T[], at: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined)
    throw new LexiconError(`${at}: expected ${allowed.join(' or ')}, got \`${value}\``);
  return found;
}
