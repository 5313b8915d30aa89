import type { Role } from '../../analysis/lexicon/entry.ts';

/** What a line of a lexicon does: `negator flip, reach 4`, `agent.overall pos`. */
export function describeRole({ is, ...rest }: Role): string {
  const parts = Object.entries<string | number | boolean>(rest).flatMap(([name, value]) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'number') return [`${name} ${value}`];
    return value ? ['stands behind'] : [];
  });
  const [what = '', ...more] = parts;
  return [is === 'full' ? what : `${is} ${what}`, ...more].join(is === 'full' ? ' ' : ', ');
}
