import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPackedRows, makeSums, packRows } from '../../../src/analysis/language/packed-rows.ts';

test('packed rows are summed as the rows themselves, for any number of classes and up to 257 rows', () => {
  const table = fc.integer({ min: 1, max: 13 }).chain((classes) =>
    fc.record({
      classes: fc.constant(classes),
      rows: fc.array(
        fc.array(fc.integer({ min: -128, max: 127 }), { minLength: classes, maxLength: classes }),
        {
          minLength: 1,
          maxLength: 20,
        },
      ),
      picks: fc.array(fc.nat(), { maxLength: 257 }),
    }),
  );
  fc.assert(
    fc.property(table, ({ classes, rows, picks }) => {
      const chosen = picks.map((pick) => pick % rows.length);
      const sums = makeSums(classes);
      addPackedRows(
        packRows(Int8Array.from(rows.flat()), classes),
        { rows: Int32Array.from(chosen), count: chosen.length },
        sums,
      );
      const expected = Array.from({ length: classes }, (_, at) =>
        chosen.reduce((sum, row) => sum + (rows[row]?.[at] ?? 0), 0),
      );
      expect([...sums.subarray(0, classes)]).toEqual(expected);
    }),
  );
});
