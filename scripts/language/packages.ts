import { readFileSync } from 'node:fs';

/** A Debian package that training reads. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** Of the `.deb` file, in hexadecimal. */
  readonly sha256: string;
  /** Language of its texts (ISO 639-1); `undefined` where it holds a dictionary. */
  readonly language: string | undefined;
}

/** What stands for a language where a package has no text. */
const NONE = '-';

/** Reads the list of packages: name, version, sum and language, parted by tabs, below a line of column names. */
export function readPackages(path: string): Package[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).slice(1);
  return rows.map((row) => {
    const [name = '', version = '', sha256 = '', language = NONE] = row.split('\t');
    return { name, version, sha256, language: language === NONE ? undefined : language };
  });
}
