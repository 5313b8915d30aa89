import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from './packages.ts';

const shaOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** The name that `apt-get download` gives a package that fits every machine. */
const fileOf = ({ name, version }: Package): string => `${name}_${version.replaceAll(':', '%3a')}_all.deb`;

function download(wanted: Package, folder: string): void {
  const { name, version } = wanted;
  try {
    execFileSync('apt-get', ['download', '-q', `${name}=${version}`], { cwd: folder, stdio: 'pipe' });
  } catch (error) {
    throw new Error(
      `Expected Debian's package \`${name}\` ${version}; where apt has it no more, put ${fileOf(wanted)} of snapshot.debian.org into ${folder}`,
      { cause: error },
    );
  }
}

/**
 * Unpacks a package in a folder of its own in `folder` and answers that; fetches it by apt where its
 * `.deb` does not lie in `folder`. Throws where that cannot be had or is not the one that was asked for.
 */
export function fetchPackage(wanted: Package, folder: string): string {
  const path = join(folder, fileOf(wanted));
  const target = join(folder, wanted.name);
  mkdirSync(target, { recursive: true });
  if (!existsSync(path)) download(wanted, folder);
  const found = shaOf(path);
  if (found !== wanted.sha256)
    throw new Error(`Expected ${path} with SHA-256 \`${wanted.sha256}\`, got \`${found}\``);
  execFileSync('dpkg-deb', ['-x', path, target]);
  return target;
}
