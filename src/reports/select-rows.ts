import { dayAt, signAt } from './stats/at.ts';
import { NO_DAY, NO_SCORE, dayNumber, type ResponseColumns } from './response-columns.ts';

export interface Period {
  /** yyyy-mm-dd, both ends included. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Row numbers of the responses that a report is about. */
export interface Selection {
  /** Scored responses; all responses of a file without scores. */
  readonly rows: Uint32Array;
  /** Comments without a score in a file that has scores. */
  readonly unscored: Uint32Array;
  readonly excluded: number;
  /** Of those, left out because they have no date. */
  readonly undated: number;
}

type Place = 'row' | 'unscored' | 'undated' | 'outside';

/** Tells where a row belongs. Without a period every day is inside, also none. */
function placer(columns: ResponseColumns, { from, to }: Period): (row: number) => Place {
  const first = from === null ? NO_DAY : dayNumber(from);
  const last = to === null ? Infinity : dayNumber(to);
  const bounded = from !== null || to !== null;
  return (row) => {
    const day = dayAt(columns.day, row);
    if (bounded && day === NO_DAY) {
      return 'undated';
    }
    if (day < first || day > last) {
      return 'outside';
    }
    return columns.metric !== null && signAt(columns.score, row) === NO_SCORE ? 'unscored' : 'row';
  };
}

/** A period leaves out what lies outside it and what has no date. */
export function selectRows(columns: ResponseColumns, period: Period): Selection {
  const placeOf = placer(columns, period);
  const places: Record<Place, number[]> = { row: [], unscored: [], undated: [], outside: [] };
  for (let row = 0; row < columns.length; row += 1) {
    places[placeOf(row)].push(row);
  }
  return {
    rows: Uint32Array.from(places.row),
    unscored: Uint32Array.from(places.unscored),
    excluded: places.undated.length + places.outside.length,
    undated: places.undated.length,
  };
}
