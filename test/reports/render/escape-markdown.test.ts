import { expect, test } from 'vitest';
import { escapeInline, escapeMarkdown } from '../../../src/reports/render/escape-markdown.ts';

test.for([
  ['*forte* _e_ `code` ~~não~~', '\\*forte\\* \\_e\\_ &#96;code&#96; \\~\\~não\\~\\~'],
  ['[clica](javascript:x) ![i](y)', '\\[clica\\](javascript:x) \\!\\[i\\](y)'],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['a | b', 'a \\| b'],
  ['# títol', '\\# títol'],
  ['- um\n- dois', '\\- um - dois'],
  ['1. primer', '1\\. primer'],
  ['2) segundo', '2\\) segundo'],
  ['+1, 1.200 e -5', '+1, 1.200 e -5'],
  ['---', '\\---'],
  ['===', '\\==='],
  ['1.', '1\\.'],
  ['veja https://mau.example e www.mau.example', 'veja https&#58;//mau.example e www&#46;mau.example'],
  ['@toda a equipa', '&#64;toda a equipa'],
  ['"bom" d\'aquí & co', '"bom" d\'aquí &amp; co'],
  ['C:\\temp', 'C:\\\\temp'],
  ['\u202Eabc\0', 'abc\ufffd'],
] as const)('%j stays text', ([hostile, safe]) => {
  expect(escapeMarkdown(hostile)).toBe(safe);
});

test('a piece of a line keeps the spaces at its ends', () => {
  expect(escapeInline(' mas\n')).toBe(' mas ');
});
