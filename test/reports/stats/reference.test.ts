import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkEntries } from '../../../scripts/reference/check-entry.ts';
import { readReference } from '../../../scripts/reference/read-reference.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/stats/', import.meta.url));

// The references lie beside the checkout; where they do not, these tests are shown as skipped.
describe.runIf(existsSync(`${FOLDER}expected.json`))('reference values of R, SciPy and others', () => {
  test.for(['micro', 'small', 'large'])('every id of %s is computed within its tolerance', (name) => {
    const checks = checkEntries(readReference(FOLDER, name));
    expect(checks.length).toBeGreaterThan(0);
    expect(
      checks.filter(({ status }) => status !== 'pass').map(({ id, misses }) => ({ id, misses })),
    ).toEqual([]);
  });
});
