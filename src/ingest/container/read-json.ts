/** JSON and NDJSON -> table. */
import { cellOf, eachLeaf } from './flatten-record.ts';
import { findJsonRows, linesOfItems } from './find-json-rows.ts';
import { isRecord, parseJson } from './parse-json.ts';
import { addRow, createTable, type Table, type TableBuilder } from './table.ts';
import { UnusableInputError } from '../types.ts';

/** Lines looked at to tell NDJSON from broken JSON. */
const SAMPLE_LINES = 50;

interface RecordTable {
  readonly table: TableBuilder;
  readonly columns: Map<string, number>;
}

function addRecord({ table, columns }: RecordTable, item: unknown, line: number): void {
  if (!isRecord(item)) {
    const fault = `expected an object, got ${JSON.stringify(item).slice(0, 60)}`;
    addRow(table, [], { line, fault });
    return;
  }
  const cells: string[] = [];
  eachLeaf(item, (name, cell) => {
    const known = columns.get(name);
    const index = known ?? columns.size;
    if (known === undefined) {
      columns.set(name, index);
    }
    cells[index] = cell;
  });
  addRow(
    table,
    Array.from(cells, (cell: string | undefined) => cell ?? ''),
    { line },
  );
}

function finish({ table, columns }: RecordTable): Table {
  return { ...table, header: [...columns.keys()], hasTypedNumbers: true };
}

/** Names beside a list of lists, as in `{"columns": ["nota", "data"], "data": [[9, "…"]]}`. */
function namesBeside(document: unknown, items: readonly unknown[]): readonly string[] | null {
  const [first] = items;
  const width = Array.isArray(first) ? first.length : 0;
  const lists = isRecord(document) ? Object.values(document) : [];
  return lists.find((list): list is string[] => isTextList(list) && list.length === width) ?? null;
}

function isTextList(list: unknown): list is string[] {
  return Array.isArray(list) && list.length > 0 && list.every((item) => typeof item === 'string');
}

/** Lists of lists carry their header as a row, or it stands beside them; lists of texts are comments without one. */
function readLists(
  { items, lines }: { items: readonly unknown[]; lines: readonly number[] },
  header: Table['header'],
): Table {
  const table = createTable();
  items.forEach((item, index) => {
    const cells: readonly unknown[] = Array.isArray(item) ? item : [item];
    addRow(table, cells.map(cellOf), { line: lines[index] ?? 1 });
  });
  return { ...table, header, hasTypedNumbers: true };
}

/** Reads a JSON document: a list of objects, wherever it lies. */
export function readJson(text: string): Table {
  const parsed = parseJson(text);
  if (!parsed.isValid) {
    throw new UnusableInputError(
      `the file begins as JSON but is not valid JSON (${parsed.message.split('\n')[0] ?? ''}); export it again, or give one object per line`,
    );
  }
  const found = findJsonRows(parsed.value);
  if (found === null) {
    return readSingle(parsed.value);
  }
  const lines = linesOfItems(text, found.ordinal);
  if (!found.items.some(isRecord)) {
    return readLists({ items: found.items, lines }, namesBeside(parsed.value, found.items));
  }
  const records: RecordTable = { table: createTable(), columns: new Map() };
  found.items.forEach((item, index) => addRecord(records, item, lines[index] ?? 1));
  return finish(records);
}

function readSingle(value: unknown): Table {
  if (!isRecord(value) || Object.keys(value).length === 0) {
    throw new UnusableInputError(
      'the JSON holds no list of responses; give an array of objects, one per response',
    );
  }
  const records: RecordTable = { table: createTable(), columns: new Map() };
  addRecord(records, value, 1);
  return finish(records);
}

/** Reads one JSON object per line; a line that is none costs that line only. */
export function readNdjson(text: string): Table {
  const records: RecordTable = { table: createTable(), columns: new Map() };
  text.split(/\r\n|\n|\r/).forEach((content, index) => {
    if (content.trim() === '') {
      return;
    }
    const parsed = parseJson(content);
    if (parsed.isValid) {
      addRecord(records, parsed.value, index + 1);
    } else {
      addRow(records.table, [content.slice(0, 200)], {
        line: index + 1,
        fault: 'the line is no JSON object',
      });
    }
  });
  if (records.columns.size === 0) {
    throw new UnusableInputError(
      'no line of the file is a JSON object; give one object per line, such as {"score": 9, "comment": "..."}',
    );
  }
  return finish(records);
}

/** Whether there are several lines and at least half of the first ones are JSON objects, or lists. */
export function looksLikeNdjson(text: string): boolean {
  const lines = text
    .slice(0, 1_000_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
  const objects = lines.filter((line) => /^\s*[[{]/.test(line) && parseJson(line).isValid).length;
  return lines.length > 1 && objects * 2 >= lines.length;
}
