/** What the alerts report says, beside what every report says. */
import type {
  Alert,
  AlertCaveat,
  AlertFigures,
  AlertsReport,
  NoAlerts,
  Rising,
} from '../kinds/alerts/types.ts';

export interface AlertWords {
  readonly title: string;
  readonly headings: Readonly<Record<'alerts' | 'rising' | 'weeks', string>>;
  readonly labels: Readonly<
    Record<
      | 'first'
      | 'last'
      | 'where'
      | 'comments'
      | 'expected'
      | 'share'
      | 'before'
      | 'state'
      | 'everywhere'
      | 'week'
      | 'limits',
      string
    >
  >;
  readonly state: Readonly<Record<'open' | 'over', string>>;
  /** "2 alerts, 1 of them still going on. 27 weeks; 3,120 tests of a theme in a week." */
  readonly summary: (report: AlertsReport) => string;
  /** "Complaints about charges, in Fibre (product): 45 of 160 comments since 4 May 2026 (28%); 11 were to be expected (6.8%)." */
  readonly alertLine: (mention: string, segment: string | null, alert: Alert) => string;
  /** How it was found: when the average raised it, what the test says. */
  readonly howLine: (alert: Alert) => string;
  /** "Also in: Fibre (product), 20 of 60 comments where 5 were to be expected." */
  readonly alsoLine: (places: readonly { readonly name: string; readonly figures: AlertFigures }[]) => string;
  readonly risingLine: (mention: string, rising: Rising) => string;
  readonly caveat: Readonly<Record<AlertCaveat, string>>;
  readonly none: string;
  readonly noRising: string;
  readonly reason: Readonly<Record<NoAlerts, (report: AlertsReport) => string>>;
  readonly chart: {
    readonly title: string;
    readonly caption: string;
    readonly description: (names: readonly string[]) => string;
  };
  readonly notes: Readonly<Record<'rule' | 'season' | 'chance', string>>;
}
