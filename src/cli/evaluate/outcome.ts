import type { Section } from './write-section.ts';

/** What a part of `porque evaluate` finds. */
export interface Outcome {
  /** Printed. */
  readonly shown: string;
  /** Bodies of sections of docs/accuracy.md. */
  readonly sections: Partial<Record<Section, string>>;
  /** Keys for `--json`. */
  readonly figures: object;
}
