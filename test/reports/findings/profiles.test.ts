import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/reports/build-report.ts';
import { input, makeSurvey, plantedRows, repeat, taxonomy } from '../made-survey.ts';

const report = buildReport(makeSurvey(plantedRows(2000, 7)), { input, taxonomy });

function profile(theme: string, polarity: string) {
  return report.profiles.find((one) => one.theme === theme && one.polarity === polarity);
}

describe('profiles', () => {
  test('severity times reach is the impact, and the ordinal model agrees', () => {
    const reason = report.groups[0]?.reasons.find(({ theme }) => theme === 'waiting');
    const { perMention, ordinal } = profile('waiting', 'neg') ?? {};
    const product = ((perMention?.value ?? 0) * (reason?.reach.value ?? 0)) / 100;
    expect(product).toBeCloseTo(reason?.impact.value ?? 99, 9);
    expect(Math.abs((ordinal ?? 99) - product)).toBeLessThan(3);
  });

  test('the ledger charges the innocent companion, a mention of it weighs a fraction of the guilty one', () => {
    const [app, waiting] = [profile('app', 'neg'), profile('waiting', 'neg')];
    expect(app?.ledger?.value).toBeLessThan((waiting?.ledger?.value ?? 0) / 2);
    expect(Math.abs(app?.perMention.value ?? 99)).toBeLessThan(Math.abs(waiting?.perMention.value ?? 0) / 4);
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
