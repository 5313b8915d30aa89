import { LexiconError, readTable } from '../lexicon/tsv.ts';
import { IDENTIFIER_KINDS, type IdentifierKind } from './identifiers.ts';
import { scanTokens, type Token } from './tokens.ts';

/** What a phrase does; data/redaction/README.md describes each. */
const ROLES = [
  'label',
  'link',
  'unit',
  'month',
  'street',
  'street-end',
  'door',
  'particle',
  'stop',
  'number',
  'at',
  'dot',
  'city',
  'introduction',
  'closing',
  'given',
  'host',
  'parameter',
  'placeholder',
] as const;

type Role = (typeof ROLES)[number];

const ROLE_NAMES = ROLES.join(', ');

/** A phrase at some tokens: `[from, to)` are their indices. */
export interface Phrase {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The words that tell identifiers. */
export interface RedactionWords {
  readonly has: (role: Role, word: string) => boolean;
  /** The value of a phrase of one word, e.g. how strong it is. */
  readonly valueOf: (role: Role, word: string) => string | undefined;
  /** The longest phrase that begins at a token; full stops do not count. */
  readonly phraseAt: (role: Role, tokens: readonly Token[], from: number) => Phrase | null;
  /** What stands in the text instead of an identifier. */
  readonly placeholders: ReadonlyMap<IdentifierKind, string>;
}

interface Node {
  readonly next: Map<string, Node>;
  value: string | null;
}

const makeNode = (): Node => ({ next: new Map(), value: null });

function insert(root: Node, phrase: string, value: string): void {
  let node = root;
  for (const { norm } of scanTokens(phrase)) {
    if (norm === '.') continue;
    const next = node.next.get(norm) ?? makeNode();
    node.next.set(norm, next);
    node = next;
  }
  node.value = value;
}

function longest(root: Node, tokens: readonly Token[], from: number): Phrase | null {
  let node: Node | undefined = root;
  let found: Phrase | null = null;
  for (let at = from; at < tokens.length; at++) {
    const norm = tokens[at]?.norm ?? '';
    if (norm === '.' && at > from) continue;
    node = node.next.get(norm);
    if (node === undefined) break;
    if (node.value !== null) found = { value: node.value, from, to: at + 1 };
  }
  return found;
}

const COLUMNS = ['phrase', 'role', 'value', 'note'];

function isRole(role: string): role is Role {
  return (ROLES as readonly string[]).includes(role);
}

function readPlaceholders(rows: ReadonlyMap<string, string>): Map<IdentifierKind, string> {
  const byKind = new Map([...rows].map(([phrase, kind]) => [kind, phrase]));
  return new Map(IDENTIFIER_KINDS.map((kind) => [kind, byKind.get(kind) ?? `[${kind}]`]));
}

/**
 * Reads the words of `data/redaction`.
 * @throws LexiconError naming file and line
 */
export function readRedactionWords(table: string, file: string): RedactionWords {
  const tries = new Map<Role, Node>(ROLES.map((role) => [role, makeNode()]));
  const values = new Map<Role, Map<string, string>>(ROLES.map((role) => [role, new Map()]));
  for (const {
    line,
    cells: [phrase = '', role = '', value = ''],
  } of readTable(table, file, COLUMNS)) {
    if (!isRole(role)) {
      throw new LexiconError(`${file}:${line}: expected a role among ${ROLE_NAMES}, got \`${role}\``);
    }
    insert(tries.get(role) ?? makeNode(), phrase, value);
    values.get(role)?.set(role === 'placeholder' ? phrase : keyOf(phrase), value);
  }
  return {
    has: (role, word) => values.get(role)?.has(word) === true,
    valueOf: (role, word) => values.get(role)?.get(word),
    phraseAt: (role, tokens, from) => longest(tries.get(role) ?? makeNode(), tokens, from),
    placeholders: readPlaceholders(values.get('placeholder') ?? new Map<string, string>()),
  };
}

/** A phrase as one word, folded. */
const keyOf = (phrase: string): string =>
  scanTokens(phrase)
    .map(({ norm }) => norm)
    .join('');
