import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compare } from '../../scripts/reference/compare.ts';
import { readDataset } from '../../scripts/reference/read-dataset.ts';
import { MARK, NO_LEVEL } from '../../scripts/reference/types.ts';

describe('compare', () => {
  test.for<[claim: string, actual: unknown, expected: unknown, passes: boolean]>([
    ['a number within the tolerance', { a: 1.0009 }, { a: 1 }, true],
    ['a number beyond it', { a: 1.002 }, { a: 1 }, false],
    ['large numbers are compared relatively', 1000.5, 1000, true],
    ['null is met by null', [null], [null], true],
    ['null is met by what is absent', {}, { a: null }, true],
    ['null is not met by 0', { a: 0 }, { a: null }, false],
    ['a number is not met by null', { a: null }, { a: 0 }, false],
    ['a number is not met by NaN', Number.NaN, 0, false],
    ["'Infinity' is the number", Infinity, 'Infinity', true],
    ["'Infinity' is not a large number", 1e300, 'Infinity', false],
    ['lists must have one length', [1, 2, 3], [1, 2], false],
    ['words must be equal', { level: 'phone' }, { level: 'chat' }, false],
    ['what is more than expected is not looked at', { a: 1, b: 2 }, { a: 1 }, true],
    ['a small p-value must be near relatively', { wald_p: 2e-6 }, { wald_p: 1e-6 }, false],
    ['another small number need not', { share: 2e-6 }, { share: 1e-6 }, true],
  ])('%s', ([, actual, expected, passes]) => {
    expect(compare(actual, expected, { tol: 1e-3 }).passes).toBe(passes);
  });

  test('misses are named by their path', () => {
    expect(compare({ all: { se: 1 } }, { all: { se: 2, ci: [0, 1] } }, { tol: 0 }).misses).toEqual([
      'all.se',
      'all.ci.0',
      'all.ci.1',
      'all.ci',
    ]);
  });
});

describe('data set', () => {
  const csv = [
    'id,score,csat,channel,has_comment,th_price,text',
    '1,10,5,web,1,neg,too dear',
    '2,,4,shop,0,,',
    '3,11,4,shop,0,,',
    '4,6,,,1,mix,',
  ].join('\n');
  const survey = readDataset({
    csv,
    levels: { channel: ['shop', 'web'] },
    settings: { minMentions: 1, minTested: 1 },
  });

  test('rows without a score of 0-10 are dropped and counted', () => {
    expect([survey.rowsInFile, survey.rowsInvalid, survey.n]).toEqual([4, 2, 2]);
    expect([...survey.x]).toEqual([1, -1]);
  });

  test('levels keep their order, blank cells have none', () => {
    expect(survey.channel.levels).toEqual(['shop', 'web']);
    expect([...survey.channel.codes]).toEqual([1, NO_LEVEL]);
    expect([...survey.csat]).toEqual([5, 0]);
  });

  test('theme columns say neg and pos of a mixed cell', () => {
    expect(survey.themes.map(({ theme, marks }) => [theme, ...marks])).toEqual([
      ['price', MARK.neg, MARK.mix],
    ]);
  });
});

describe('command', () => {
  const main = fileURLToPath(new URL('../../scripts/reference/main.ts', import.meta.url));
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'reference-'));
    const micro = {
      'micro.bh.right': { value: { p: [0.01, 0.5], bh: [0.02, 0.5] }, tol: 1e-12 },
      'micro.bh.wrong': { value: { p: [0.01, 0.5], bh: [0.01, 0.5] }, tol: 1e-12 },
      'other.unknown': { value: 1, tol: 0 },
    };
    writeFileSync(path.join(folder, 'expected-own.json'), JSON.stringify({ datasets: { micro } }));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const failureSchema = z.object({ status: z.number(), stdout: z.string(), stderr: z.string() });
  const run = (name: string): z.infer<typeof failureSchema> => {
    try {
      execFileSync(process.execPath, ['--import', 'tsx', main, folder, name], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    } catch (error) {
      return failureSchema.parse(error);
    }
    throw new Error('Expected the command to fail');
  };

  test('a wrong value fails, an unknown id is missing, the last line counts', () => {
    const { status, stdout, stderr } = run('micro');
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(status).toBe(1);
    expect(rows.map((row) => row.at(-1))).toEqual(['status', 'pass', 'fail', 'missing', '1 of 3']);
    expect(stderr).toContain('micro.bh.wrong differs at bh.0');
  });

  test('a data set that is not there is wrong usage', () => {
    const { status, stderr } = run('huge');
    expect(status).toBe(2);
    expect(stderr).toContain('Expected a data set `huge`');
  });
});
