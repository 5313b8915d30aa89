import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/reports/build-report.ts';
import { messagesFor } from '../../../src/reports/messages/messages-for.ts';
import { renderHtml } from '../../../src/reports/render/html.ts';
import { renderMarkdown } from '../../../src/reports/render/markdown.ts';
import { input, makeSurvey, repeat, taxonomy } from '../made-survey.ts';

const lexicon = {
  vocabularies: new Map(),
  themeWords: () => new Map([['delivery', new Map([['parcel', 9]])]]),
};
const PHRASES = ['parcel', 'queue', 'invoice', 'password', 'noise'];
const columns = makeSurvey([
  ...Array.from({ length: 60 }, (_, index) => ({
    score: index % 2 === 0 ? 2 : 10,
    comment: `${String.fromCodePoint(97 + (index % 26), 97 + Math.floor(index / 26))}x`,
  })),
  ...PHRASES.flatMap((comment, index) => repeat(20 - index, { score: 1, comment })),
  ...repeat(9, { score: 10, comment: '<b>garden</b>' }),
]);
const report = buildReport(columns, { input, taxonomy, lexicon });

describe('what no theme explains, in the why report', () => {
  test('holds the three most telling phrases of each side, of all that were tested', () => {
    const { found, tested } = report.discoveries ?? { found: [], tested: 0 };
    expect(found.map(({ phrases }) => phrases[0]?.phrase)).toEqual(['parcel', 'queue', 'invoice', 'garden']);
    expect(tested).toBe(PHRASES.length + 1);
  });

  test.for(['pt', 'ca', 'en'] as const)('is told in %s as page and as Markdown, and escaped', (language) => {
    const options = { messages: messagesFor(language), taxonomy, title: null };
    const [html, markdown] = [renderHtml(report, options), renderMarkdown(report, options)];
    expect(html).toContain('<section id="discoveries">');
    expect(html).toContain('&lt;b&gt;<mark>garden</mark>&lt;/b&gt;');
    expect(markdown).toContain('**parcel**');
    expect(`${html}${markdown}`).not.toMatch(/undefined|NaN|\[object/u);
  });

  test('is left out where the words of the languages are not known, or nothing was found', () => {
    const without = buildReport(columns, { input, taxonomy });
    const nothing = buildReport(makeSurvey([]), { input, taxonomy, lexicon });
    const options = { messages: messagesFor('en'), taxonomy, title: null };
    expect(without.discoveries).toBeNull();
    expect(nothing.discoveries?.found).toEqual([]);
    for (const one of [without, nothing]) {
      expect(renderHtml(one, options)).not.toContain('id="discoveries"');
      expect(renderMarkdown(one, options)).not.toContain('no theme explains');
    }
  });
});
