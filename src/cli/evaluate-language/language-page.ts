import type { LanguageReport, SetAccuracy } from '../evaluate-language.ts';

const percent = (share: number | undefined): string => (share === undefined ? '-' : (share * 100).toFixed(1));
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function setRow(set: string, closed: readonly SetAccuracy[], detectors: readonly string[]): string {
  const of = (detector: string): SetAccuracy | undefined =>
    closed.find((one) => one.set === set && one.detector === detector);
  const own = of(detectors[0] ?? '');
  const each = Object.values(own?.each ?? {}).map(percent);
  const macros = detectors.map((detector) => percent(of(detector)?.macro));
  return row([set, String(own?.texts ?? 0), ...macros, each.join(' / ')]);
}

/** The report as Markdown: accuracy by set and length beside other detectors, then the open set. */
export function languagePage({ closed, open, textsPerSecond }: LanguageReport): string {
  const detectors = [...new Set(closed.map((one) => one.detector))];
  const sets = [...new Set(closed.map((one) => one.set))];
  const languages = Object.keys(closed[0]?.each ?? {});
  const head = ['set', 'texts', ...detectors, `porque ${languages.join(' / ')}`];
  return [
    `Macro accuracy over ${languages.join(', ')}, in percent, all detectors restricted to these languages.`,
    '',
    row(head),
    row(head.map(() => '---')),
    ...sets.map((set) => setRow(set, closed, detectors)),
    '',
    'Natural texts, all languages competing:',
    '',
    row(['measure', 'percent']),
    row(['---', '---']),
    ...Object.entries(open).map(([name, share]) => row([name, percent(share)])),
    '',
    `${Math.round(textsPerSecond / 1000)} thousand texts of some 100 characters a second on one thread.`,
    '',
  ].join('\n');
}
