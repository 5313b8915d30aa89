/** How a label led to a value. */
export interface Lead {
  /** Words between that are no link words. */
  readonly strangers: number;
  /** Whether a sign or word for "number" stands between. */
  readonly hasNumberSign: boolean;
}
