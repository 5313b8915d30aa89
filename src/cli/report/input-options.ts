import {
  COLUMN_ROLES,
  type ColumnRole,
  type FileFormat,
  type Metric,
  type ReadOptions,
  type TextEncoding,
} from '../../ingest/types.ts';
import { UsageError } from '../usage-error.ts';

/** What the command line may say about the input file. */
export interface InputOptions {
  readonly inputFormat?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly dateFormat?: string;
  readonly scale?: string;
  /** `role=column` each. */
  readonly map: readonly string[];
}

const FORMATS: readonly FileFormat[] = ['csv', 'tsv', 'ndjson', 'json', 'xlsx'];
const ENCODINGS: readonly TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15'];
/** Other names that people and programs have for them; what is called Latin-1 is nearly always Windows-1252. */
const ENCODING_ALIASES: Readonly<Record<string, TextEncoding>> = {
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  cp1252: 'windows-1252',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin9: 'iso-8859-15',
  'latin-9': 'iso-8859-15',
};
const METRICS: readonly Metric[] = ['nps', 'csat', 'ces'];

/**
 * Checks the words of the command line.
 * @throws UsageError naming the option and what it takes
 */
export function toReadOptions(file: string, options: InputOptions): ReadOptions {
  const { inputFormat, delimiter, encoding, dateFormat, scale, map } = options;
  return {
    file,
    format: ifGiven(inputFormat, (text) => oneOf(text, FORMATS, '--input-format')),
    delimiter: ifGiven(delimiter, (text) => (text === 'tab' ? '\t' : text)),
    encoding: ifGiven(encoding, toEncoding),
    dateFormat,
    scale: ifGiven(scale, (text) => oneOf(text, METRICS, '--scale')),
    map: Object.fromEntries(map.map(toMapping)),
  };
}

function ifGiven<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  return text === undefined ? undefined : read(text);
}

function toEncoding(text: string): TextEncoding {
  return ENCODING_ALIASES[text.toLowerCase()] ?? oneOf(text, ENCODINGS, '--encoding');
}

function toMapping(text: string): [ColumnRole, string] {
  const at = text.indexOf('=');
  if (at <= 0) throw new UsageError(`--map: expected role=column, got \`${text}\``);
  return [oneOf(text.slice(0, at), COLUMN_ROLES, '--map'), text.slice(at + 1)];
}

/** @throws UsageError when `value` is none of `allowed` */
export function oneOf<T extends string>(value: string, allowed: readonly T[], option: string): T {
  const found = allowed.find((one) => one === value.toLowerCase());
  if (found === undefined)
    throw new UsageError(`${option}: expected ${allowed.join(', ')}, got \`${value}\``);
  return found;
}
