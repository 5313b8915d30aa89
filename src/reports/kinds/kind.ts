/** What a kind of report is: how it is built from columns, how it is told, and which options are its own. */
import type { InputSummary } from '../../ingest/types.ts';
import type { Document } from '../document/types.ts';
import type { LexiconWords } from '../findings/discover/discovery-lexicon.ts';
import type { RenderOptions } from '../render/page.ts';
import type { ResponseColumns } from '../response-columns.ts';
import type { Taxonomy } from '../types.ts';
import type { ReportHead } from './types.ts';

/** An option of a kind: `--name <value>` on the command line, `name=value` in the address. It may come several times. */
export interface KindOption {
  /** Letters only, so that it is the same everywhere. */
  readonly name: string;
  /** What stands for the value in the help: "period". */
  readonly value: string;
  readonly description: string;
}

export interface KindOptions {
  readonly input: InputSummary;
  readonly taxonomy: Taxonomy;
  /** Words of the languages; without them every word may be telling, and none speaks for a theme. */
  readonly lexicon?: LexiconWords;
  /** yyyy-mm-dd, both ends included. */
  readonly from: string | null;
  readonly to: string | null;
  /** Header or role of an attribute. */
  readonly by: string | null;
  /** By name of the option, what was said, in its order; see {@link said}. */
  readonly own: Readonly<Record<string, readonly string[] | undefined>>;
}

/** The values given to an option of the kind; none when it was left out. */
export function said({ own }: KindOptions, name: string): readonly string[] {
  return own[name] ?? [];
}

/** An option has a value that cannot be used with these data. */
export class KindOptionError extends Error {
  override name = 'KindOptionError';
  readonly option: string;

  constructor(option: string, message: string) {
    super(message);
    this.option = option;
  }
}

/** `R` is the JSON report. */
export interface KindMaker<R extends ReportHead> {
  /** One line, for the help and the description of the API. */
  readonly summary: string;
  readonly options: readonly KindOption[];
  /** @throws KindOptionError */
  readonly build: (columns: ResponseColumns, options: KindOptions) => R;
  readonly tell: (report: R, reader: RenderOptions) => Document;
}

/** A report of whatever kind: its data, and the way to tell it. */
export interface BuiltReport {
  readonly report: ReportHead;
  readonly tell: (reader: RenderOptions) => Document;
}

export interface Kind {
  readonly summary: string;
  readonly options: readonly KindOption[];
  /** @throws KindOptionError */
  readonly open: (columns: ResponseColumns, options: KindOptions) => BuiltReport;
}

/** Hides the shape of the report, so that kinds of different shapes stand in one list. */
export function kindOf<R extends ReportHead>({ summary, options, build, tell }: KindMaker<R>): Kind {
  return {
    summary,
    options,
    open: (columns, asked) => {
      const report = build(columns, asked);
      return { report, tell: (reader) => tell(report, reader) };
    },
  };
}
