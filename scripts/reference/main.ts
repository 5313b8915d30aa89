/**
 * `npm run reference -- DIR DATASET` computes every id of a data set of reference values with the product's own
 * functions. Prints TSV: id, value, expected, difference, tolerance, status; the last line says `PASS of TOTAL`;
 * exit code 1 where an id fails, 2 where the data set cannot be read.
 */
import { checkEntries } from './check-entry.ts';
import { readReference, type Reference } from './read-reference.ts';

const toText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' && !Number.isFinite(part) ? String(part) : part,
  );

function printChecks(reference: Reference): void {
  const checks = checkEntries(reference);
  const lines = checks.map(({ id, value, expected, difference, tolerance, status }) =>
    [id, toText(value), toText(expected), difference ?? '', tolerance, status].join('\t'),
  );
  const passed = checks.filter(({ status }) => status === 'pass').length;
  console.log(['id\tvalue\texpected\tdifference\ttolerance\tstatus', ...lines].join('\n'));
  for (const { id, misses } of checks.filter(({ status }) => status === 'fail')) {
    console.error(`${id} differs at ${misses.join(', ')}`);
  }
  console.log(`${passed} of ${checks.length}`);
  process.exitCode = checks.some(({ status }) => status === 'fail') ? 1 : 0;
}

function findReference(folder: string | undefined, name: string | undefined): Reference | string {
  if (folder === undefined || name === undefined) {
    return 'Usage: npm run reference -- DIR DATASET';
  }
  try {
    return readReference(folder, name);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const reference = findReference(process.argv[2], process.argv[3]);
if (typeof reference === 'string') {
  console.error(reference);
  process.exitCode = 2;
} else {
  printChecks(reference);
}
