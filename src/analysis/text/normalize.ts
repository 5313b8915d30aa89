import type { Span } from '../types.ts';

/** The text of record together with the way back to the text as received. */
export interface NormalizedText {
  /** Well-formed Unicode in normal form C. */
  readonly text: string;
  /** Span of `text` → span of the text as received. */
  readonly toReceived: (span: Span) => Span;
}

const asIs = (span: Span): Span => span;

/**
 * Unicode normal form C (UAX #15), well-formed. Nothing else is changed: folding happens on tokens.
 * Texts that are in normal form already, nearly all, cost one comparison.
 */
export function normalize(received: string): NormalizedText {
  const wellFormed = received.toWellFormed();
  const text = wellFormed.normalize('NFC');
  return text === wellFormed ? { text, toReceived: asIs } : mapClusters(wellFormed);
}

/** Composes cluster by cluster (a base and its combining marks) and remembers where each began. */
function mapClusters(received: string): NormalizedText {
  const starts: number[] = [];
  let text = '';
  for (const { 0: cluster, index } of received.matchAll(CLUSTER)) {
    const composed = cluster.normalize('NFC');
    for (let unit = 0; unit < composed.length; unit++) starts.push(index);
    text += composed;
  }
  starts.push(received.length);
  const at = (offset: number): number => starts[offset] ?? received.length;
  const endOf = (end: number): number => {
    let next = end;
    while (next < text.length && at(next) === at(end - 1)) next++;
    return at(next);
  };
  return {
    text,
    toReceived: ({ start, end }) => ({ start: at(start), end: end > start ? endOf(end) : at(start) }),
  };
}

const CLUSTER = /[^\p{M}]?\p{M}*/gsu;
