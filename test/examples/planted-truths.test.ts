import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Analysis } from '../../src/analysis/types.ts';
import { readSurvey } from '../../src/ingest/read-survey.ts';
import type { Feedback, SurveyFile } from '../../src/ingest/types.ts';
import { loadResources } from '../../src/lexicons/load-resources.ts';
import { buildReport } from '../../src/reports/build-report.ts';
import { tabulate } from '../../src/reports/tabulate.ts';
import type { Reason, Report } from '../../src/reports/types.ts';

/** A sample survey as the product reads it: nothing here knows what the authors of the comments meant. */
interface Read {
  readonly survey: SurveyFile;
  readonly report: Report;
  readonly analyses: ReadonlyMap<Feedback, Analysis>;
}

async function readExample(name: string): Promise<Read> {
  const resources = loadResources();
  const bytes = readFileSync(new URL(`../../examples/${name}.csv`, import.meta.url));
  const survey = await readSurvey(bytes, { file: `${name}.csv` });
  const columns = tabulate(survey, { analyze: (comment) => analyze(comment, resources) });
  const report = buildReport(columns, { input: survey.input, taxonomy: resources.lexicon.taxonomy });
  const commented = [...survey.feedback].filter(({ comment }) => comment !== '');
  return {
    survey,
    report,
    analyses: new Map(commented.map((one) => [one, analyze(one.comment, resources)])),
  };
}

/** Share of the comments among `chosen` that complain of one of the themes. */
function shareOf(
  { analyses }: Read,
  themes: readonly string[],
  chosen: (feedback: Feedback) => boolean,
): number {
  const among = [...analyses].filter(([feedback]) => chosen(feedback));
  const complain = among.filter(([, { mentions }]) =>
    mentions.some(({ theme, polarity }) => polarity === 'neg' && themes.includes(theme)),
  );
  return complain.length / among.length;
}

function reasonOf({ groups }: Report, theme: string): Reason | undefined {
  return groups
    .flatMap((group) => group.reasons)
    .find((reason) => reason.theme === theme && reason.polarity === 'neg');
}

const inMonth =
  (month: string) =>
  (feedback: Feedback): boolean =>
    feedback.date?.startsWith(month) === true;
const not =
  (chosen: (feedback: Feedback) => boolean) =>
  (feedback: Feedback): boolean =>
    !chosen(feedback);
const servedBy =
  (agent: string) =>
  (feedback: Feedback): boolean =>
    [...feedback.attributes].some(([, value]) => value === agent);

describe('the telecom example', () => {
  let telecom: Read;
  beforeAll(async () => {
    telecom = await readExample('telecom');
  });

  test('complaints about bills rose in May', () => {
    const themes = ['billing.charges'];
    const others = shareOf(telecom, themes, not(inMonth('2026-05')));
    expect(shareOf(telecom, themes, inMonth('2026-05'))).toBeGreaterThan(2 * others);
  });

  test('one agent lacks a skill that the others have', () => {
    const themes = ['agent.knowledge', 'agent.clarity'];
    const others = shareOf(telecom, themes, not(servedBy('Wesley Prado')));
    expect(shareOf(telecom, themes, servedBy('Wesley Prado'))).toBeGreaterThan(3 * others);
  });

  test('bills and waiting cost most; both are solid', () => {
    const costs = telecom.report.groups[0]?.reasons.slice(0, 2);
    expect(costs?.map(({ theme }) => theme).toSorted()).toEqual(['billing.charges', 'service.speed']);
    expect(costs?.map(({ verdict }) => verdict)).toEqual(['solid', 'solid']);
  });

  test('bots only travel with waiting: their cost shrinks and the company is named', () => {
    const bots = reasonOf(telecom.report, 'service.automation');
    const waiting = reasonOf(telecom.report, 'service.speed');
    expect(bots?.caveats).toContain('companion');
    expect(bots?.companion).toBe('service.speed');
    expect(Math.abs(bots?.impact.value ?? 0)).toBeLessThan(Math.abs(waiting?.impact.value ?? 0) / 3);
  });
});

describe('the collections example', () => {
  let collections: Read;
  beforeAll(async () => {
    collections = await readExample('collections');
  });

  test('complaints about paying rose in April', () => {
    const themes = ['billing.payment'];
    const others = shareOf(collections, themes, not(inMonth('2026-04')));
    expect(shareOf(collections, themes, inMonth('2026-04'))).toBeGreaterThan(2 * others);
  });

  test('one supplier harasses', () => {
    const themes = ['collections.approach'];
    const others = shareOf(collections, themes, not(servedBy('Assessoria Horizonte')));
    expect(shareOf(collections, themes, servedBy('Assessoria Horizonte'))).toBeGreaterThan(2 * others);
  });
});

describe('the clinic example', () => {
  let clinic: Read;
  beforeAll(async () => {
    clinic = await readExample('clinic');
  });

  test('complaints about appointments rose in March', () => {
    const themes = ['service.booking'];
    const others = shareOf(clinic, themes, not(inMonth('2026-03')));
    expect(shareOf(clinic, themes, inMonth('2026-03'))).toBeGreaterThan(2 * others);
  });

  test('one doctor is hard to understand', () => {
    const themes = ['agent.clarity'];
    const others = shareOf(clinic, themes, not(servedBy('Dr. Pallarès')));
    expect(shareOf(clinic, themes, servedBy('Dr. Pallarès'))).toBeGreaterThan(3 * others);
  });
});
