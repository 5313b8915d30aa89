import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/reports/build-report.ts';
import type { ThemeProfile } from '../../../src/reports/why-types.ts';
import { input, makeSurvey, plantedRows, repeat, taxonomy } from '../made-survey.ts';

const report = buildReport(makeSurvey(plantedRows(2000, 7)), { input, taxonomy });

function profile(theme: string, polarity: string): ThemeProfile {
  const found = report.profiles.find((one) => one.theme === theme && one.polarity === polarity);
  if (found === undefined) throw new Error(`no profile of ${theme}`);
  return found;
}

const severity = (theme: string): number => Math.abs(profile(theme, 'neg').perMention.value ?? Number.NaN);
const ledger = (theme: string): number => profile(theme, 'neg').ledger?.value ?? Number.NaN;

describe('profiles', () => {
  test('severity times reach is the impact, and the ordinal model agrees', () => {
    const reason = report.groups[0]?.reasons.find(({ theme }) => theme === 'waiting');
    const impact = reason?.impact.value ?? Number.NaN;
    expect((-severity('waiting') * (reason?.reach.value ?? Number.NaN)) / 100).toBeCloseTo(impact, 9);
    expect(Math.abs((profile('waiting', 'neg').ordinal ?? Number.NaN) - impact)).toBeLessThan(3);
  });

  test('the ledger charges the innocent companion, a mention of it weighs a fraction of the guilty one', () => {
    expect(ledger('app')).toBeLessThan(ledger('waiting') / 2);
    expect(severity('app')).toBeLessThan(severity('waiting') / 4);
  });

  test('a theme that only detractors have is left out of the ordinal model, the others stay', () => {
    const rows = [...plantedRows(600, 3), ...repeat(20, { score: 0, says: ['billing neg'] })];
    const found = buildReport(makeSurvey(rows), { input, taxonomy }).profiles;
    expect(found.find(({ theme }) => theme === 'billing')?.ordinal).toBeNull();
    expect(found.find(({ theme }) => theme === 'waiting')?.ordinal).toBeLessThan(0);
  });
});

describe('silence and contradiction', () => {
  const rows = [
    ...repeat(40, { score: 2, says: ['waiting neg'] }),
    ...repeat(10, { score: 10, says: ['waiting neg'] }),
    ...repeat(50, { score: 10 }),
  ];
  const { writing } = buildReport(makeSurvey(rows), { input, taxonomy });

  test('detractors write more often, and score lower than the silent', () => {
    expect(writing?.rates.map(({ rate }) => rate.value)).toEqual([100, null, expect.closeTo(100 / 6, 9)]);
    expect(writing?.p).toBeLessThan(0.001);
    expect(writing?.difference?.value).toBeCloseTo(-160, 9);
  });

  test('promoters who only complain are counted beside what errors alone would give', () => {
    expect(writing?.contradictions).toMatchObject({ count: 10, expected: 5, share: { value: 20, n: 50 } });
    expect(writing?.contradictions.evidence).toHaveLength(10);
  });

  test('relationship and transactional answers in one score are warned of', () => {
    const mixed = ['Relacional', 'Transacional'].flatMap((survey) =>
      repeat(20, { score: 9, attributes: { survey } }),
    );
    expect(buildReport(makeSurvey(mixed), { input, taxonomy }).notes).toContain('mixed-surveys');
  });
});
