import { checkLexicons } from '../../../lexicons/check/check-lexicons.ts';
import { isError, type Finding, type Line } from '../../../lexicons/check/finding.ts';
import { GUESTS } from '../../../lexicons/load-lexicon.ts';
import { describeRole } from '../../lexicon/describe-role.ts';
import { readOwnFolder } from '../../lexicon/read-folder.ts';

export interface CheckOptions {
  /** The same as the argument. */
  readonly lexicon?: string;
  readonly json?: true;
}

/**
 * `porque lexicon check [folder]`: one finding a line, of a workspace's own lexicon those that concern its lines; exit code
 * 1 where any is an error.
 */
export function checkCommand(folder: string | undefined, options: CheckOptions): void {
  const { sources, own } = readOwnFolder(folder ?? options.lexicon);
  const ownFiles = own && new Set(own.packs.flatMap(({ entries }) => entries.map(({ file }) => file)));
  const findings = checkLexicons(sources, GUESTS).filter(
    ({ lines }) => ownFiles === null || lines.some(({ file }) => ownFiles.has(file)),
  );
  const errors = findings.filter(isError);
  const warnings = findings.filter((finding) => !isError(finding));
  if (errors.length > 0) process.exitCode = 1;
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ errors, warnings }, null, 2)}\n`);
    return;
  }
  const lines = [...warnings, ...errors].map(describeFinding);
  process.stdout.write(`${[...lines, `${errors.length} errors, ${warnings.length} warnings`].join('\n')}\n`);
}

/** `FILE:LINE: error duplicate: PHRASE = ROLE; by FILE:LINE: …`, as compilers and editors know it. */
function describeFinding(finding: Finding): string {
  const { code, language, lines, detail } = finding;
  const [own, ...others] = lines;
  const what = `${isError(finding) ? 'error' : 'warning'} ${code}`;
  if (own === undefined) return `${language}: ${what}: ${detail}`;
  const by = others.map((line) => `\n    by ${placeOf(line)}: ${sayLine(line)}`).join('');
  return `${placeOf(own)}: ${what}: ${sayLine(own)}${detail === '' ? '' : ` (${detail})`}${by}`;
}

function placeOf({ file, line }: Line): string {
  return `${file}:${line}`;
}

function sayLine({ phrase, role }: Line): string {
  return `${phrase} = ${describeRole(role)}`;
}
