/** The table of header words, read once. */
import { HEADER_TABLE, REMARK_WORDS, STAFF_WORDS } from './header-words.ts';
import type { ColumnRole } from './types.ts';

/** How one way of naming a column is recognised; the fields are explained at `HEADER_TABLE`. */
export interface HeaderRule {
  readonly role: ColumnRole;
  readonly strength: number;
  readonly language: 'en' | 'romance' | 'any';
  readonly shape: 'exact' | 'label' | 'question';
  readonly phrases: readonly string[];
  readonly beside: readonly string[];
}

const RULE = /^(\w+) ([1-5]) (en|romance|any) (exact|label|question): (.+?)(?: \+ (.+))?$/;

function phrasesOf(list: string | undefined): readonly string[] {
  return list === undefined
    ? []
    : list.replace('$remarks', REMARK_WORDS).replace('$staff', STAFF_WORDS).split(', ');
}

function readRule(line: string): HeaderRule {
  const [, role, strength, language, shape, phrases, beside] = RULE.exec(line) ?? [];
  if (role === undefined) {
    throw new TypeError(`Expected a header rule, got \`${line}\``);
  }
  return {
    role: role as ColumnRole,
    strength: Number(strength),
    language: language as HeaderRule['language'],
    shape: shape as HeaderRule['shape'],
    phrases: phrasesOf(phrases),
    beside: phrasesOf(beside),
  };
}

/** All rules, in order of precedence. */
export const HEADER_RULES: readonly HeaderRule[] = HEADER_TABLE.split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(readRule);
