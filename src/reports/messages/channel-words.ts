/** What the channels report says, beside what every report says. */
import type { Metric } from '../../ingest/types.ts';
import type {
  BothScores,
  ChannelPair,
  ChannelPart,
  Customers,
  Place,
  PlaceReason,
  PlaceTable,
} from '../kinds/channels/types.ts';
import type { Measured } from '../stats/mover.ts';

export interface ChannelWords {
  readonly title: string;
  readonly headings: Readonly<
    Record<'channels' | 'stages' | 'crossing' | 'customers' | 'both' | 'reasons', string>
  >;
  readonly labels: Readonly<
    Record<
      | 'answers'
      | 'second'
      | 'difference'
      | 'comments'
      | 'elsewhere'
      | 'place'
      | 'first'
      | 'customers'
      | 'all',
      string
    >
  >;
  /** "Survey: Transactional. 812 answers." */
  readonly partLine: (part: ChannelPart) => string;
  /** That surveys of different types are in the file, and are told apart. */
  readonly mixed: (column: string) => string;
  /** "Phone: 12.3 points below all others (between 4 and 20)." */
  readonly differenceLine: (value: string, difference: Measured) => string;
  readonly reasonLine: (mention: string, reason: PlaceReason) => string;
  readonly omitted: (omitted: PlaceTable['omitted']) => string;
  readonly customersLine: (customers: Customers) => string;
  readonly clusteredLine: (customers: Customers) => string;
  readonly pairLine: (pair: ChannelPair) => string;
  readonly repeatedLine: (label: string, customers: number) => string;
  readonly bothLine: (both: BothScores) => string;
  readonly metricName: Readonly<Record<Metric, string>>;
  readonly chart: { readonly caption: string; readonly description: (places: readonly Place[]) => string };
  readonly noChannel: string;
  readonly noSecond: string;
  readonly notes: Readonly<Record<'choice' | 'metrics' | 'repeats', string>>;
}
