/** The table of header words, read once. */
import { HEADER_TABLE, REMARK_WORDS, STAFF_WORDS } from './header-words.ts';
import { COLUMN_ROLES, type ColumnRole } from '../types.ts';

const LANGUAGES = ['en', 'romance', 'any'] as const;
const SHAPES = ['exact', 'label', 'question'] as const;

/** How one way of naming a column is recognised; the fields are explained at `HEADER_TABLE`. */
export interface HeaderRule {
  readonly role: ColumnRole;
  readonly strength: number;
  readonly language: (typeof LANGUAGES)[number];
  readonly shape: (typeof SHAPES)[number];
  readonly phrases: readonly string[];
  readonly beside: readonly string[];
}

const RULE = /^(\w+) ([1-5]) (\w+) (\w+): (.+?)(?: \+ (.+))?$/;

function phrasesOf(list: string | undefined): readonly string[] {
  return list === undefined
    ? []
    : list.replace('$remarks', REMARK_WORDS).replace('$staff', STAFF_WORDS).split(', ');
}

function readRule(line: string): HeaderRule {
  const [, first, strength, second, third, phrases, beside] = RULE.exec(line) ?? [];
  const role = COLUMN_ROLES.find((name) => name === first);
  const language = LANGUAGES.find((name) => name === second);
  const shape = SHAPES.find((name) => name === third);
  if (role === undefined || language === undefined || shape === undefined) {
    throw new TypeError(`Expected a header rule, got \`${line}\``);
  }
  return {
    role,
    strength: Number(strength),
    language,
    shape,
    phrases: phrasesOf(phrases),
    beside: phrasesOf(beside),
  };
}

/** All rules, in order of precedence. */
export const HEADER_RULES: readonly HeaderRule[] = HEADER_TABLE.split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(readRule);
