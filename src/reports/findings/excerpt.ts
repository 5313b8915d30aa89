/** One stretch of a long comment around its evidence, cut between words. */

export interface Excerpt {
  readonly text: string;
  /** Evidence inside `text`. */
  readonly start: number;
  readonly end: number;
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

/** Longer comments are cut: about three lines of a card. */
const MAX_LENGTH = 280;
const SPACE = /\s/u;

function isSpace(text: string, index: number): boolean {
  return SPACE.test(text.charAt(index));
}

/** First index at or after `from` where a word begins; `limit` where none does. */
function nextWord(text: string, from: number, limit: number): number {
  let index = from;
  while (index < limit && !(isSpace(text, index - 1) && !isSpace(text, index))) {
    index += 1;
  }
  return index;
}

/** Last index at or before `from` where a word has ended; `limit` where none has. */
function lastWordEnd(text: string, from: number, limit: number): number {
  let index = from;
  while (index > limit && !(isSpace(text, index) && !isSpace(text, index - 1))) {
    index -= 1;
  }
  return index;
}

/** `comment.slice(from, to)` is the evidence. The text is an exact substring of the comment, without outer spaces. */
export function excerpt(comment: string, { from, to }: { from: number; to: number }): Excerpt {
  const first = Math.min(from, comment.length - comment.trimStart().length);
  const last = Math.max(to, comment.trimEnd().length);
  let begin = first;
  let finish = last;
  if (last - first > MAX_LENGTH) {
    const room = Math.max(0, MAX_LENGTH - (to - from));
    const before = Math.min(from - first, Math.max(Math.ceil(room / 2), room - (last - to)));
    begin = before === from - first ? first : nextWord(comment, from - before, from);
    finish = Math.min(last, begin + Math.max(MAX_LENGTH, to - begin));
    finish = finish === last ? last : lastWordEnd(comment, finish, to);
  }
  return {
    text: comment.slice(begin, finish),
    start: from - begin,
    end: to - begin,
    cutStart: begin > first,
    cutEnd: finish < last,
  };
}
