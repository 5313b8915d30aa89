import type { LanguageReport, SetAccuracy } from '../evaluate-language/evaluate-language.ts';

/** The measures of the language detector as Markdown. */
export function languagePage({ closed, open, textsPerSecond }: LanguageReport): string {
  const detectors = [...new Set(closed.map(({ detector }) => detector))];
  const sets = [...new Set(closed.map(({ set }) => set))];
  const found = (set: string, detector: string): SetAccuracy | undefined =>
    closed.find((one) => one.set === set && one.detector === detector);
  const rows = sets.map((set) => {
    const own = found(set, OWN);
    const each = Object.values(own?.each ?? {}).map(percent);
    const macros = detectors.map((detector) => percent(found(set, detector)?.macro));
    return `| ${set} | ${own?.texts ?? 0} | ${[...macros, ...each].join(' | ')} |`;
  });
  const languages = Object.keys(closed[0]?.each ?? {}).map((code) => `${OWN} ${code}`);
  return `Accuracy in per cent among pt, ca, en (macro over the three), one row a set; other detectors are restricted to the
same three and run on the same rows in the same run.

| set | texts | ${[...detectors, ...languages].join(' | ')} |
|---|---|${'---|'.repeat(detectors.length + languages.length)}
${rows.join('\n')}

| with all candidates | |
|---|---|
${Object.entries(open)
  .map(([name, value]) => `| ${name} | ${value === undefined ? '-' : value.toFixed(3)} |`)
  .join('\n')}
| texts per second of CPU time, one thread, about 105 characters | ${textsPerSecond} |`;
}

const OWN = 'porque';

function percent(share: number | undefined): string {
  return share === undefined ? '-' : (100 * share).toFixed(1);
}
