import { describe, expect, test } from 'vitest';
import { en } from '../../../src/reports/messages/en.ts';
import { renderHtml } from '../../../src/reports/render/html.ts';
import type { Report } from '../../../src/reports/types.ts';
import { REPORT } from '../fixture-report.ts';
import { TAXONOMY } from '../fixture-themes.ts';
import { CSAT, FEW, HOSTILE_WORDS, hostileReport, SHARES_ONLY, UNSCORED } from '../fixture-variants.ts';

const render = (report: Report, title: string | null = null): string =>
  renderHtml(report, { messages: en, taxonomy: TAXONOMY, title });

const PAGE = render(REPORT);
const VARIANTS: readonly (readonly [name: string, page: string])[] = [
  ['the full report', PAGE],
  ['seven answers', render(FEW)],
  ['forty answers', render(SHARES_ONLY)],
  ['no score', render(UNSCORED, 'Comentários')],
  ['a CSAT survey', render(CSAT)],
];

const all = (page: string, pattern: RegExp): string[] =>
  Array.from(page.matchAll(pattern), ([, found = '']) => found);

/** Names of all elements outside pictures and of their attributes, in order: what a browser would build. */
function skeleton(page: string): string[] {
  const withoutPictures = page.replaceAll(/<svg\b.*?<\/svg>/gs, '').replaceAll('<wbr />', '');
  const elements = withoutPictures.matchAll(/<(\/?[a-zA-Z!][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g);
  return Array.from(elements, ([, name = '', attributes = '']) =>
    [name, ...all(attributes, /\s([\w:-]+)="/g)].join(' '),
  );
}

/** Elements inside pictures that no picture draws. */
function strangersInPictures(page: string): string[] {
  const drawn = new Set(['svg', 'title', 'desc', 'text', 'tspan', 'path', 'rect', 'line']);
  return all(all(page, /(<svg\b.*?<\/svg>)/gs).join(''), /<\/?([^\s>/]+)/g).filter(
    (name) => !drawn.has(name),
  );
}

describe.for(VARIANTS)('%s', ([, page]) => {
  test('asks for nothing and runs nothing', () => {
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b/i);
    expect(page).not.toMatch(/\s(src|srcset|action|formaction|data|poster|on\w+)=/i);
    expect(page).not.toMatch(/@import|url\(|expression\(/i);
    expect(all(page, /href="([^"]*)"/g).filter((target) => !target.startsWith('#'))).toEqual([]);
    expect(page).toContain("default-src 'none'");
  });

  test('has one h1 and no heading that skips a level', () => {
    const levels = all(page, /<h(\d)/g).map(Number);
    expect(levels.filter((level) => level === 1).length).toBe(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  test('names its language, captions its tables, describes its pictures, links to what exists', () => {
    expect(page).toMatch(/^<!doctype html>\s*<html lang="en/i);
    expect(all(page, /(<table)/g).length).toBe(all(page, /(<caption>)/g).length);
    expect(all(page, /(<svg)/g).length).toBe(all(page, /(<desc )/g).length);
    const ids = all(page, /\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [
      ...all(page, /href="#([^"]*)"/g),
      ...all(page, /aria-labelledby="([^"]*)"/g).flatMap((t) => t.split(' ')),
    ];
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('says wherever it gives points that association is no proof of cause, and nowhere else', () => {
    const caution = en.note['not-proof-of-cause'](REPORT);
    expect(page.includes(caution)).toBe(page.includes('class="points'));
  });

  test('prints no broken figure', () => {
    expect(page).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });
});

describe('hostile words', () => {
  const harmless = render(hostileReport('palavra'), 'palavra');

  test.for(HOSTILE_WORDS)('%j changes no element and no attribute', (word) => {
    const page = render(hostileReport(word), word);
    expect(skeleton(page)).toEqual(skeleton(harmless));
    expect(strangersInPictures(page)).toEqual([]);
  });

  test('controls and direction marks never arrive', () => {
    const page = render(hostileReport('a\0b\u202Ec\u001b'));
    expect(page).not.toMatch(/(?![\t\n\r])\p{Control}|[\u202a-\u202e\u2066-\u2069]/u);
  });
});

test('quotes are word for word with the evidence marked and their language named', () => {
  expect(PAGE).toMatch(
    /<p dir="auto" lang="pt">\s*Liguei três vezes esta semana e <mark>fiquei quarenta minutos à espera<\/mark> até alguém me atender\.\s*<\/p>/,
  );
  expect(PAGE).toMatch(/<p dir="auto" lang="en">\s*I was <mark>transferred four times<\/mark>/);
});

test('seven answers give no picture and no reason, and it says why', () => {
  const page = render(FEW);
  expect(page).not.toContain('<svg');
  expect(page).not.toContain('<blockquote>');
  expect(page).toContain(en.note['few-responses'](FEW));
});

test('forty answers give shares and quotes, but no points', () => {
  const page = render(SHARES_ONLY);
  expect(page).toContain('<blockquote>');
  expect(page).not.toContain('class="points');
  expect(page).toMatch(/<li>\s*Complaints about waiting and speed of service: in 81 of 263/);
});

test('neutrals learn what happens at their borders; points and raw gap stand with the others', () => {
  const [detractors = '', neutrals = ''] = ['detractor', 'neutral'].map(
    (id) => new RegExp(`<section id="${id}">.*?</section>`, 'su').exec(PAGE)?.[0] ?? '',
  );
  expect(detractors).toContain('class="points');
  expect(detractors).toContain('These complaints go with 5.9 fewer NPS points');
  expect(neutrals).toContain('Among passives and promoters, it goes with fewer promoters');
  expect(neutrals).not.toMatch(/class="points|NPS points|Raw gap|Impact in points/u);
});

test('a heading keeps its promise: no praise under troubles, no complaint under pleasures', () => {
  const titles = (id: string): string[] =>
    all(new RegExp(`<section id="${id}">.*?</section>`, 'su').exec(PAGE)?.[0] ?? '', /<h3>([^<]*)/g);
  expect(titles('detractor').filter((title) => !title.startsWith('Complaints'))).toEqual([]);
  expect(titles('promoter').filter((title) => !title.startsWith('Praise'))).toEqual([]);
});

test('a small group is told once that it is small, and general praise is no key reason', () => {
  const small = {
    ...SHARES_ONLY,
    groups: SHARES_ONLY.groups.map((group) => ({
      ...group,
      reasons: group.reasons.map((reason) => ({
        ...reason,
        caveats: ['low-base' as const],
        owner: 'all' as const,
      })),
    })),
  };
  const page = render(small);
  expect(all(page, /(Low base: )/g)).toHaveLength(3);
  expect(page).not.toContain('class="key"');
});

test('long lists of lines and rejected rows are shortened', () => {
  const rejected = Array.from(
    { length: 80 },
    (_, line) => ({ line, reason: 'score-missing', detail: '' }) as const,
  );
  const report = { ...REPORT, input: { ...REPORT.input, rejected, rowsRejected: 80 } };
  expect(render(report)).toContain('+30');
  expect(PAGE).toContain('… (+22)');
});

test('the same report gives the same bytes', () => {
  expect(render(REPORT)).toBe(PAGE);
});
