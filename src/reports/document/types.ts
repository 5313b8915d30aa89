/** A report told in one language, before it gets a shape: every kind writes this, and each format is rendered from it. */
import type { Frame } from '../charts/svg.ts';
import type { Quote } from '../types.ts';

export interface Document {
  /** What the report is about, in a few words: "What changed". */
  readonly title: string;
  /** The answer in short. */
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
  /** What must be known before anything is read. */
  readonly notes: readonly string[];
}

export interface Section {
  /** Unique in the document, letters and hyphens: the anchor. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'facts'; readonly facts: readonly Fact[] }
  | TableBlock
  | FigureBlock
  | QuotesBlock;

/** One figure in large type: "NPS", "+4.2", "between 1.1 and 7.3, from 812 answers". */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
}

/** The first cell of a row is its head. */
export interface TableBlock {
  readonly is: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture with its text alternative and the figures behind it. */
export interface FigureBlock {
  readonly is: 'figure';
  readonly title: string;
  readonly description: string;
  /** Units, and what the marks mean; nothing where the title says it. */
  readonly caption?: string;
  /** SVG of src/reports/charts; called once for each width that the page offers. */
  readonly draw: (frame: Frame) => string;
  readonly table: TableBlock;
}

export interface QuotesBlock {
  readonly is: 'quotes';
  readonly heading: string;
  readonly quotes: readonly Quote[];
}
