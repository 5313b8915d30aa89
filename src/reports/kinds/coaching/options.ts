/** Whom the report compares, and whom it is about. */
import { findAttribute } from '../../findings/breakdown.ts';
import type { AttributeColumn, ResponseColumns } from '../../response-columns.ts';
import { KindOptionError, said, type KindOption, type KindOptions } from '../kind.ts';

export const OPTIONS: readonly KindOption[] = [
  { name: 'peer', value: 'name', description: 'only the brief of this team or agent' },
  {
    name: 'training',
    value: 'date',
    description: 'yyyy-mm-dd, with --peer: before and from this day on, beside all others',
  },
  {
    name: 'controls',
    value: 'column',
    description: 'held equal instead of channel, product and (for agents) team; the month always is',
  },
];

const DATE = /^\d{4}-\d{2}-\d{2}$/u;

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ') || 'no columns';
}

/**
 * `by`, else the team. Named people are compared only where somebody asks for them.
 * @throws KindOptionError
 */
export function peerAttribute(columns: ResponseColumns, { by }: KindOptions): AttributeColumn {
  const found = findAttribute(columns, by ?? 'team');
  if (found === null) {
    const known = listed(columns.attributes.map(({ name }) => name));
    throw new KindOptionError('by', `expected one of ${known}, got ${by === null ? 'none' : `"${by}"`}`);
  }
  return found;
}

/**
 * Headers of the attributes to hold equal; null where nothing was said.
 * @throws KindOptionError
 */
export function controlNames(columns: ResponseColumns, options: KindOptions): readonly string[] | null {
  const names = said(options, 'controls').map((name) => {
    const found = findAttribute(columns, name);
    if (found === null) {
      const known = listed(columns.attributes.map((attribute) => attribute.name));
      throw new KindOptionError('controls', `expected one of ${known}, got "${name}"`);
    }
    return found.name;
  });
  return names.length === 0 ? null : names;
}

/**
 * As it stands in the file; null where the report is about everybody.
 * @throws KindOptionError
 */
export function peerName({ name, values }: AttributeColumn, options: KindOptions): string | null {
  const asked = said(options, 'peer').at(-1);
  const wanted = asked?.trim().toLowerCase();
  if (asked === undefined || wanted === undefined) {
    return null;
  }
  const found = values.find((value) => value !== '' && value.trim().toLowerCase() === wanted);
  if (found === undefined) {
    throw new KindOptionError('peer', `expected a value of "${name}", got "${asked}"`);
  }
  return found;
}

/**
 * Day of the training, yyyy-mm-dd; null where nothing was said.
 * @throws KindOptionError
 */
export function trainingDate(options: KindOptions): string | null {
  const date = said(options, 'training').at(-1);
  if (date === undefined) {
    return null;
  }
  if (!DATE.test(date) || Number.isNaN(Date.parse(`${date}T00:00:00Z`))) {
    throw new KindOptionError('training', `expected a day as yyyy-mm-dd, got "${date}"`);
  }
  if (said(options, 'peer').length === 0) {
    throw new KindOptionError('training', 'expected `peer` beside it: whose training it was');
  }
  return date;
}
