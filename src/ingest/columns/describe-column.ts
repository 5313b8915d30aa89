/** What the cells of a column look like, whatever its header says. */
import { fold } from '../cells/fold.ts';
import { parseDate } from '../cells/parse-date.ts';
import { parseNumber } from '../cells/parse-number.ts';
import { parseScore, saysNothing } from '../cells/parse-score.ts';

/** Shares are of the cells that say something, in 0-1. */
export interface ColumnLooks {
  /** Rows looked at, and cells among them that say something. */
  readonly rows: number;
  readonly filled: number;
  /** Whole numbers 0-10, however written, and verdicts in words. */
  readonly scores: number;
  readonly scoreLabels: number;
  readonly numbers: number;
  readonly dates: number;
  readonly distinct: number;
  /** Mean words of a cell. */
  readonly words: number;
  /** Rising whole numbers, as row numbers and ids are. */
  readonly isSequence: boolean;
  /** 1, 2, …: perhaps a row number in a file too short to tell. */
  readonly isCounting: boolean;
  /** Cells in which staff speak of "the customer". */
  readonly staffVoice: number;
}

/** Rows looked at: enough to tell columns apart. */
export const SAMPLE_ROWS = 1000;
/** Fewer numbers than this make no sequence, or no ascending list. */
const MIN_SEQUENCE = 3;
const MIN_ASCENDING = 5;

/** How staff write of customers, folded: "cliente informa …", "truca per …". Headers' words, not respondents'. */
const STAFF_VOICE =
  /^(?:o |a |el |la |the )?(?:cliente|client|clienta|clt|cte|customer|cust|cx|utente|titular|assinante|paciente|pacient)\b|^(?:ligou|liga|truca|ha trucat|called|caller|llama|abert[oa]|aberto chamado|obert|enviad[oa]|enviat|escalad[oa]|escalat|encaminhad[oa]|encerrad[oa]|tancat|closed|sent|opened|escalated|registad[oa]|registrad[oa]|registrat|contactad[oa]|ok[,.]? )\b/;

function isScore(cell: string): boolean {
  const reading = parseScore(cell);
  return (
    reading.kind === 'number' && Number.isInteger(reading.value) && reading.value >= 0 && reading.value <= 10
  );
}

function isLabel(cell: string): boolean {
  return parseScore(cell).kind === 'label';
}

/** Has figures and is not simply a number; "03.04.2024" is no number. */
const DATE_SHAPE = /^\s*\d{1,4}\.\d{1,2}\.\d{2,4}|^(?!\s*[+-]?[\d.,]+\s*$).*\d/s;
/** Longer texts are no dates. */
const MAX_DATE_LENGTH = 60;

/** Whether a cell is a date by its looks; bare numbers (Excel serials, 20240131) are not. */
export function looksLikeDate(cell: string): boolean {
  return (
    cell.length <= MAX_DATE_LENGTH &&
    DATE_SHAPE.test(cell) &&
    (parseDate(cell, 'day-first') !== null || parseDate(cell, 'month-first') !== null)
  );
}

/** Whole numbers that only rise: one by one, or anyhow in a longer list. */
function isSequence(cells: readonly string[]): boolean {
  const numbers = cells.map(Number);
  const steps = numbers.slice(1).map((value, index) => value - (numbers[index] ?? 0));
  const isRising = numbers.every(Number.isInteger) && steps.every((step) => step > 0);
  const isByOne = steps.every((step) => step === 1);
  return isRising && numbers.length >= (isByOne ? MIN_SEQUENCE : MIN_ASCENDING);
}

function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

function countWords(cell: string): number {
  return cell.match(/\p{L}+/gu)?.length ?? 0;
}

/** Describes a column by a sample of its cells. */
export function describeColumn(cells: readonly string[]): ColumnLooks {
  const filled = cells.filter((cell) => cell.trim() !== '' && !saysNothing(cell));
  return {
    rows: cells.length,
    filled: filled.length,
    scores: share(filled, isScore),
    scoreLabels: share(filled, isLabel),
    numbers: share(filled, (cell) => parseNumber(cell) !== null),
    dates: share(filled, looksLikeDate),
    distinct: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
    words: filled.reduce((sum, cell) => sum + countWords(cell), 0) / Math.max(1, filled.length),
    isSequence: isSequence(filled),
    isCounting: filled.every((cell, index) => Number(cell) === index + 1),
    staffVoice: share(filled, (cell) => STAFF_VOICE.test(fold(cell.slice(0, 60)).trim())),
  };
}
