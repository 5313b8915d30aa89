import { readFileSync } from 'node:fs';
import { readTable } from '../../../src/analysis/lexicon/tsv.ts';
import {
  IDENTIFIER_KINDS,
  type IdentifierKind,
  type Removed,
} from '../../../src/analysis/redact/identifiers.ts';

/** A comment with the spans that must go. */
export interface Example {
  readonly language: string;
  readonly text: string;
  readonly expected: readonly Removed[];
}

const MARK = /\{(\w+)\|([^}]*)\}/g;

function toKind(name: string): IdentifierKind {
  const kind = IDENTIFIER_KINDS.find((one) => one === name);
  if (kind === undefined) throw new RangeError(`Expected a kind of identifier, got \`${name}\``);
  return kind;
}

/** Reads marks such as `{cpf|529.982.247-25}` out of a line. */
function readMarked(language: string, line: string): Example {
  const marked = line.replaceAll(String.raw`\n`, '\n');
  const expected: Removed[] = [];
  let text = '';
  let at = 0;
  for (const { 0: mark, 1: kind = '', 2: value = '', index } of marked.matchAll(MARK)) {
    text += marked.slice(at, index);
    expected.push({ start: text.length, end: text.length + value.length, kind: toKind(kind) });
    text += value;
    at = index + mark.length;
  }
  return { language, text: text + marked.slice(at), expected };
}

/** The examples of a table beside this file. */
export function readExamples(file: string): Example[] {
  const url = new URL(file, import.meta.url);
  return readTable(readFileSync(url, 'utf8'), file, ['language', 'text']).map(
    ({ cells: [language = '', line = ''] }) => readMarked(language, line),
  );
}
