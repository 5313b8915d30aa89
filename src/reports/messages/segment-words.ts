/** What the segments report says, beside what every report says. */
import type { RaisedCell, SegmentCaveat, SegmentHeatmap, SegmentSearch } from '../kinds/segments/types.ts';
import type { Metric } from '../../ingest/types.ts';

export interface SegmentWords {
  readonly title: string;
  /** Heading of one search: complaints of detractors, praise of promoters. */
  readonly heading: (metric: Metric | null, search: SegmentSearch) => string;
  readonly labels: Readonly<
    Record<'segment' | 'theme' | 'comments' | 'share' | 'elsewhere' | 'ratio', string>
  >;
  /** "Found by searching 120 combinations of theme and segment in 420 comments: 2 stand out." */
  readonly searchLine: (search: SegmentSearch) => string;
  /** "Bills: 40 of 60 comments in Fibre (product), 3.1 times the expected (between 2.2 and 4.1); elsewhere 12%." */
  readonly cellLine: (label: string, segment: string, cell: RaisedCell) => string;
  readonly caveat: Readonly<Record<SegmentCaveat, string>>;
  readonly heatmap: {
    readonly title: (attribute: string) => string;
    /** What the mark means, and how many values are left out. */
    readonly caption: (map: SegmentHeatmap) => string;
    readonly description: (map: SegmentHeatmap) => string;
  };
  readonly notes: Readonly<Record<'winners' | 'association' | 'people' | 'noColumns', string>>;
}
