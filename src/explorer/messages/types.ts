/** What the pages of the explorer say in one language. */
import type { ReportLanguage } from '../../reports/types.ts';

export interface ExplorerMessages {
  readonly language: ReportLanguage;
  /** BCP 47 tag for `<html lang>` and Intl. */
  readonly locale: string;
  /** The language in its own words: "Português". */
  readonly ownName: string;
  /** Label of the list of languages. */
  readonly languages: string;
  /** One line under the name. */
  readonly tagline: string;
  /** What Porque is, in two or three sentences. */
  readonly about: string;
  /** Where the data stays. */
  readonly privacy: string;
  readonly upload: {
    readonly heading: string;
    readonly invitation: string;
    readonly formats: string;
    readonly expected: string;
    readonly button: string;
  };
  readonly sample: { readonly explanation: string; readonly button: string };
  readonly surveys: {
    readonly heading: string;
    readonly none: string;
    /** "3,020 responses" */
    readonly responses: (count: number) => string;
    /** "stored on 3 March 2026" */
    readonly storedOn: (date: string) => string;
    readonly remove: string;
    readonly removeForGood: string;
  };
  readonly problem: string;
  readonly forPrograms: string;
  readonly docs: string;
  readonly openApi: string;
}
