import { Option, type Command } from 'commander';
import type { Kind, KindOption } from '../../reports/kinds/kind.ts';
import { KINDS } from '../../reports/kinds/kinds.ts';
import { UsageError } from '../usage-error.ts';
import type { OutputFormat } from './output-options.ts';

/** A kind beside "why", with its name. */
export interface NamedKind {
  readonly name: string;
  readonly kind: Kind;
}

const NAMED: readonly NamedKind[] = Object.entries(KINDS).map(([name, kind]) => ({ name, kind }));

const KIND_NAMES: readonly string[] = ['why', ...NAMED.map(({ name }) => name)];

/** An option with the kinds that take it. */
function ownOptions(): Map<string, { option: KindOption; kinds: string[] }> {
  const byName = new Map<string, { option: KindOption; kinds: string[] }>();
  for (const { name, kind } of NAMED) {
    for (const option of kind.options) {
      const known = byName.get(option.name) ?? { option, kinds: [] };
      known.kinds.push(name);
      byName.set(option.name, known);
    }
  }
  return byName;
}

function collect(value: string, known: readonly string[] | undefined): string[] {
  return [...(known ?? []), value];
}

/** Adds `--kind` and the options that the kinds have of their own; those may be repeated. */
export function addKindOptions(command: Command): Command {
  command.option('--kind <kind>', `${KIND_NAMES.join(', ')} (default: why)`);
  for (const { option, kinds } of ownOptions().values()) {
    const description = `${kinds.join(', ')}: ${option.description}`;
    command.addOption(new Option(`--${option.name} <${option.value}>`, description).argParser(collect));
  }
  return command;
}

/**
 * The kind asked for; null for "why".
 * @throws UsageError for an unknown kind
 */
export function toKind(asked: string | undefined): NamedKind | null {
  const name = (asked ?? 'why').toLowerCase();
  const found = NAMED.find((one) => one.name === name);
  if (found === undefined && name !== 'why') {
    throw new UsageError(`--kind: expected ${KIND_NAMES.join(', ')}, got \`${name}\``);
  }
  return found ?? null;
}

/**
 * What was said to the options of the kind.
 * @throws UsageError for an option that only other kinds take, and for a format that the kind has not
 */
export function toOwnOptions(
  named: NamedKind | null,
  options: object,
  format: OutputFormat | null,
): Record<string, readonly string[]> {
  if (named !== null && format === 'xlsx') {
    throw new UsageError(`--kind ${named.name} has no xlsx: take csv`);
  }
  const own: Record<string, readonly string[]> = {};
  for (const [name, { kinds }] of ownOptions()) {
    const said: unknown = Object.entries(options).find(([key]) => key === name)?.[1];
    if (Array.isArray(said)) {
      if (named === null || !kinds.includes(named.name)) {
        throw new UsageError(`--${name} needs --kind ${kinds.join(' or ')}`);
      }
      own[name] = said.map(String);
    }
  }
  return own;
}
