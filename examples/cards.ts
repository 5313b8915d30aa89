import type { Group } from './survey.ts';

/** One hand-written comment and what its author meant by it: a line of `comments/*.tsv`. */
export interface Card {
  /** BCP 47: pt-BR, pt-PT, ca, en. */
  readonly variant: string;
  /** The group of customers that would write it. */
  readonly group: Group;
  /** Theme ids with their polarity at the end: `service.speed-`, `agent.courtesy+`. */
  readonly mentions: readonly string[];
  /** The words as a customer types them; `\n` in the file is a line break here. */
  readonly comment: string;
}

const GROUPS: readonly Group[] = ['promoter', 'neutral', 'detractor'];

function parseCard(line: string, where: string): Card {
  const [variant, groupName, mentions, comment, ...more] = line.split('\t');
  const group = GROUPS.find((name) => name === groupName);
  if (variant === undefined || group === undefined || mentions === undefined || comment === undefined) {
    throw new RangeError(`${where}: expected variant, group, themes and comment, got \`${line}\``);
  }
  if (more.length > 0) throw new RangeError(`${where}: expected 4 columns, got ${4 + more.length}`);
  return {
    variant,
    group,
    mentions: mentions === '' ? [] : mentions.split(' '),
    comment: comment.replaceAll(String.raw`\n`, '\n'),
  };
}

/** Reads the text of a comments file; `file` is the name used in errors. */
export function parseCards(tsv: string, file: string): Card[] {
  const [, ...lines] = tsv.trimEnd().split('\n');
  return lines.map((line, index) => parseCard(line, `${file}:${index + 2}`));
}
