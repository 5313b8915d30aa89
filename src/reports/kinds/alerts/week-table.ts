/** Comments by theme, polarity, segment and week. */
import {
  NEGATIVE,
  POLARITIES,
  POSITIVE,
  isCommenter,
  signalsOf,
  type AttributeColumn,
  type ResponseColumns,
} from '../../response-columns.ts';
import { codeAt, offsetAt } from '../../stats/at.ts';
import type { Share } from '../../stats/newcombe.ts';
import type { PeriodReader } from '../../findings/periods.ts';
import type { SegmentPart } from '../segments/types.ts';

/** Comments of a segment's week below which it is not tested. */
export const MIN_SEGMENT_WEEK = 20;

/** All comments, or those of one value of a column. */
export interface Place {
  readonly segment: SegmentPart | null;
  readonly holds: (row: number) => boolean;
  /** Commenters by week. */
  readonly commenters: Uint32Array;
}

/** A theme with a polarity at a place. */
export interface Cell {
  readonly theme: string;
  readonly polarity: 'neg' | 'pos';
  readonly place: Place;
  readonly counts: Uint32Array;
}

export interface WeekQuestion {
  readonly columns: ResponseColumns;
  readonly rows: Uint32Array;
  readonly attributes: readonly AttributeColumn[];
  /** Themes that name no reason: left out. */
  readonly general: ReadonlySet<string>;
  readonly weeks: PeriodReader;
}

export function weekOf({ place, counts }: Cell, week: number): Share {
  return { count: offsetAt(counts, week), n: offsetAt(place.commenters, week) };
}

function increment(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

/** Places with a week that is large enough to be tested, all comments first. */
function placesOf({ columns, rows, attributes, weeks }: WeekQuestion): Place[] {
  const size = weeks.from.length;
  const values = attributes.map(({ values: all }) => all.map(() => new Uint32Array(size)));
  for (const row of rows) {
    const week = weeks.periodOf(row);
    if (week >= 0 && isCommenter(columns, row)) {
      attributes.forEach(({ codes }, index) => {
        const counts = values[index]?.[codeAt(codes, row)];
        if (counts !== undefined) increment(counts, week);
      });
    }
  }
  const segments = attributes.flatMap((attribute, index) =>
    (values[index] ?? []).map((commenters, code): Place => ({
      segment: { attribute: attribute.name, value: attribute.values[code] ?? '' },
      holds: (row) => codeAt(attribute.codes, row) === code,
      commenters,
    })),
  );
  const all = { segment: null, holds: () => true, commenters: Uint32Array.from(weeks.commenters) };
  return [
    all,
    ...segments.filter(
      ({ segment, commenters }) =>
        segment?.value !== '' && commenters.some((count) => count >= MIN_SEGMENT_WEEK),
    ),
  ];
}

/** Every theme with a polarity that somebody voices, at every place. */
export function weekTable(question: WeekQuestion): Cell[] {
  const { columns, rows, general, weeks } = question;
  const places = placesOf(question);
  const bySignal = new Map<number, Cell[]>();
  const cellsOf = (signal: number): Cell[] => {
    const theme = columns.themes[Math.floor(signal / POLARITIES.length)] ?? '';
    const polarity = signal % POLARITIES.length;
    const isWatched = !general.has(theme) && (polarity === NEGATIVE || polarity === POSITIVE);
    return places.flatMap((place) =>
      isWatched
        ? [
            {
              theme,
              polarity: polarity === NEGATIVE ? ('neg' as const) : ('pos' as const),
              place,
              counts: new Uint32Array(weeks.from.length),
            },
          ]
        : [],
    );
  };
  for (const row of rows) {
    const week = weeks.periodOf(row);
    for (const { signal } of week < 0 ? [] : signalsOf(columns, row)) {
      const cells = bySignal.get(signal) ?? cellsOf(signal);
      bySignal.set(signal, cells);
      cells.filter(({ place }) => place.holds(row)).forEach(({ counts }) => increment(counts, week));
    }
  }
  const nameOf = ({ theme, polarity }: Cell): string => `${theme} ${polarity}`;
  return [...bySignal.values()].flat().toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'));
}
