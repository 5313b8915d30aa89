import { describe, expect, test } from 'vitest';
import { en } from '../../../src/reports/messages/en.ts';
import { renderJson } from '../../../src/reports/render/json.ts';
import { renderMarkdown } from '../../../src/reports/render/markdown.ts';
import { renderTerminal } from '../../../src/reports/render/terminal.ts';
import { columnCount } from '../../../src/reports/render/wrap-text.ts';
import type { Report } from '../../../src/reports/types.ts';
import { REPORT } from '../fixture-report.ts';
import { TAXONOMY } from '../fixture-themes.ts';
import { CSAT, FEW, HOSTILE_WORDS, hostileReport, SHARES_ONLY, UNSCORED } from '../fixture-variants.ts';

const OPTIONS = { messages: en, taxonomy: TAXONOMY, title: null };
const VARIANTS: readonly Report[] = [REPORT, FEW, SHARES_ONLY, UNSCORED, CSAT];

describe('renderTerminal', () => {
  const plain = (report: Report, width: number): string =>
    renderTerminal(report, { ...OPTIONS, width, useColor: false });

  test('tells score, groups, points and a quote with its evidence', () => {
    const text = plain(REPORT, 80);
    expect(text.split('\n')[0]).toMatch(/NPS.*\b20\b.*\b15\b.*\b24\b/);
    expect(text).toContain('DETRACTORS\n');
    expect(text).toMatch(/^ {2}−5\.9 {2}Complaints about waiting/m);
    expect(text).toContain('“Liguei três vezes esta semana e [fiquei quarenta minutos à espera] até');
  });

  test.for([20, 40, 80, 300])('keeps to %i columns, but never less than 32 nor more than 100', (width) => {
    const limit = Math.min(100, Math.max(32, width));
    for (const report of VARIANTS) {
      const lines = plain(report, width).split('\n');
      expect(lines.filter((line) => columnCount(line) > limit)).toEqual([]);
    }
  });

  test('colours only when allowed, and closes what it opens', () => {
    expect(plain(REPORT, 80)).not.toContain('\u001b');
    const colored = renderTerminal(REPORT, { ...OPTIONS, width: 40, useColor: true });
    for (const line of colored.split('\n').filter((text) => text.includes('\u001b'))) {
      expect(line.lastIndexOf('\u001b[0m')).toBe(line.lastIndexOf('\u001b'));
    }
    expect(colored).toContain('\u001b[1mfiquei');
  });

  test.for(HOSTILE_WORDS)('lets no control of %j reach the terminal', (word) => {
    expect(plain(hostileReport(word), 80)).not.toMatch(/(?!\n)\p{Control}|[\u202a-\u202e\u2066-\u2069]/u);
  });

  test('too few answers are said, not shown', () => {
    expect(plain(FEW, 100)).toContain(en.verdictMeaning['too-few']);
    expect(plain(FEW, 100)).not.toContain('“');
  });
});

describe('renderMarkdown', () => {
  test('has headings in order, quotes with bold evidence, and tables', () => {
    const text = renderMarkdown(REPORT, OPTIONS);
    const levels = Array.from(text.matchAll(/^(#+) /gm), ([, marks = '']) => marks.length);
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect(text).toContain('> “Every call is the same: **half an hour of music** before a human picks up.”');
    expect(text).toContain('| --- | ---: |');
  });

  test('a table has no column in which nothing stands, and neutrals no points', () => {
    const heads = (report: Report): string[] =>
      Array.from(renderMarkdown(report, OPTIONS).matchAll(/^\| Theme .*$/gm), ([head]) => head);
    const whole = '| Theme | Mentions | Share of comments | Impact in points | Certainty |';
    expect(heads(REPORT)).toEqual([whole, '| Theme | Mentions | Share of comments |', whole]);
    expect(new Set(heads(FEW))).toEqual(new Set(['| Theme | Mentions |']));
    expect(new Set(heads(SHARES_ONLY))).toEqual(new Set(['| Theme | Mentions | Share of comments |']));
  });

  test.for(HOSTILE_WORDS)('%j stays text', (word) => {
    const text = renderMarkdown(hostileReport(word), { ...OPTIONS, title: word });
    expect(text).not.toMatch(/<(?!\/?$)[a-z!/]|(?<!\\)\]\(|(?!\n)\p{Control}/iu);
    expect(text.split('\n').filter((line) => line.startsWith('# ')).length).toBe(1);
  });

  test.for(VARIANTS.map((report, index) => [index, report] as const))(
    'variant %i has no broken figure',
    ([, report]) => {
      expect(renderMarkdown(report, OPTIONS)).not.toMatch(/NaN|Infinity|undefined|\[object/);
    },
  );
});

test('renderJson begins with input and score and holds the whole report', () => {
  const { input, score, ...rest } = REPORT;
  const text = renderJson({ ...rest, score, input });
  expect(text.startsWith('{\n  "input": {')).toBe(true);
  expect(Object.keys(JSON.parse(text) as object).slice(0, 2)).toEqual(['input', 'score']);
  expect(JSON.parse(text)).toEqual(REPORT);
  expect(renderJson(REPORT)).toBe(text);
});
