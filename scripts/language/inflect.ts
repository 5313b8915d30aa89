import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stems of these rows take the endings of every language that has the class. */
const EVERY_LANGUAGE = '*';

interface Row {
  readonly language: string;
  readonly kind: string;
  readonly forms: readonly string[];
}

/** Reads a table of language, class and forms parted by blanks. */
function readRows(path: string): Row[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.slice(1).map((line) => {
    const [language = '', kind = '', forms = ''] = line.split('\t');
    return { language, kind, forms: forms.split(' ') };
  });
}

/** The regular forms of a language: each stem of `stems.tsv` with each ending of `endings.tsv`. */
export function inflect(folder: string, language: string): string[] {
  const stems = readRows(join(folder, 'stems.tsv'));
  const endings = readRows(join(folder, 'endings.tsv')).filter((row) => row.language === language);
  const forms = endings.flatMap(({ kind, forms: ends }) =>
    stems
      .filter((row) => row.kind === kind && (row.language === language || row.language === EVERY_LANGUAGE))
      .flatMap((row) => row.forms.flatMap((stem) => ends.map((end) => stem + end))),
  );
  return [...new Set(forms)];
}
