import { readTable } from './tsv.ts';

/** How the lemmas of a language inflect: endings and irregular words, see data/lexicons/README.md. */
export interface Inflections {
  /** Irregular lemma → its other forms. */
  readonly irregular: ReadonlyMap<string, readonly string[]>;
  /** Ending of a lemma → endings of its forms. */
  readonly endings: ReadonlyMap<string, readonly string[]>;
  /** Length of the longest ending. */
  readonly longest: number;
}

/** Every word stands for itself alone. */
export const NO_INFLECTIONS: Inflections = { irregular: new Map(), endings: new Map(), longest: 0 };

const COLUMNS = ['lemma', 'class', 'forms', 'note'];

/** Reads an `inflections.tsv`. */
export function readInflections(text: string, file: string): Inflections {
  const irregular = new Map<string, readonly string[]>();
  const endings = new Map<string, readonly string[]>();
  for (const { cells } of readTable(text, file, COLUMNS)) {
    const [lemma = '', , forms = ''] = cells;
    const list = forms.split(' ').map((form) => (form === '_' ? '' : form));
    if (lemma.startsWith('-')) endings.set(lemma.slice(1), [...(endings.get(lemma.slice(1)) ?? []), ...list]);
    else irregular.set(lemma, [...(irregular.get(lemma) ?? []), ...list]);
  }
  return { irregular, endings, longest: Math.max(0, ...[...endings.keys()].map((ending) => ending.length)) };
}

/**
 * All forms of a lemma, the lemma first: those of its irregular line if it has one, else those of the
 * longest ending that fits.
 * @example inflect('resolver', pt) // ['resolver', 'resolvo', 'resolve', 'resolveram', …]
 */
export function inflect(lemma: string, inflections: Inflections): string[] {
  const irregular = inflections.irregular.get(lemma);
  if (irregular !== undefined) return [lemma, ...irregular];
  for (let length = Math.min(inflections.longest, lemma.length - 1); length >= 0; length--) {
    const stem = lemma.slice(0, lemma.length - length);
    const forms = inflections.endings.get(lemma.slice(stem.length));
    if (forms !== undefined) return [lemma, ...forms.map((form) => stem + form)];
  }
  return [lemma];
}
