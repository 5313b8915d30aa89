import { detectLanguage, type LanguageModel } from '../../analysis/detect-language.ts';
import { loadLanguageModel } from '../../lexicons/load-language-model.ts';
import * as measures from './measures.ts';
import type { Judged } from './measures.ts';
import { loadRivals } from './rivals.ts';
import { readLanguageRows, type LanguageRow } from './rows.ts';

/** Accuracy (0-1) of one detector on one set: macro over the home languages, and of each. */
export interface SetAccuracy {
  readonly set: string;
  readonly detector: string;
  readonly texts: number;
  readonly macro: number | undefined;
  readonly each: Readonly<Record<string, number | undefined>>;
}

/** What {@link evaluateLanguage} finds; shares in 0-1. */
export interface LanguageReport {
  readonly closed: readonly SetAccuracy[];
  readonly open: Readonly<Record<string, number | undefined>>;
  readonly textsPerSecond: number;
}

const HOME = ['pt', 'ca', 'en'];
/** Neighbours that count as "other" in the open set. */
const OTHERS = ['es', 'gl', 'fr', 'it'];
/** Natural texts by length in characters: up to the number, and from there on. */
const LENGTHS: readonly (readonly [string, number, number])[] = [
  ['natural, up to 20 characters', 0, 21],
  ['natural, 21 to 60', 21, 61],
  ['natural, more than 60', 61, Infinity],
];
const PRECISION = 0.98;
const SPEED_ROUNDS = 20;

const isNatural = ({ set }: LanguageRow): boolean => !/words|pairs/u.test(set);

/** The sets as the files name them, and the natural texts by length. */
function groupRows(rows: readonly LanguageRow[]): { name: string; rows: LanguageRow[] }[] {
  const home = rows.filter((row) => HOME.includes(row.lang));
  const bySet = [...new Set(rows.map((row) => row.set))].map((name) => ({
    name,
    rows: home.filter((row) => row.set === name),
  }));
  const byLength = LENGTHS.map(([name, from, to]) => ({
    name,
    rows: home.filter((row) => isNatural(row) && row.text.length >= from && row.text.length < to),
  }));
  return [...bySet, ...byLength];
}

function measureSet(set: string, detector: string, texts: readonly Judged[]): SetAccuracy {
  const each = HOME.map(
    (code) => [code, measures.accuracy(texts.filter((text) => text.expected === code))] as const,
  );
  return {
    set,
    detector,
    texts: texts.length,
    macro: measures.macroAccuracy(texts, HOME),
    each: Object.fromEntries(each),
  };
}

function judge(rows: readonly LanguageRow[], model: LanguageModel, candidates?: readonly string[]): Judged[] {
  return rows.map(({ lang, text }) => {
    const { language, confidence } = detectLanguage(
      text,
      model,
      candidates === undefined ? {} : { candidates },
    );
    return { expected: lang, answer: language, confidence };
  });
}

function measureOpen(rows: readonly LanguageRow[], model: LanguageModel): LanguageReport['open'] {
  const all = judge(rows.filter(isNatural), model);
  const asOther = (code: string): string => (HOME.includes(code) ? code : 'other');
  const open = all.filter((text) => [...HOME, ...OTHERS].includes(text.expected));
  const classed = open.map((text) => ({
    ...text,
    expected: asOther(text.expected),
    answer: asOther(text.answer),
  }));
  const closed = judge(
    rows.filter((row) => isNatural(row) && HOME.includes(row.lang)),
    model,
    HOME,
  );
  return {
    'macro-F1, es gl fr it as other': measures.macroF1(classed, [...HOME, 'other']),
    'Galician taken for Portuguese': measures.takenFor(all, 'gl', 'pt'),
    'Occitan taken for Catalan': measures.takenFor(all, 'oc', 'ca'),
    'recall at 98% precision': measures.recallAtPrecision(open, HOME, PRECISION),
    'calibration error, open': measures.calibrationError(all),
    'calibration error, closed': measures.calibrationError(closed),
    'AUROC of the confidence, open': measures.separation(all),
    'AUROC of the confidence, closed': measures.separation(closed),
  };
}

/** Texts that one thread tells in a second of its own time, after a round to warm up. */
function measureSpeed(rows: readonly LanguageRow[], model: LanguageModel): number {
  const texts = rows.filter(({ text }) => text.length > 80 && text.length < 131).map(({ text }) => text);
  const runAll = (): void => {
    for (const text of texts) detectLanguage(text, model);
  };
  runAll();
  const start = process.cpuUsage();
  for (let round = 0; round < SPEED_ROUNDS; round += 1) runAll();
  return Math.round((texts.length * SPEED_ROUNDS * 1_000_000) / process.cpuUsage(start).user);
}

/** Measures the detector, and others that are installed, on a folder of texts with known languages. */
export async function evaluateLanguage(folder: string): Promise<LanguageReport> {
  const model = loadLanguageModel();
  const rows = readLanguageRows(folder);
  const groups = groupRows(rows);
  const rivals = await loadRivals(HOME);
  const closed = groups.flatMap((group) => [
    measureSet(group.name, 'porque', judge(group.rows, model, HOME)),
    ...rivals.map(({ name, detect }) => {
      const texts = group.rows.map(({ lang, text }) => ({
        expected: lang,
        answer: detect(text),
        confidence: 1,
      }));
      return measureSet(group.name, name, texts);
    }),
  ]);
  return { closed, open: measureOpen(rows, model), textsPerSecond: measureSpeed(rows, model) };
}
