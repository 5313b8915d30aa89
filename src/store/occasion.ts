/** When and how often something is asked of the store, and in what parts it answers. */

/** A request that may come twice: what was answered is kept beside what it changed. */
export interface Receipt {
  /** The caller's own; one answer a key. */
  readonly key: string;
  /** Digest of the request: the same key with another one is a mistake. */
  readonly fingerprint: string;
}

export interface KeptReceipt {
  readonly fingerprint: string;
  /** What the method that kept it answered. */
  readonly result: unknown;
}

/** When a change is made (UTC, ISO 8601), and the receipt to keep with it. */
export interface Occasion {
  readonly at: string;
  readonly receipt?: Receipt | null;
}

/** A part of a list, and where the next part begins; null after the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface PageRequest {
  readonly limit: number;
  /** `next` of the page before; null for the first. */
  readonly after: string | null;
}
