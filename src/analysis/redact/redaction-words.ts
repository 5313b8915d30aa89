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

/** A phrase at some tokens: `[from, to)` are their indices. */
export interface Phrase {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The words that tell identifiers. */
export interface RedactionWords {
  readonly has: (role: Role, word: string) => boolean;
  /** Whether a word has any of some roles. */
  readonly hasAny: (roles: readonly Role[], word: string) => boolean;
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

function readPlaceholders(rows: ReadonlyMap<string, string>): Map<IdentifierKind, string> {
  const byKind = new Map([...rows].map(([phrase, kind]) => [kind, phrase]));
  return new Map(IDENTIFIER_KINDS.map((kind) => [kind, byKind.get(kind) ?? `[${kind}]`]));
}

interface RoleWords {
  readonly phrases: Node;
  /** Values of phrases as one word. */
  readonly values: Map<string, string>;
}

/** The rows of each role. */
function readRoles(table: string, file: string): (role: Role) => RoleWords {
  const empty = (): RoleWords => ({ phrases: makeNode(), values: new Map() });
  const roles = new Map<string, RoleWords>(ROLES.map((role) => [role, empty()]));
  for (const row of readTable(table, file, COLUMNS)) {
    const [phrase = '', role = '', value = ''] = row.cells;
    const words = roles.get(role);
    if (words === undefined) {
      throw new LexiconError(
        `${file}:${row.line}: expected a role among ${ROLES.join(', ')}, got \`${role}\``,
      );
    }
    insert(words.phrases, phrase, value);
    words.values.set(role === 'placeholder' ? phrase : keyOf(phrase), value);
  }
  return (role) => roles.get(role) ?? empty();
}

/**
 * Reads the words of `data/redaction`.
 * @throws LexiconError naming file and line
 */
export function readRedactionWords(table: string, file: string): RedactionWords {
  const wordsOf = readRoles(table, file);
  const has = (role: Role, word: string): boolean => wordsOf(role).values.has(word);
  return {
    has,
    hasAny: (roles, word) => roles.some((role) => has(role, word)),
    valueOf: (role, word) => wordsOf(role).values.get(word),
    phraseAt: (role, tokens, from) => longest(wordsOf(role).phrases, tokens, from),
    placeholders: readPlaceholders(wordsOf('placeholder').values),
  };
}

/** A phrase as one word, folded. */
const keyOf = (phrase: string): string =>
  scanTokens(phrase)
    .map(({ norm }) => norm)
    .join('');
