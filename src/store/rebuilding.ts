/** New analyses, built beside those in use and put in their place when all are there. */
import type { Analysis, Polarity } from '../analysis/types.ts';
import type { Occasion } from './occasion.ts';
import type { StoredResponse } from './responses.ts';

/** An answer to be analysed anew. */
export interface PendingAnswer {
  readonly responseId: string;
  readonly revision: number;
  /** 0 for the comment, then the further answers. */
  readonly answer: number;
  readonly comment: string;
}

export interface RebuiltAnswer extends Omit<PendingAnswer, 'comment'> {
  readonly analysis: Analysis;
}

/** Responses that lose, gain and keep a theme with a polarity. */
export interface MentionMove {
  readonly theme: string;
  readonly polarity: Polarity;
  readonly lost: number;
  readonly gained: number;
  readonly kept: number;
}

export interface EngineMark {
  readonly engine: string;
  readonly lexiconDigest: string;
}

export interface Rebuilding {
  /** Goes on with what the same engine and lexicons have begun; drops what others have. */
  begin(surveyId: string, mark: EngineMark, occasion: Occasion): Promise<void>;
  /** Answers of the next few responses that have no new analysis yet, after a response; none when all have. */
  pending(surveyId: string, after: string | null): Promise<readonly PendingAnswer[]>;
  /** Keeps them unless their response has been revised meanwhile. */
  record(surveyId: string, answers: readonly RebuiltAnswer[]): Promise<void>;
  /** What switching would move, the largest first. */
  compare(surveyId: string): Promise<readonly MentionMove[]>;
  /** The responses with their new analyses. */
  read(surveyId: string): AsyncIterable<StoredResponse>;
  /** Puts the new analyses in place of the old; false, and nothing changed, while an answer has none. */
  switch(surveyId: string, occasion: Occasion): Promise<boolean>;
}
