import type { OutputFormat } from './output-options.ts';

/** A report that is ready to be put out, in whatever shape. */
export interface Output {
  /** The output in pieces, ready to be written. */
  readonly render: (format: OutputFormat) => Iterable<string | Uint8Array>;
  /** What is printed on a terminal, without a line end after the last line. */
  readonly summarize: (terminal: { readonly width: number; readonly useColor: boolean }) => string;
}
